import type { Span } from '../text/markers.ts';

/**
 * Splits a text at the signs that part clauses. The comma of 5,900 and the colon of 10:30 part
 * nothing.
 * @returns the clauses in order, without the signs
 */
export function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(
    /[，；：。！？;!?…—–()（）]+|(?<!\d)[,:]|[,:](?!\d)|\.(?=\s|$)/g,
  )) {
    if (text.slice(start, index).trim() !== '') clauses.push({ start, end: index });
    start = index + sign.length;
  }
  if (text.slice(start).trim() !== '') clauses.push({ start, end: text.length });
  return clauses;
}
