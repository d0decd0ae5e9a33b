import { isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { matchItems, type Match } from './compare-values.ts';
import { type Editing, editPair, keyOf, Unplaceable } from './edit-pair.ts';
import { type Edit, endOfNode, endOfPair, isPlaced } from './places.ts';
import { type Path, orderKeys, rankKey, writeInline } from './write-value.ts';

/** Changes a map between braces. */
export function editInlineMap(
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  editing: Editing,
): Edit[] {
  const order = editing.custom.orderOf(path);
  const known = map.items.map(({ key }) => keyOf(key));
  const kept = known.filter((key) => Object.hasOwn(value, key));
  const keys = Object.keys(value).filter((key) => !known.includes(key) && value[key] !== undefined);
  // Those that are there keep their order.
  const after = orderKeys(keys, order).reduce((all, key) => {
    const before = all.findLastIndex((other) => rankKey(other, order) <= rankKey(key, order));
    return all.toSpliced(before + 1, 0, key);
  }, kept);
  const write = (place: number) => {
    const key = after[place] ?? '';
    return `${writeInline(key)}: ${writeInline(value[key])}`;
  };
  const changed = map.items.flatMap((pair) =>
    Object.hasOwn(value, keyOf(pair.key))
      ? editPair(pair, value[keyOf(pair.key)], path, editing, true)
      : [],
  );
  return [...changed, ...editItems(map.items.map(extentOfPair), matchItems(known, after), write)];
}

/**
 * Changes a list between brackets.
 *
 * @throws Unplaceable
 */
export function editInlineSeq(
  seq: YAMLSeq,
  value: readonly unknown[],
  path: Path,
  editing: Editing,
): Edit[] {
  const items = seq.items.filter(isPlaced);
  if (items.length !== seq.items.length) throw new Unplaceable();
  const matches = matchItems(
    items.map((item): unknown => item.toJS(editing.document)),
    value,
  );
  const changed = matches.flatMap(([from, to]): Edit[] => {
    const item = from === null ? undefined : items[from];
    if (!item || to === null) return [];
    try {
      return editing.edit(item, value[to], [...path, to]);
    } catch (fault) {
      if (!(fault instanceof Unplaceable)) throw fault;
      return [{ ...extentOf(item), text: writeInline(value[to]) }];
    }
  });
  return [
    ...changed,
    ...editItems(items.map(extentOf), matches, (place) => writeInline(value[place])),
  ];
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Takes items out between brackets or braces, and puts new ones in. */
function editItems(
  extents: readonly Extent[],
  matches: readonly Match[],
  write: (place: number) => string,
): Edit[] {
  const edits: Edit[] = [];
  const first = extents[0]?.start ?? 0;
  const isKept = new Set(matches.flatMap(([from, to]) => (to === null ? [] : [from])));
  if (extents.length === 0 || !extents.some((_extent, place) => isKept.has(place)))
    throw new Unplaceable();
  let last: Extent | undefined;
  for (const [from, to] of matches) {
    const extent = from === null ? undefined : extents[from];
    if (extent && to !== null) last = extent;
    else if (extent && from !== null) {
      const isBehind = extents.slice(from).every((_other, more) => !isKept.has(from + more));
      const next = extents[from + 1];
      if (isBehind && last) edits.push({ start: last.end, end: extent.end, text: '' });
      else if (next) edits.push({ start: extent.start, end: next.start, text: '' });
      if (isBehind) last = last && { ...last, end: extent.end };
    } else if (to !== null) {
      const text = write(to);
      edits.push(
        last
          ? { start: last.end, end: last.end, text: `, ${text}` }
          : { start: first, end: first, text: `${text}, ` },
      );
    }
  }
  return edits;
}

function extentOf(node: Node): Extent {
  if (!isPlaced(node)) throw new Unplaceable();
  // A pair alone in a list is a map without braces.
  const isBare = isMap(node) && node.flow !== true;
  if (isBare) throw new Unplaceable();
  return { start: node.range[0], end: endOfNode(node) };
}

function extentOfPair(pair: Pair): Extent {
  const end = endOfPair(pair);
  if (!isPlaced(pair.key) || end === undefined) throw new Unplaceable();
  return { start: pair.key.range[0], end };
}
