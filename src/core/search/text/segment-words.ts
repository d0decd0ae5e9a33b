// The language's own dictionary, as the browser has it. An older browser has none: then nothing is
// known to be a word.
const segmenter =
  typeof Intl.Segmenter === 'undefined' ? null : new Intl.Segmenter('zh', { granularity: 'word' });

/** Parts a run of Han characters into words. */
export function partWords(run: string): string[] {
  return segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : Array.from(run);
}

/** Whether a run is one word of the language. */
export function isDictionaryWord(run: string): boolean {
  return segmenter !== null && partWords(run).length === 1;
}
