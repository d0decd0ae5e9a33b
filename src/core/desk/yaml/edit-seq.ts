import type { YAMLSeq } from 'yaml';
import { isSame, matchItems } from './compare-values.ts';
import { cutLines, type Editing, Unplaceable } from './edit-pair.ts';
import {
  columnOf,
  type Edit,
  endOfLines,
  endOfNode,
  isPlaced,
  type PlacedNode,
  startOfLine,
} from './places.ts';
import { type Path, writeItem } from './write-value.ts';

/**
 * Changes a list whose items are below each other, each after a dash.
 *
 * @throws Unplaceable
 */
export function editSeq(
  seq: YAMLSeq,
  value: readonly unknown[],
  path: Path,
  editing: Editing,
): Edit[] {
  const items = seq.items.filter(isPlaced);
  if (items.length !== seq.items.length) throw new Unplaceable();
  const before = items.map((item): unknown => item.toJS(editing.document));
  const matches = matchItems(before, value);
  const dashes = items.map((item) => findDash(editing.text, item));
  const [firstDash = 0] = dashes;
  const column = columnOf(editing.text, firstDash);
  const moved = matches.flatMap(([from, to]) => (to === null && from !== null ? [from] : []));
  const write = (to: number) => {
    // An item that only moves keeps its words.
    const from = moved.find((place) => isSame(before[place], value[to]));
    const item = from === undefined ? undefined : items[from];
    return item && from !== undefined
      ? editing.text.slice(dashes[from], endOfNode(item)).trimEnd()
      : writeItem(value[to], column, [...path, to], editing);
  };
  let last: PlacedNode | undefined;
  return matches.flatMap(([from, to]): Edit[] => {
    const item = from === null ? undefined : items[from];
    if (from !== null && item && to !== null) {
      last = item;
      return editItem(item, dashes[from] ?? 0, value[to], [...path, to], editing);
    }
    if (from !== null && item) {
      const line = startOfLine(editing.text, dashes[from] ?? 0);
      if (editing.text.slice(line, dashes[from]).trim() !== '') throw new Unplaceable();
      return [cutLines(editing.text, line, endOfNode(item), column)];
    }
    if (to === null) return [];
    const written = write(to);
    if (!last)
      return [{ start: firstDash, end: firstDash, text: `${written}\n${' '.repeat(column)}` }];
    const at = endOfLines(editing.text, endOfNode(last), column);
    return [{ start: at, end: at, text: `\n${' '.repeat(column)}${written}` }];
  });
}

function editItem(
  item: PlacedNode,
  dash: number,
  value: unknown,
  path: Path,
  editing: Editing,
): Edit[] {
  try {
    return editing.edit(item, value, path);
  } catch (fault) {
    if (!(fault instanceof Unplaceable)) throw fault;
    const end = endOfNode(item);
    const written = writeItem(value, columnOf(editing.text, dash), path, editing);
    // A block of text ends where the next line begins.
    return [{ start: dash, end: editing.text[end - 1] === '\n' ? end - 1 : end, text: written }];
  }
}

function findDash(text: string, item: PlacedNode): number {
  // Between a dash and its item there may be an anchor, a tag, or line ends and comments.
  for (let at = item.range[0] - 1; at >= 0; at--) {
    const isDash = text[at] === '-' && /\s/.test(text[at + 1] ?? ' ');
    if (isDash && text.slice(startOfLine(text, at), at).trim().replaceAll(/- */g, '') === '')
      return at;
  }
  throw new Unplaceable();
}
