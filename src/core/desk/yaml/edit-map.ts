import type { Pair, YAMLMap } from 'yaml';
import { cutLines, type Editing, editPair, keyOf, Unplaceable } from './edit-pair.ts';
import { columnOf, type Edit, endOfLines, endOfPair, isPlaced, startOfLine } from './places.ts';
import { type Path, rankKey, writePair } from './write-value.ts';

/**
 * Changes a map whose pairs are in lines of their own.
 *
 * @throws Unplaceable
 */
export function editMap(
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  editing: Editing,
): Edit[] {
  const kept = map.items.filter(({ key }) => Object.hasOwn(value, keyOf(key)));
  if (kept.length === 0) throw new Unplaceable();
  const edits = map.items.flatMap((pair, index) =>
    Object.hasOwn(value, keyOf(pair.key))
      ? editPair(pair, value[keyOf(pair.key)], path, editing)
      : removePair(map, index, editing),
  );
  return [...edits, ...addPairs(kept, value, path, editing)];
}

/** Takes out a pair with its lines. */
function removePair(map: YAMLMap, index: number, { text }: Editing): Edit[] {
  const pair = map.items[index];
  const key: unknown = pair?.key;
  const end = pair && endOfPair(pair);
  if (!isPlaced(key) || end === undefined) throw new Unplaceable();
  const start = key.range[0];
  const line = startOfLine(text, start);
  const column = columnOf(text, start);
  if (text.slice(line, start).trim() === '') return [cutLines(text, line, end, column)];
  // The first pair of an item of a list is after its dash, where the next one goes.
  const next: unknown = map.items[index + 1]?.key;
  if (!isPlaced(next) || text.slice(end, next.range[0]).includes('#')) throw new Unplaceable();
  return [{ start, end: next.range[0], text: '' }];
}

/** Adds the pairs that a map has not, each behind the pair that comes before it by custom. */
function addPairs(
  kept: readonly Pair[],
  value: Readonly<Record<string, unknown>>,
  path: Path,
  editing: Editing,
): Edit[] {
  const { text, custom } = editing;
  const known = new Set(kept.map(({ key }) => keyOf(key)));
  const order = custom.orderOf(path);
  const added = Object.keys(value)
    .filter((key) => !known.has(key) && value[key] !== undefined)
    .toSorted((a, b) => rankKey(a, order) - rankKey(b, order));
  const firstKey: unknown = kept[0]?.key;
  if (!isPlaced(firstKey)) throw new Unplaceable();
  const column = columnOf(text, firstKey.range[0]);
  return added.map((key) => {
    const rank = rankKey(key, order);
    const before = kept.findLast((pair) => rankKey(keyOf(pair.key), order) <= rank);
    const written = writePair(key, value[key], column, path, editing);
    if (!before)
      return {
        start: firstKey.range[0],
        end: firstKey.range[0],
        text: `${written}\n${' '.repeat(column)}`,
      };
    const end = endOfPair(before);
    if (end === undefined) throw new Unplaceable();
    const at = endOfLines(text, end, column);
    return { start: at, end: at, text: `\n${' '.repeat(column)}${written}` };
  });
}
