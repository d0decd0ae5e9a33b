import type { DeskFault } from '../../core/desk/desk-types.ts';
import { make } from '../dom.ts';
import { type FormContext, nameField } from './form-context.ts';

/**
 * Shows each fault at its field, or at the nearest that the form has, and counts them.
 * @param removeSource takes a source on which nothing rests any more from the site's
 */
export function showFaults(
  form: HTMLElement,
  status: HTMLElement,
  faults: readonly DeskFault[],
  context: FormContext,
  removeSource: (id: string) => void,
): void {
  const { t } = context;
  form.querySelectorAll('.fault').forEach((fault) => fault.remove());
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  status.textContent = faults.length === 0 ? t.noFaults : t.faults(faults.length);
  for (const fault of faults) {
    const { path, unused } = fault;
    const line = make('p', { class: 'fault' }, ...tellFault(fault, context));
    if (unused !== undefined) {
      const button = make('button', { type: 'button' }, t.removeSource(unused));
      button.addEventListener('click', () => removeSource(unused));
      line.append(button);
    }
    const field = findField(form, path);
    if (!field) {
      status.after(line);
      continue;
    }
    openAround(field);
    field.querySelector('input, textarea')?.setAttribute('aria-invalid', 'true');
    field.append(line);
  }
}

/** A fault in the words of the form where it has any: those of the build are about files. */
function tellFault(
  { path, rule, message, hint }: DeskFault,
  { t, verdicts, read }: FormContext,
): (Node | string)[] {
  if (rule === 'unsupported-verdict') return [t.needsSource(verdicts.unverified)];
  const isBlank = BLANK.has(rule) && path.length > 0 && isNothing(read(path));
  return isBlank ? [t.fillIn] : [message, make('span', { class: 'hint' }, hint)];
}

/** The rules that a field breaks by being blank. */
const BLANK: ReadonlySet<string> = new Set(['invalid-data', 'missing-translation']);

function isNothing(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function findField(form: HTMLElement, path: DeskFault['path']): Element | null {
  for (let length = path.length; length > 0; length--) {
    const name = nameField(path.slice(0, length));
    const field = form.querySelector(`[data-path="${CSS.escape(name)}"]`);
    if (field) return field;
  }
  return null;
}

/** Unfolds the elements around a field. */
function openAround(field: Element): void {
  const details = field.closest('details');
  if (!details) return;
  details.open = true;
  if (details.parentElement) openAround(details.parentElement);
}
