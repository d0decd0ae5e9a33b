import type { DraftPath } from '../../core/desk/draft-value.ts';
import { VERDICTS } from '../../core/reviews/verdicts.ts';
import { nameLanguage } from '../../i18n/ui-strings.ts';
import { make } from '../dom.ts';
import { drawVerdict } from '../draw-verdict.ts';
import { type FormContext, nameField } from './form-context.ts';

/** A field of one line or more for a text or number of the review. */
export function drawText(
  context: FormContext,
  path: DraftPath,
  label: string,
  kind: 'line' | 'lines' | 'number' | 'date' = 'line',
): HTMLElement {
  const input = kind === 'lines' ? make('textarea', { rows: '3' }) : make('input');
  if (kind === 'date') input.setAttribute('type', 'date');
  if (kind === 'number') input.setAttribute('inputmode', 'numeric');
  input.value = String(context.read(path) ?? '');
  input.addEventListener('input', () => {
    const { value } = input;
    const isNumber = kind === 'number' && /^\d+$/.test(value);
    context.write(path, isNumber ? Number(value) : value);
  });
  return make(
    'label',
    { class: `field field-${kind}`, 'data-path': nameField(path) },
    label,
    input,
  );
}

/** A text in every language of the essay, side by side. */
export function drawLocalized(
  context: FormContext,
  path: DraftPath,
  label: string,
  hint: string,
  kind: 'line' | 'lines' = 'lines',
): HTMLElement {
  const fields = context.languages.map((language) => {
    const field = drawText(context, [...path, language], nameLanguage(language), kind);
    field.querySelector('input, textarea')?.setAttribute('lang', language);
    return field;
  });
  return make(
    'fieldset',
    { class: 'languages', 'data-path': nameField(path) },
    make('legend', {}, label, make('span', { class: 'hint' }, hint)),
    make('div', { class: 'side-by-side' }, ...fields),
  );
}

/** A list of texts, a line each. */
export function drawLines(
  context: FormContext,
  path: DraftPath,
  label: string,
  hint: string,
): HTMLElement {
  const input = make('textarea', { rows: '2', spellcheck: 'false' });
  const value = context.read(path);
  input.value = Array.isArray(value) ? value.join('\n') : '';
  input.addEventListener('input', () =>
    context.write(
      path,
      input.value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  );
  const words = make('span', {}, label, make('span', { class: 'hint' }, hint));
  return make('label', { class: 'field', 'data-path': nameField(path) }, words, input);
}

/** The verdicts as a row of choices, each with its digit. */
export function drawVerdicts(context: FormContext, path: DraftPath): HTMLElement {
  const { t, verdicts } = context;
  const name = nameField(path);
  const choices = VERDICTS.map((verdict, index) => {
    const input = make('input', { type: 'radio', name, value: verdict });
    input.checked = context.read(path) === verdict;
    input.addEventListener('change', () => context.write(path, verdict));
    return make(
      'label',
      { class: 'verdict-choice', title: t.meanings[verdict] },
      input,
      make('kbd', {}, String(index + 1)),
      drawVerdict(verdict, verdicts[verdict], ''),
      make('span', { class: 'hint' }, t.meanings[verdict]),
    );
  });
  return make(
    'fieldset',
    { class: 'verdict-choices', 'data-path': name },
    make('legend', {}, t.verdict),
    make('div', {}, ...choices),
  );
}
