import type { Outcome } from '../../core/search/record.ts';
import { make } from './dom.ts';
import { clearRecent, readRecent } from './recent.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What is told about an outcome; read out by screen readers. */
export function describeOutcome(query: string, outcome: Outcome, t: SearchStrings): string {
  const found = describeFound(query, outcome, t);
  return outcome.limited ? `${found}${t.limited}` : found;
}

function describeFound(query: string, { hits, more, unmatched }: Outcome, t: SearchStrings): string {
  if (hits.length > 0) return hits.every(({ near }) => near) ? t.nearCount(hits.length) : t.count(hits.length, more);
  const missing = unmatched.filter((word) => word !== query.trim());
  return missing.length > 0 ? `${t.none(query)}${t.unmatched(missing)}` : t.none(query);
}

/** Draws the way on from nothing found. */
export function drawShorter({ shorter }: Outcome, search: (query: string) => void, t: SearchStrings): HTMLElement[] {
  return shorter === null ? [] : [drawAction(t.shorter(shorter), () => search(shorter))];
}

/** Draws the queries last searched, and the way to forget them. */
export function drawRecent(search: (query: string) => void, redraw: () => void, t: SearchStrings): HTMLElement[] {
  const queries = readRecent();
  if (queries.length === 0) return [];
  const forget = drawAction(t.clearRecent, () => {
    clearRecent();
    redraw();
  });
  return [make('div', { role: 'group', 'aria-label': t.recent, class: 'search-recent' }, make('span', { 'aria-hidden': 'true' }, t.recent),
    ...queries.map((query) => drawAction(query, () => search(query))), forget)];
}

/** Draws something the reader may do next. */
export function drawAction(label: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', act);
  return button;
}
