import { readFile } from 'node:fs/promises';

/** Common words, from the phrases by which opencc-js tells ambiguous characters apart. */
export async function readCommonWords(): Promise<string[]> {
  const phrases = await readFile(
    new URL('../../../node_modules/opencc-js/dist/esm-lib/dict/STPhrases.js', import.meta.url),
    'utf8',
  );
  return (/"(.*)"/.exec(phrases)?.[1] ?? '').split('|').map((entry) => entry.split(' ')[0] ?? '');
}
