import type { CheckedStretch } from '../../core/check-text/check-text.ts';
import type { Difference } from '../../core/check-text/difference.ts';
import type { CheckStrings } from '../../i18n/check-strings.ts';
import { make } from '../dom.ts';
import { drawVerdict } from '../draw-verdict.ts';

/** Draws a stretch of the text, and beside it what the site knows of it. */
export function drawStretch(
  { text, statement, differences, verdict }: CheckedStretch,
  unsupported: 'figure' | 'quotation' | undefined,
  root: URL,
  t: CheckStrings,
): HTMLElement {
  const isClaim = statement?.id.startsWith('claim-') ?? false;
  const item = make(
    'li',
    {
      class: 'check-sentence',
      'data-check-sentence': '',
      ...(statement && (isClaim || statement.review)
        ? { 'data-claim': statement.id }
        : statement && { 'data-passage': statement.id }),
      ...(verdict && { 'data-verdict': verdict }),
      ...(differences.length > 0 && {
        'data-differs': [...new Set(differences.map(({ kind }) => kind))].join(' '),
      }),
    },
    make('p', { class: 'check-said' }, text),
  );
  if (unsupported) item.append(make('p', { class: 'check-flag' }, t.unsupported[unsupported]));
  if (!statement) return item;
  const known = make('div', { class: 'check-known' });
  if (differences.length > 0)
    known.append(
      make('p', { class: 'check-differs' }, t.differs),
      make('ul', {}, ...differences.map((one) => make('li', {}, describeDifference(one, t)))),
    );
  else if (verdict)
    known.append(make('p', {}, drawVerdict(verdict, t.verdicts[verdict], 'check-verdict')));
  known.append(
    make('p', { class: 'check-label' }, isClaim ? t.claim : t.passage),
    make('p', {}, statement.text),
    ...drawReview(statement.review, differences.length > 0, t),
    make('p', {}, make('a', { href: new URL(statement.url, root).href }, t.from(statement.title))),
  );
  if (isClaim && !statement.review) known.append(make('p', { class: 'check-label' }, t.unchecked));
  item.append(known);
  return item;
}

function drawReview(
  review: NonNullable<CheckedStretch['statement']>['review'],
  isOther: boolean,
  t: CheckStrings,
): HTMLElement[] {
  if (!review) return [];
  const line = (label: string, words: (Node | string)[]) =>
    make('p', {}, make('span', { class: 'check-label' }, label), ' ', ...words);
  return [
    line(t.note, isOther ? [`${t.verdicts[review.verdict]} · `, review.note] : [review.note]),
    ...review.corrections.map((correction) => line(t.correction, [correction])),
  ];
}

/** Says in words what differs. */
export function describeDifference({ kind, here, there }: Difference, t: CheckStrings): string {
  return t.difference(t.kinds[kind], here, there);
}
