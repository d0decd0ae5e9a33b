import type { DraftPath } from '../../core/desk/draft-value.ts';
import { make } from '../dom.ts';
import { drawLines, drawLocalized, drawVerdicts } from './fields.ts';
import { type FormContext, nameField } from './form-context.ts';
import { drawSources } from './source-fields.ts';

/** What a review says of the claim, or of a part of it: verdict, note, sources, correction. */
export function drawFinding(context: FormContext, path: DraftPath): HTMLElement[] {
  const { t } = context;
  return [
    drawVerdicts(context, [...path, 'verdict']),
    drawLocalized(context, [...path, 'note'], t.note, t.noteHint),
    drawSources(context, [...path, 'sources']),
    drawLocalized(context, [...path, 'correction'], t.correction, t.correctionHint),
  ];
}

/** The lines of arithmetic of a finding. */
export function drawComputation(context: FormContext, path: DraftPath): HTMLElement {
  return drawLines(context, [...path, 'compute'], context.t.compute, context.t.computeHint);
}

/** The parts into which a compound claim is taken apart. */
export function drawParts(context: FormContext): HTMLElement {
  const { t } = context;
  const written = context.read(['parts']);
  const parts: unknown[] = Array.isArray(written) ? written : [];
  const drawn = parts.map((_part, index) => {
    const path = ['parts', index];
    const remove = make('button', { type: 'button' }, t.remove(t.part(index + 1)));
    remove.addEventListener('click', () =>
      context.reshape(
        ['parts'],
        parts.filter((_other, place) => place !== index),
        ['parts'],
      ),
    );
    return make(
      'section',
      { class: 'part', 'data-path': nameField(path) },
      make('h3', {}, t.part(index + 1)),
      drawLocalized(context, [...path, 'claim'], t.partClaim, '', 'line'),
      ...drawFinding(context, path),
      drawComputation(context, path),
      remove,
    );
  });
  const add = make('button', { type: 'button' }, t.addPart);
  // A part without anything would be left out of the draft.
  add.addEventListener('click', () =>
    context.reshape(['parts', parts.length], { verdict: 'unverified' }, [
      'parts',
      parts.length,
      'claim',
    ]),
  );
  return make('fieldset', { 'data-path': 'parts' }, make('legend', {}, t.parts), ...drawn, add);
}
