import type { Filters } from '../../core/search/index/engine.ts';
import type { Hit, SearchRecord } from '../../core/search/index/record.ts';
import { make } from '../dom.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What results can be narrowed to, and where a record says it. */
const FACETS = {
  essay: ({ essay }: SearchRecord) => [essay],
  kind: ({ kind }: SearchRecord) => [kind],
  verdict: ({ verdict }: SearchRecord) => (verdict === undefined ? [] : [verdict]),
  section: ({ section }: SearchRecord) => (section === null ? [] : [section]),
  cite: ({ references }: SearchRecord) => references.map(String),
} as const satisfies Record<string, (record: SearchRecord) => readonly string[]>;

/** Names of the facets, which the page's address uses too. */
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

type FacetName = keyof typeof FACETS;

const MOST_VALUES = 12;

/**
 * Draws the values to which the hits can be narrowed. A facet with one value narrows nothing and is
 * left out, unless that value is chosen. The number beside a value counts the hits that have it and
 * all values chosen in the other facets.
 *
 * @param hits of the query without any facet
 * @param chosen the facets in force
 * @param choose called with the facets that the reader wants next
 */
export function drawFacets(
  hits: readonly Hit[],
  chosen: Filters,
  choose: (filters: Filters) => void,
  t: SearchStrings,
): HTMLElement[] {
  const titles = new Map(hits.map(({ record }) => [record.essay, record.title]));
  const nameOf = (name: FacetName, value: string) =>
    name === 'essay' ? (titles.get(value) ?? value) : nameValue(name, value, t);
  return FACET_NAMES.flatMap((name) => {
    const values = listValues(name, hits, chosen);
    if (values.length < 2 && chosen[name] === undefined) return [];
    const buttons = values.map(([value, count]) => {
      const isChosen = isIn(chosen, name, value);
      const next = toggle(chosen, name, isChosen ? null : value);
      return makeChoice(`${name}:${value}`, t.facets.value(nameOf(name, value), count), {
        isChosen,
        choose: () => choose(next),
      });
    });
    return [makeFacet(t.facets[name], buttons)];
  });
}

/**
 * Lists the commonest values of a facet with their counts, in the order of the hits; numbers of
 * references by size.
 */
function listValues(
  name: FacetName,
  hits: readonly Hit[],
  chosen: Filters,
): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>((chosen[name] ?? []).map((value) => [value, 0]));
  const others = Object.entries(toggle(chosen, name, null));
  for (const { record } of hits) {
    const passes = others.every(([other, wanted]) => hasAll(record, other, wanted));
    for (const value of passes ? FACETS[name](record) : [])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const shown = new Set(
    [...counts]
      .toSorted(
        ([a, x], [b, y]) => Number(isIn(chosen, name, b)) - Number(isIn(chosen, name, a)) || y - x,
      )
      .slice(0, MOST_VALUES)
      .map(([value]) => value),
  );
  const values = [...counts].filter(([value]) => shown.has(value));
  return name === 'cite' ? values.toSorted(([a], [b]) => Number(a) - Number(b)) : values;
}

function isIn(chosen: Filters, name: string, value: string): boolean {
  return chosen[name]?.includes(value) ?? false;
}

function hasAll(record: SearchRecord, name: string, wanted: readonly string[]): boolean {
  const values = name in FACETS ? FACETS[name as FacetName](record) : [];
  return wanted.every((value) => values.includes(value));
}

/** Draws the languages in which there are essays, where there are several. */
export function drawLanguages(
  languages: readonly string[],
  chosen: string,
  choose: (language: string) => void,
  t: SearchStrings,
): HTMLElement[] {
  if (languages.length < 2) return [];
  return [
    makeFacet(
      t.facets.language,
      languages.map((language) =>
        makeChoice(`language:${language}`, nameLanguage(language), {
          isChosen: language === chosen,
          choose: () => choose(language),
        }),
      ),
    ),
  ];
}

/** A language's name for itself. @example nameLanguage('zh-CN') => '中文' */
export function nameLanguage(language: string): string {
  const [primary = language] = language.split('-');
  return new Intl.DisplayNames([language], { type: 'language' }).of(primary) ?? language;
}

function makeFacet(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return make(
    'div',
    { role: 'group', 'aria-label': label, class: 'search-facet' },
    make('span', { 'aria-hidden': 'true' }, label),
    ...buttons,
  );
}

/** @param key by which the button is known again after a redrawing */
function makeChoice(
  key: string,
  label: string,
  { isChosen, choose }: { readonly isChosen: boolean; readonly choose: () => void },
): HTMLElement {
  const attributes = { type: 'button', 'aria-pressed': String(isChosen), 'data-key': key };
  const button = make('button', attributes, label);
  button.addEventListener('click', choose);
  return button;
}

function nameValue(name: string, value: string, t: SearchStrings): string {
  if (name === 'cite') return `[${value}]`;
  if (name === 'verdict' && value in t.verdicts)
    return t.verdicts[value as keyof typeof t.verdicts];
  return name === 'kind' && value in t.kinds ? t.kinds[value as keyof typeof t.kinds] : value;
}

function toggle(chosen: Filters, name: string, value: string | null): Filters {
  const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
  return value === null ? others : { ...others, [name]: [value] };
}
