/** A marker found in a text: `[1]`, `[1, 3-5]`, `［3］`, `【3】`. */
export interface Marker extends Span {
  /** The numbers it cites, in written order, ranges written out, each once. */
  readonly numbers: readonly number[];
  /** The first range that counts downwards, as written, where there is one. */
  readonly reversedRange?: string;
}

/** A stretch of a text, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// One to three digits: a longer number in brackets is a year or an identifier, not a place in a
// bibliography.
const NUMBER = String.raw`[1-9]\d{0,2}`;
const DASH = String.raw`\s*[-\u2010-\u2015～~]\s*`;
const ITEM = `${NUMBER}(?:${DASH}${NUMBER})?`;
const LIST = String.raw`\s*(${ITEM}(?:\s*[,，、;；]\s*${ITEM})*)\s*`;
const MARKER = new RegExp(String.raw`\[${LIST}\]|［${LIST}］|【${LIST}】`, 'g');
const RANGE = new RegExp(`^(${NUMBER})(?:${DASH}(${NUMBER}))?$`);

/**
 * Finds the markers of a text, in order. Full-width digits count as digits; `[0]`, `[2024]` and
 * `[^a]` are not markers.
 *
 * @example findMarkers('甲[1,3-5]乙') => [{ start: 1, end: 8, numbers: [1, 3, 4, 5] }]
 */
export function findMarkers(text: string): Marker[] {
  // Full-width digits have the same length as ASCII ones, so positions stay.
  const plain = text.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  return Array.from(plain.matchAll(MARKER), (match) => {
    const list = match[1] ?? match[2] ?? match[3] ?? '';
    return { start: match.index, end: match.index + match[0].length, ...readNumbers(list) };
  });
}

/**
 * Writes a marker with the smaller number of each range first; it cites the same numbers.
 * @example straightenRanges('[1, 5-3]') => '[1, 3-5]'
 */
export function straightenRanges(marker: string): string {
  const read = (digits: string) => Number(digits.normalize('NFKC'));
  return marker.replace(
    new RegExp(`([0-9０-９]+)(${DASH})([0-9０-９]+)`, 'g'),
    (range, first: string, dash: string, last: string) =>
      read(last) < read(first) ? last + dash + first : range,
  );
}

function readNumbers(list: string): Pick<Marker, 'numbers' | 'reversedRange'> {
  const numbers = new Set<number>();
  let reversedRange: string | undefined;
  for (const item of list.split(/[,，、;；]/).map((part) => part.trim())) {
    const [, first, last] = RANGE.exec(item) ?? [];
    const from = Number(first);
    const to = Number(last ?? first);
    if (to < from) reversedRange ??= item;
    for (let number = Math.min(from, to); number <= Math.max(from, to); number++)
      numbers.add(number);
  }
  return { numbers: [...numbers], ...(reversedRange !== undefined && { reversedRange }) };
}
