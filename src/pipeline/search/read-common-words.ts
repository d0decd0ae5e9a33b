import { readFile } from 'node:fs/promises';
import type { CommonWordTable } from '../../core/search/index/common-words.ts';

/**
 * Reads the information of the commonest words of Chinese and English, which
 * tests/bench/list-common-words.ts takes from the counts of jieba (MIT) and the ranks of GloVe.
 */
export async function readCommonWords(): Promise<CommonWordTable> {
  const text = await readFile(new URL('common-words.txt', import.meta.url), 'utf8');
  return { words: text.trim() };
}

/** Leaves out the words in Han characters, of which a site without Chinese texts has no need. */
export function keepLatinWords({ words }: CommonWordTable): CommonWordTable {
  return { words: words.replace(/ \p{Script=Han}+/gu, '') };
}
