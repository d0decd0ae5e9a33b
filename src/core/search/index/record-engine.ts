import { foldText, type ScriptMap } from '../text/fold-text.ts';
import type { EngineHit, SearchEngine } from './engine.ts';
import type { SearchRecord } from './record.ts';

/** Saturation of term frequency and normalisation by length, with their usual values (BM25). */
const K1 = 1.2;
const B = 0.75;

/**
 * Retrieval over records in memory, for a site whose texts are few: each record is a place of its
 * own, scored by BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009).
 * Filters are left to the caller.
 */
export function createRecordEngine(
  records: readonly SearchRecord[],
  script: ScriptMap,
): SearchEngine {
  const places = records.map((record, order) => ({
    record,
    id: String(order),
    text: levelText(foldText(record.text, script).text),
  }));
  const average = places.reduce((sum, { text }) => sum + text.length, 0) / (places.length || 1);
  return {
    async find(term) {
      if (term === null) return places.map(({ id, record }) => toHit(id, 1, record));
      const sought = levelText(term);
      const found = places
        .map((place) => ({ ...place, times: countIn(place.text, sought) }))
        .filter(({ times }) => times > 0);
      const rarity = Math.log(1 + (places.length - found.length + 0.5) / (found.length + 0.5));
      return found
        .map(({ id, record, text, times }) => {
          const length = 1 - B + (B * text.length) / average;
          return toHit(id, (rarity * times * (K1 + 1)) / (times + K1 * length), record);
        })
        .toSorted((a, b) => b.score - a.score);
    },
  };
}

/** Letters and digits alone: the signs between them differ between a query and a text. */
function levelText(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function countIn(text: string, sought: string): number {
  return sought === '' ? 0 : text.split(sought).length - 1;
}

function toHit(id: string, score: number, record: SearchRecord): EngineHit {
  return { id, score, load: async () => [record] };
}
