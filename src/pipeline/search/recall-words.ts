import { createHash } from 'node:crypto';
import path from 'node:path';
import { readCached, writeCached } from '../shared/cache-file.ts';
import { findEssayWords, type EssayTexts, type EssayWords } from './find-words.ts';
import type { RelationCache } from './related/recall-relations.ts';

/** Finds the words of essays, each essay's once. */
export interface RecalledWords {
  find(texts: EssayTexts): EssayWords;
  /** Keeps what was asked for in place of what was kept. */
  keep(): Promise<void>;
}

/**
 * Finds the words of essays, of those whose texts have not changed as an earlier build found them:
 * to part Chinese into words and to read it aloud takes most of the time of an index.
 *
 * @param known the words in Han characters of which anything is known
 * @param cache without it nothing is recalled
 */
export async function recallWords(
  known: ReadonlySet<string>,
  cache: RelationCache | undefined,
): Promise<RecalledWords> {
  const isKnown = (word: string) => known.has(word);
  if (!cache) return { find: (texts) => findEssayWords(texts, isKnown), keep: async () => {} };
  const file = path.join(`${cache.folder}-words`, 'words');
  const seed = digest([cache.code, digest([...known])]);
  const kept = await readCached(file);
  const before = kept instanceof Map ? (kept as ReadonlyMap<string, EssayWords>) : new Map();
  const used = new Map<string, EssayWords>();
  return {
    find(texts) {
      const own = new Set(texts.own);
      const parts = texts.all.map((text) => `${own.has(text) ? '+' : '-'}${text.written}`);
      // The key depends on the program, so that this is what it found.
      const key = digest([seed, ...parts]);
      const words = before.get(key) ?? findEssayWords(texts, isKnown);
      used.set(key, words);
      return words;
    },
    async keep() {
      if (used.size === before.size && [...used.keys()].every((key) => before.has(key))) return;
      await writeCached(file, used);
    },
  };
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64');
}
