import { NEW_SOURCES } from '../../core/desk/draft.ts';
import type { DraftPath } from '../../core/desk/draft-value.ts';
import { readNames, writeNames } from '../../core/desk/source-names.ts';
import { cslItemSchema } from '../../core/references/csl-schemas.ts';
import { make } from '../dom.ts';
import { drawLocalized, drawText } from './fields.ts';
import { type FormContext, nameField } from './form-context.ts';

const TYPES = cslItemSchema.shape.type.options;
const READINGS = ['primary', 'mirror', 'secondary'] as const;

/** The fields of a source that is new for the site. */
export function drawNewSource(context: FormContext, id: string): HTMLElement {
  const { t } = context;
  const path = [NEW_SOURCES, id];
  const line = (field: string, label: string) => drawText(context, [...path, field], label);
  const more = make(
    'details',
    {},
    make('summary', {}, t.aboutSource),
    make(
      'div',
      { class: 'side-by-side' },
      drawChoice(context, [...path, 'type'], t.sourceType, TYPES, (type) => type),
      line('issued', t.issued),
      line('publisher', t.publisher),
      line('container-title', t.container),
      line('URL', t.address),
      line('DOI', 'DOI'),
      line('accessed', t.accessed),
      drawChoice(
        context,
        [...path, 'reading'],
        t.reading,
        READINGS,
        (reading) => t.readings[reading],
      ),
    ),
    drawNames(context, [...path, 'author']),
  );
  // What must be written comes first; the rest can wait, or was read already.
  return make(
    'fieldset',
    { class: 'new-source', 'data-path': nameField(path) },
    make('legend', {}, t.newSource(id)),
    line('title', t.sourceTitle),
    drawLocalized(context, [...path, 'read'], t.read, t.readHint, 'line'),
    more,
  );
}

function drawChoice<Value extends string>(
  context: FormContext,
  path: DraftPath,
  label: string,
  values: readonly Value[],
  name: (value: Value) => string,
): HTMLElement {
  const select = make('select');
  const chosen = context.read(path);
  for (const value of values) select.add(new Option(name(value), value, false, value === chosen));
  select.addEventListener('change', () => context.write(path, select.value));
  return make('label', { class: 'field', 'data-path': nameField(path) }, label, select);
}

function drawNames(context: FormContext, path: DraftPath): HTMLElement {
  const { t } = context;
  const input = make('textarea', { rows: '1' });
  input.value = writeNames(context.read(path));
  input.addEventListener('input', () => context.write(path, readNames(input.value)));
  const words = make('span', {}, t.authors, make('span', { class: 'hint' }, t.authorsHint));
  return make('label', { class: 'field', 'data-path': nameField(path) }, words, input);
}
