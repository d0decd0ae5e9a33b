import type { DeskEntry } from '../../core/desk/desk-types.ts';
import { make } from '../dom.ts';
import { drawLines, drawLocalized, drawText } from './fields.ts';
import { drawComputation, drawFinding, drawParts } from './finding-fields.ts';
import type { FormContext } from './form-context.ts';

/** Draws the form of a review. @param isNew whether the claim has no review yet */
export function drawForm(
  context: FormContext,
  entry: DeskEntry,
  isNew: boolean,
  id: HTMLElement,
): HTMLElement[] {
  const { t } = context;
  const changes = context.read(['changes']);
  const isLong = context.read(['parts']) !== undefined || context.read(['compute']) !== undefined;
  const more = make(
    'details',
    { class: 'more' },
    make('summary', {}, t.more),
    drawComputation(context, []),
    drawParts(context),
    entry.isCited
      ? drawText(context, ['quote'], t.quote)
      : drawLocalized(context, ['quote'], t.quote, t.quoteHint, 'line'),
    ...(isNew ? [id] : []),
    drawText(context, ['checked'], t.checked, 'date'),
    drawLines(context, ['figures'], t.figures, ''),
  );
  more.open = isLong;
  return [
    ...drawFinding(context, []),
    ...(isNew ? [] : [drawLocalized(context, ['$change'], t.change, t.changeHint)]),
    more,
    ...(Array.isArray(changes) && changes.length > 0 ? [drawChanges(context, changes)] : []),
  ];
}

/** The changes that are already published. */
function drawChanges(
  { t, languages, verdicts }: FormContext,
  changes: readonly unknown[],
): HTMLElement {
  const [language = ''] = languages;
  const lines = (changes as Change[]).map(({ date, from, why }) =>
    make('li', {}, [date, from && verdicts[from], why[language]].filter(Boolean).join(' · ')),
  );
  return make('details', {}, make('summary', {}, t.changes), make('ul', {}, ...lines));
}

interface Change {
  readonly date: string;
  readonly from?: keyof FormContext['verdicts'];
  readonly why: Readonly<Record<string, string>>;
}
