import type { Filters } from '../../core/search/index/engine.ts';
import type { Hit, SearchRecord } from '../../core/search/index/record.ts';
import { make } from './dom.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What results can be narrowed to, and where a record says it. */
const FACETS = {
  essay: ({ essay }: SearchRecord) => [essay],
  kind: ({ kind }: SearchRecord) => [kind],
  verdict: ({ verdict }: SearchRecord) => (verdict === undefined ? [] : [verdict]),
  section: ({ section }: SearchRecord) => (section === null ? [] : [section]),
  cite: ({ references }: SearchRecord) => references.map(String),
} as const satisfies Record<string, (record: SearchRecord) => readonly string[]>;

const MOST_VALUES = 12;

/**
 * Draws the values to which the hits can be narrowed. What has one value only narrows nothing and is left out.
 *
 * @param hits of the query without any facet
 * @param chosen the facets in force
 * @param choose told the facets that are wanted next
 */
export function drawFacets(
  hits: readonly Hit[],
  chosen: Filters,
  choose: (filters: Filters) => void,
  t: SearchStrings,
): HTMLElement[] {
  return Object.entries(FACETS).flatMap(([name, read]) => {
    const counts = new Map<string, number>();
    const titles = new Map<string, string>();
    for (const { record } of hits) {
      titles.set(record.essay, record.title);
      for (const value of read(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size < 2) return [];
    const shown = new Set(
      [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, MOST_VALUES)
        .map(([value]) => value),
    );
    const inOrder =
      name === 'cite' ? [...counts].toSorted(([a], [b]) => Number(a) - Number(b)) : [...counts];
    const buttons = inOrder
      .filter(([value]) => shown.has(value))
      .map(([value, count]) => {
        const isChosen = chosen[name]?.includes(value) ?? false;
        const label = t.facets.value(
          name === 'essay' ? (titles.get(value) ?? value) : nameValue(name, value, t),
          count,
        );
        return makeChoice(label, isChosen, () =>
          choose(toggle(chosen, name, isChosen ? null : value)),
        );
      });
    return [makeFacet(t.facets[name as keyof typeof FACETS], buttons)];
  });
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
        makeChoice(nameLanguage(language), language === chosen, () => choose(language)),
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

function makeChoice(label: string, isChosen: boolean, choose: () => void): HTMLElement {
  const button = make('button', { type: 'button', 'aria-pressed': String(isChosen) }, label);
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
