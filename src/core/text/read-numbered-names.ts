// V3.2, o1-1217, MATH-500, E4M3. In Chinese there is no space beside such a name.
const NAME =
  /(?<![A-Za-z\d])(?<stem>[A-Za-z]+(?:-[A-Za-z]+)*)-?(?<number>\d+(?:[.-]\d+|[A-Za-z]+\d+)*)/g;

/** Names that differ by their number alone: of each stem the numbers, with the words of each. */
export type NumberedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads the names of a text that end with a number, whose digits are none of a quantity.
 *
 * @example readNumberedNames('R1 and R2').get('r') => '1' in “R1”, '2' in “R2”
 */
export function readNumberedNames(text: string): NumberedNames {
  const names = new Map<string, Map<string, string>>();
  for (const { 0: words, groups } of text.matchAll(NAME)) {
    const stem = (groups?.['stem'] ?? '').toLowerCase();
    const numbers = names.get(stem) ?? new Map<string, string>();
    names.set(stem, numbers);
    const number = (groups?.['number'] ?? '').toLowerCase();
    if (!numbers.has(number)) numbers.set(number, words);
  }
  return names;
}
