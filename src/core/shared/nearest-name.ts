import { countEdits } from './edit-distance.ts';

/**
 * Finds the name that a misspelt one was probably meant to be.
 *
 * @returns the nearest of the names: one that differs in capital letters only, or in at most one of
 *   three letters; undefined where none is near
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const folded = written.toLowerCase();
  const most = Math.max(1, Math.floor(folded.length / 3));
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    const edits = countEdits(folded, name.toLowerCase(), most);
    if (edits <= most && edits < (best?.edits ?? Infinity)) best = { name, edits };
  }
  return best?.name;
}

/**
 * Finds the item whose name a misspelt one was probably meant to be.
 *
 * @param shortest length of a name; shorter ones are near to any other
 */
export function nearestItem<Item>(
  written: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  shortest: number,
): Item | undefined {
  if (written.length < shortest) return undefined;
  const near = nearestName(written, items.map(nameOf));
  return items.find((item) => nameOf(item) === near);
}
