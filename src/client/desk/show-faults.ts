import type { DeskFault } from '../../core/desk/desk-types.ts';
import type { DeskStrings } from '../../i18n/desk-strings.ts';
import { make } from '../dom.ts';
import { nameField } from './form-context.ts';

/**
 * Shows each fault at its field, or at the nearest that the form has, and counts them.
 * @param removeSource takes a source on which nothing rests any more from the site's
 */
export function showFaults(
  form: HTMLElement,
  status: HTMLElement,
  faults: readonly DeskFault[],
  t: DeskStrings,
  removeSource: (id: string) => void,
): void {
  form.querySelectorAll('.fault').forEach((fault) => fault.remove());
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  status.textContent = faults.length === 0 ? t.noFaults : t.faults(faults.length);
  for (const { path, message, hint, unused } of faults) {
    const line = make('p', { class: 'fault' }, message, make('span', { class: 'hint' }, hint));
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

function findField(form: HTMLElement, path: DeskFault['path']): Element | null {
  for (let length = path.length; length > 0; length--) {
    const name = nameField(path.slice(0, length));
    const field = form.querySelector(`[data-path="${CSS.escape(name)}"]`);
    if (field) return field;
  }
  return null;
}

/** Unfolds what a field stands in. */
function openAround(field: Element): void {
  const details = field.closest('details');
  if (!details) return;
  details.open = true;
  if (details.parentElement) openAround(details.parentElement);
}
