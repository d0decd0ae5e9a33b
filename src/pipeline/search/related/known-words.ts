import type { Glossary } from '../../../core/library/glossary.ts';
import { readPacked } from './packed.ts';
import { readHeadwords } from './read-cedict.ts';
import { readThesaurus } from './read-thesaurus.ts';

/**
 * Reads the known Chinese words: those of CC-CEDICT, of the thesaurus and of the site's glossary.
 * Of what neighbouring characters of a text make, one in hundreds is a word; the others need not be
 * related, nor does a build whose texts bring none of these words need the dictionaries.
 */
export async function readKnownWords(glossary: Glossary): Promise<ReadonlySet<string>> {
  const [headwords, thesaurus] = await Promise.all([
    readPacked('headwords', readHeadwords),
    readThesaurus(),
  ]);
  const names = [...glossary].flat(2).map((name) => name.toLowerCase());
  return new Set([...headwords, ...thesaurus.words, ...names]);
}
