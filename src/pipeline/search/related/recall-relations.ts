import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Glossary } from '../../../core/library/glossary.ts';
import type { RelatedWords } from '../../../core/search/index/related-table.ts';
import { readCached, writeCached } from '../../shared/cache-file.ts';

/** Relates words of texts to what readers may search instead. */
export type RelateWords = (words: readonly string[]) => Promise<RelatedWords>;

/** Where builds leave what they found. */
export interface RelationCache {
  readonly folder: string;
  /** Digest of the program: what another one left is not read. */
  readonly code: string;
}

/** What is found for words, as structured cloning keeps it. */
type Found = ReadonlyMap<string, unknown>;

/** Relations that outlast a build. */
export interface RecalledRelations<Relations extends Found> {
  relate(words: readonly string[]): Promise<Relations>;
  /** Removes what earlier builds left and this one did not ask for. */
  tidy(): Promise<void>;
}

/** Relates words by the dictionaries, which are read when the first words come. */
export function relateByDictionaries(glossary: Glossary): RelateWords {
  let relate: Promise<(words: readonly string[]) => RelatedWords> | undefined;
  return async (words) => {
    relate ??= import('./relate-words.ts').then(({ readRelations }) => readRelations(glossary));
    return (await relate)(words);
  };
}

/**
 * Relates words by what an earlier build found for the very same words. To read the dictionaries
 * and to compare all of their words takes most of the time of a small build, and few edits bring a
 * new word.
 *
 * @param relate relates words of which nothing is known
 * @param glossary on which the result rests too
 * @param cache without it nothing is recalled
 */
export function recallRelations<Relations extends Found>(
  relate: (words: readonly string[]) => Promise<Relations>,
  glossary: Glossary,
  cache: RelationCache | undefined,
): RecalledRelations<Relations> {
  if (!cache) return { relate, tidy: async () => {} };
  const { folder, code } = cache;
  const used = new Set<string>();
  return {
    async relate(words) {
      const key = JSON.stringify([code, [...glossary], words]);
      const name = createHash('sha256').update(key).digest('hex');
      used.add(name);
      const known = await readCached(path.join(folder, name));
      // The name depends on the program, so that this is what it wrote.
      if (known instanceof Map) return known as unknown as Relations;
      const related = await relate(words);
      await writeCached(path.join(folder, name), related);
      return related;
    },
    async tidy() {
      if (used.size === 0) return;
      // Another build may be writing its draft, whose name has a dot.
      for (const name of await readdir(folder))
        if (!used.has(name) && !name.includes('.'))
          await rm(path.join(folder, name), { force: true });
    },
  };
}
