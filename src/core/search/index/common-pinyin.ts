/**
 * The first and last rows and cells of the 3,755 common characters of the national standard GB
 * 2312, which orders them by sound.
 */
const ROWS: readonly [number, number] = [0xb0, 0xd7];
const CELLS: readonly [number, number] = [0xa1, 0xfe];
const LAST_CELL = 0xf9;

/**
 * The common characters of Chinese in the order of the standard. Every browser knows it, so it need
 * not travel.
 */
export function listCommonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = ROWS[0]; row <= ROWS[1]; row++) {
    for (let cell = CELLS[0]; cell <= (row === ROWS[1] ? LAST_CELL : CELLS[1]); cell++)
      bytes.push(row, cell);
  }
  return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

/**
 * Writes how the common characters are read: each syllable with the number of characters in a row
 * that have it.
 *
 * @param listReadings every reading of a character, the usual one first
 * @example 'a2ai13an9'
 */
export function packCommonSounds(listReadings: (character: string) => readonly string[]): string {
  let packed = '';
  let current = '';
  let count = 0;
  for (const character of listCommonCharacters()) {
    const readings = listReadings(character);
    const [usual = ''] = readings;
    // For a character with several readings the standard gives the one that its neighbours ask for.
    const syllable = usual < current && readings.includes(current) ? current : usual;
    if (syllable !== current) {
      if (count > 0) packed += `${current}${count}`;
      current = syllable;
      count = 0;
    }
    count += 1;
  }
  return `${packed}${current}${count}`;
}

/** Syllables of the common characters, from their packed form. */
export function unpackCommonSounds(packed: string): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  const characters = listCommonCharacters();
  let at = 0;
  for (const [, syllable = '', count] of packed.matchAll(/([a-z]+)(\d+)/g)) {
    for (const character of characters.slice(at, at + Number(count)))
      readings.set(character, [syllable]);
    at += Number(count);
  }
  return readings;
}
