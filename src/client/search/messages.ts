import type { Outcome } from '../../core/search/index/record.ts';
import { LONGEST_QUERY } from '../../core/search/query/parse-query.ts';
import { pagePath } from '../../core/shared/routes.ts';
import { make } from '../dom.ts';
import { clearRecent, readRecent } from './recent.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

const LONGEST_QUOTE = 40;

/**
 * Describes an outcome; read out by screen readers. Names the query, so that two answers of the
 * same count differ.
 * @param isNarrowed whether facets are chosen
 */
export function describeOutcome(
  query: string,
  outcome: Outcome,
  isNarrowed: boolean,
  t: SearchStrings,
): string {
  const nothingLeft = isNarrowed && outcome.hits.length === 0;
  return [
    nothingLeft ? t.noneNarrowed(abridge(query.trim())) : describeFound(query, outcome, t),
    outcome.limited && t.limited,
    outcome.shortened && t.shortened(LONGEST_QUERY),
  ]
    .filter(Boolean)
    .join('');
}

function describeFound(
  query: string,
  { hits, more, unmatched }: Outcome,
  t: SearchStrings,
): string {
  const named = abridge(query.trim());
  if (hits.length > 0)
    return hits.every(({ near }) => near)
      ? t.nearCount(named, hits.length)
      : t.count(named, hits.length, more);
  const missing = unmatched.filter((word) => word !== query.trim());
  return missing.length > 0
    ? `${t.none(named)}${t.unmatched(missing.map(abridge))}`
    : t.none(named);
}

/** What a sentence quotes stays short. */
function abridge(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

/** Draws the way on from nothing found. */
export function drawShorter(
  { shorter }: Outcome,
  search: (query: string) => void,
  t: SearchStrings,
): HTMLElement[] {
  return shorter === null ? [] : [drawAction('shorter', t.shorter(shorter), () => search(shorter))];
}

/** Draws the queries last searched, and the way to forget them. */
export function drawRecent(
  search: (query: string) => void,
  redraw: () => void,
  t: SearchStrings,
): HTMLElement[] {
  const queries = readRecent();
  if (queries.length === 0) return [];
  const forget = drawAction('clear-recent', t.clearRecent, () => {
    clearRecent();
    redraw();
  });
  return [
    make(
      'div',
      { role: 'group', 'aria-label': t.recent, class: 'search-recent' },
      make('span', { 'aria-hidden': 'true' }, t.recent),
      ...queries.map((query) => drawAction(`recent:${query}`, query, () => search(query))),
      forget,
    ),
  ];
}

/** Draws the way to the page that checks a whole text. */
export function linkCheck(
  root: URL,
  language: string,
  main: string,
  t: SearchStrings,
): HTMLAnchorElement {
  const { href } = new URL(pagePath('check.html', language, main), root);
  return make('a', { href, class: 'search-check' }, t.checkText);
}

/**
 * Draws something the reader may do next.
 *
 * @param key by which the button is known again after a redrawing
 */
export function drawAction(key: string, label: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', 'data-key': key }, label);
  button.addEventListener('click', act);
  return button;
}
