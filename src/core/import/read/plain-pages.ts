import type { Notice } from '../tree/notices.ts';

/** The foot of a page, as RFCs have it: `Lind    Expires May    [Page 4]`. */
const FOOT = /^.{0,120}[[(]?\bPage\s+\d{1,4}[\])]?\s*$/i;
const BRACKETED_FOOT = /[[(]Page\s+\d{1,4}[\])]\s*$/i;
/** Fewest pages whose feet are taken for such. */
const FEWEST_PAGES = 2;

/**
 * Empties the lines of a text that are at the foot and the head of its pages. Lines keep their
 * places. The head of a page is the first line below a foot, where it is below most feet.
 */
export function dropPageLines(lines: readonly string[]): { lines: string[]; notices: Notice[] } {
  const feet = lines.flatMap((line, index) =>
    FOOT.test(line) && BRACKETED_FOOT.test(line) ? [index] : [],
  );
  if (feet.length < FEWEST_PAGES) return { lines: [...lines], notices: [] };
  const heads = new Map<string, number[]>();
  for (const foot of feet) {
    const index = lines.findIndex((line, at) => at > foot && line.trim() !== '');
    const line = lines[index]?.trim();
    if (line !== undefined) heads.set(line, [...(heads.get(line) ?? []), index]);
  }
  const dropped = new Set(feet);
  for (const places of heads.values())
    if (places.length >= FEWEST_PAGES && places.length * 2 >= feet.length)
      for (const place of places) dropped.add(place);
  const counts = new Map<string, number>();
  for (const index of dropped) {
    const text = (lines[index] ?? '').trim().replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '#');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    lines: lines.map((line, index) => (dropped.has(index) ? '' : line)),
    notices: [...counts].map(
      ([text, count]): Notice => ({ kind: 'page-furniture', text: `${text} × ${count}` }),
    ),
  };
}
