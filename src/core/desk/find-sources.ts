import type { DeskSource } from './desk-types.ts';

const MOST_FOUND = 8;

/**
 * Finds sources that have all of some words in their id, title, authors, date or address; those
 * whose title begins so first.
 */
export function findSources(sources: readonly DeskSource[], query: string): DeskSource[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  return sources
    .map((source) => ({ source, text: fold(`${source.id} ${source.title} ${source.about}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .toSorted((a, b) => rank(a.source, first) - rank(b.source, first))
    .slice(0, MOST_FOUND)
    .map(({ source }) => source);
}

function rank({ id, title }: DeskSource, word: string): number {
  if (id === word) return 0;
  return id.startsWith(word) || fold(title).startsWith(word) ? 1 : 2;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
