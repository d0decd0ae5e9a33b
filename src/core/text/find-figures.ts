// Only from its first digit on, so that a long row of digits is read once.
const NUMBER = String.raw`(?<!\d)(?<!\d[,.])\d[\d,.]*(?<![,.])`;
/**
 * What a reader would want to look up: a share, a sum of money, a multiple, a fraction, a large
 * number, a measure. A date or a plain count (3 chapters) is none, or there would be a warning for
 * every other paragraph.
 */
const FIGURE = new RegExp(
  [
    String.raw`[$€£¥￥]\s?${NUMBER}(?:\s?(?:thousand|million|billion|trillion|[万亿]))?`,
    String.raw`${NUMBER}\s?(?:%|％|‰|per ?cent\b)`,
    String.raw`${NUMBER}\s?[万亿]*\s?(?:美元|美金|欧元|英镑|日元|港元|元|人民币)`,
    String.raw`${NUMBER}\s?(?:thousand|million|billion|trillion)?\s?(?:(?:US )?dollars|USD|euros?|EUR|pounds|GBP|yuan|RMB|CNY)\b`,
    String.raw`${NUMBER}\s?(?:thousand|million|billion|trillion)\b`,
    String.raw`${NUMBER}\s?[万亿]+`,
    String.raw`${NUMBER}(?:[- ]?fold\b|\s?times\b|\s?倍)`,
    String.raw`(?<![\d/])[1-9]\d*\/[1-9]\d*(?![\d/])`,
    String.raw`${NUMBER}\s?(?:km|kg|[kMGT]Wh?|[KMGTP]B|[MG]Hz|公里|千米|公斤|千克|吨|千瓦|兆瓦|小时|hours)(?![a-z])`,
  ].join('|'),
  'u',
);

const QUOTATION = /“[^“”]+”|「[^「」]+」|『[^『』]+』|"[^"]+"/g;
/**
 * A quotation of fewer words is mostly a term or a word used in a special sense. Two Han characters
 * count as a word.
 */
const SHORTEST_QUOTATION = 6;

/** Finds the first figure in a text that a reader would want to look up. */
export function findFigure(
  text: string,
): { readonly index: number; readonly words: string } | null {
  const figure = FIGURE.exec(text);
  return figure && { index: figure.index, words: figure[0] };
}

/** Finds the quotations in a text that are long enough to be somebody's words. */
export function findQuotations(text: string): { readonly index: number; readonly words: string }[] {
  return Array.from(text.matchAll(QUOTATION), ({ index, 0: words }) => ({ index, words })).filter(
    ({ words }) => countWords(words) >= SHORTEST_QUOTATION,
  );
}

/** Whether a text states a figure or a quotation that a reader would want to look up. */
export function statesFact(text: string): boolean {
  return findFigure(text) !== null || findQuotations(text).length > 0;
}

function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}’'-])+/gu)?.length ?? 0;
  return han / 2 + words;
}
