import type { Filters } from '../../core/search/engine.ts';
import type { Hit, SearchRecord } from '../../core/search/record.ts';
import { make } from './dom.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What results can be narrowed to, and where a record says it. */
const FACETS = {
  kind: ({ kind }: SearchRecord) => [kind],
  section: ({ section }: SearchRecord) => section === null ? [] : [section],
  cite: ({ references }: SearchRecord) => references.map(String),
} as const satisfies Record<string, (record: SearchRecord) => readonly string[]>;

/**
 * Draws the values to which the hits can be narrowed. What has one value only narrows nothing and is left out.
 *
 * @param hits of the query without any facet
 * @param chosen the facets in force
 * @param choose told the facets that are wanted next
 */
export function drawFacets(hits: readonly Hit[], chosen: Filters, choose: (filters: Filters) => void, t: SearchStrings): HTMLElement[] {
  return Object.entries(FACETS).flatMap(([name, read]) => {
    const counts = new Map<string, number>();
    for (const value of hits.flatMap(({ record }) => read(record))) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size < 2) return [];
    const label = t.facets[name as keyof typeof FACETS];
    const buttons = [...counts].map(([value, count]) => {
      const isChosen = chosen[name]?.includes(value) ?? false;
      const button = make('button', { type: 'button', 'aria-pressed': String(isChosen) }, t.facets.value(nameValue(name, value, t), count));
      button.addEventListener('click', () => choose(toggle(chosen, name, isChosen ? null : value)));
      return button;
    });
    return [make('div', { role: 'group', 'aria-label': label, class: 'search-facet' }, make('span', { 'aria-hidden': 'true' }, label), ...buttons)];
  });
}

function nameValue(name: string, value: string, t: SearchStrings): string {
  if (name === 'cite') return `[${value}]`;
  return name === 'kind' && value in t.kinds ? t.kinds[value as keyof typeof t.kinds] : value;
}

function toggle(chosen: Filters, name: string, value: string | null): Filters {
  const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
  return value === null ? others : { ...others, [name]: [value] };
}
