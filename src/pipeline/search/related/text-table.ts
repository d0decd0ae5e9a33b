/**
 * Texts by keys, as one text: lines of a key, a tab and a value, in the order of their UTF-16
 * units. Of a dictionary few entries are asked for, and one text is read from a file many times
 * faster than a map of all of them.
 */
export type TextTable = string;

/** @param entries keys without tabs and line breaks, each once; values without line breaks */
export function packTable(entries: Iterable<readonly [key: string, value: string]>): TextTable {
  // The order of units is what `sort` takes where it is given no other.
  return Array.from(entries, ([key, value]) => `${key}\t${value}\n`)
    .sort()
    .join('');
}

/** @returns the value of a key; undefined where the table does not have it */
export function findValue(table: TextTable, key: string): string | undefined {
  return findLine(table, `${key}\t`)?.slice(key.length + 1);
}

/**
 * Finds the line that begins with a text among lines that are in the order of their UTF-16 units.
 */
export function findLine(text: string, beginning: string): string | undefined {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const end = text.indexOf('\n', middle);
    const begins = text.slice(start, start + beginning.length);
    if (begins === beginning) return text.slice(start, end);
    if (begins < beginning) low = end + 1;
    else high = start;
  }
  return undefined;
}
