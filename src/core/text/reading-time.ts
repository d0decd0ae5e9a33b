/** Characters of Chinese and words of other languages that are read in a minute. */
const HAN_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;

/** How many minutes a reader takes for some texts, one at least. */
export function estimateMinutes(texts: readonly string[]): number {
  const all = texts.join('\n');
  const han = all.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = all.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return Math.max(1, Math.round(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE));
}
