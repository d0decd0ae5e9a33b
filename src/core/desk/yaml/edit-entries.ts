import { isCollection, isMap, isSeq, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import { parseYaml } from '../../diagnostics/yaml.ts';
import { isSame } from './compare-values.ts';
import { cutLines, editPair, keyOf, Unplaceable } from './edit-pair.ts';
import { startEditing } from './edit-value.ts';
import {
  applyEdits,
  columnOf,
  type Edit,
  endOfLines,
  endOfPair,
  isPlaced,
  lineEnd,
  startOfLine,
} from './places.ts';
import { type Custom, writeBehind, writePair, type YamlStyle } from './write-value.ts';

/** What is to become of an entry of a file. */
export interface EntryChange {
  readonly key: string;
  /** What it says from now on; undefined where it is to go. */
  readonly value: unknown;
  /** The entry behind which a new one goes, '' for the first place; else it becomes the last. */
  readonly after?: string | undefined;
}

/** The text of a file after a change, or why it was not changed. */
export type ChangedText = { readonly text: string } | { readonly fault: ChangeFault };

/**
 * A file is not a map of entries; or the entry cannot be changed without changing others, which
 * share its words.
 */
export type ChangeFault = 'unreadable' | 'shared';

/**
 * Changes one entry of a file that is a map of entries. All else stays as it is to the letter, and
 * of the entry what does not change: its comments, its order and how it is written.
 */
export function changeEntry(text: string, change: EntryChange, custom: Custom): ChangedText {
  const document = readDocument(text);
  if (!document) return { fault: 'unreadable' };
  const data = (document.toJS() ?? {}) as Readonly<Record<string, unknown>>;
  if (isSame(data[change.key], change.value)) return { text };
  const wanted = expect(data, change);
  for (const edit of [editEntry, rewriteEntry]) {
    const changed = tryEdit(() => edit(text, document, change, custom), text);
    if (changed !== undefined && isSame(readDocument(changed)?.toJS() ?? {}, wanted))
      return { text: changed };
  }
  return { fault: 'shared' };
}

/** Lists the entries of a file with their text; undefined where it is not a map of entries. */
export function listEntries(text: string): Readonly<Record<string, unknown>> | undefined {
  const document = readDocument(text);
  return document && ((document.toJS() ?? {}) as Record<string, unknown>);
}

function tryEdit(edit: () => Edit[], text: string): string | undefined {
  try {
    const edits = edit();
    // One line end in the whole file, as it has it.
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    return applyEdits(
      text,
      edits.map((one) => ({ ...one, text: one.text.replaceAll(/\r?\n/g, newline) })),
    );
  } catch (fault) {
    if (!(fault instanceof Unplaceable)) throw fault;
    return undefined;
  }
}

function readDocument(text: string): Document | undefined {
  const { yaml, diagnostics } = parseYaml(text, '');
  const { contents } = yaml.document;
  const isMapOrNone = contents === null || isMap(contents) || yaml.data === null;
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return yaml.isReadable && isMapOrNone && !hasErrors ? yaml.document : undefined;
}

function expect(
  data: Readonly<Record<string, unknown>>,
  { key, value }: EntryChange,
): Record<string, unknown> {
  const { [key]: _old, ...others } = data;
  return value === undefined ? others : { ...others, [key]: value };
}

function editEntry(text: string, document: Document, change: EntryChange, custom: Custom): Edit[] {
  const { key, value } = change;
  const map = isMap(document.contents) ? document.contents : undefined;
  const pair = map?.items.find((item) => keyOf(item.key) === key);
  const writing = { style: findStyle(text, document), custom };
  if (!map || map.items.length === 0) {
    if (value === undefined) return [];
    if (map) throw new Unplaceable();
    return [addFirst(text, `${writePair(key, value, 0, [], writing)}\n`)];
  }
  if (map.flow) throw new Unplaceable();
  if (pair && value !== undefined)
    return editPair(pair, value, [], startEditing(text, document, writing));
  if (pair) return [removeEntry(text, map, pair)];
  return value === undefined
    ? []
    : [addEntry(text, map, change, writePair(key, value, 0, [], writing), writing.style)];
}

/** Rewrites the whole entry, where a part of it cannot be changed alone. */
function rewriteEntry(
  text: string,
  document: Document,
  { key, value }: EntryChange,
  custom: Custom,
): Edit[] {
  const items = isMap(document.contents) ? document.contents.items : [];
  const pair = items.find((item) => keyOf(item.key) === key);
  const end = pair && endOfPair(pair);
  if (!pair || !isPlaced(pair.key) || end === undefined || value === undefined)
    throw new Unplaceable();
  const start = text.indexOf(':', pair.key.range[1]) + 1;
  const style = findStyle(text, document);
  return [
    {
      start,
      end: text[end - 1] === '\n' ? lineEnd(text, end - 1) : end,
      text: writeBehind(value, columnOf(text, pair.key.range[0]), [key], { style, custom }),
    },
  ];
}

/** Below the comments of a file that has no entry yet. */
function addFirst(text: string, written: string): Edit {
  const end = /\n?[ \t]*\.\.\.\s*$/.exec(text)?.index ?? text.length;
  const before = text.slice(0, end);
  const needsLine = before !== '' && !before.endsWith('\n') && before !== '\uFEFF';
  const needsBlank = /\S/.test(before.replace('\uFEFF', '')) && !/\n\s*\n$/.test(before);
  return {
    start: end,
    end,
    text: (needsLine ? '\n' : '') + (needsBlank ? '\n' : '') + written,
  };
}

function addEntry(
  text: string,
  map: YAMLMap,
  { after }: EntryChange,
  written: string,
  { spaced }: YamlStyle,
): Edit {
  const gap = spaced ? '\n\n' : '\n';
  const [first] = map.items;
  if (after === '' && isPlaced(first?.key))
    return { start: first.key.range[0], end: first.key.range[0], text: `${written}${gap}` };
  const before = map.items.find(({ key }) => keyOf(key) === after) ?? map.items.at(-1);
  const end = before && endOfPair(before);
  if (end === undefined || !isPlaced(before?.key)) throw new Unplaceable();
  const at = endOfLines(text, end, columnOf(text, before.key.range[0]));
  const closes = at === text.length && text.at(-1) !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${gap}${written}${closes}` };
}

/** Takes an entry out, and one of the blank lines around it. */
function removeEntry(text: string, map: YAMLMap, pair: Pair): Edit {
  const end = endOfPair(pair);
  if (!isPlaced(pair.key) || end === undefined) throw new Unplaceable();
  if (map.items.length === 1) {
    const line = startOfLine(text, pair.key.range[0]);
    return { start: line, end: endOfLines(text, end, 0), text: '' };
  }
  const start = startOfLine(text, pair.key.range[0]);
  const cut = cutLines(text, start, end, columnOf(text, pair.key.range[0]));
  const blankBefore = /(?:^|\n)(?:[ \t]*\r?\n)$/.exec(text.slice(0, start))?.[0] ?? '';
  const isBlankBehind = /^[ \t]*(?:\r?\n|$)/.test(text.slice(cut.end));
  if (blankBefore === '' || !isBlankBehind) return cut;
  const lines = blankBefore.startsWith('\n') ? blankBefore.slice(1) : blankBefore;
  return { ...cut, start: cut.start - lines.length };
}

/** How a file is written, by its first examples. */
function findStyle(text: string, document: Document): YamlStyle {
  let indent: number | undefined;
  let dash: number | undefined;
  visit(document, {
    Pair(_place, { key, value }) {
      if (!isPlaced(key) || !isCollection(value) || value.flow) return;
      const first: unknown = value.items[0];
      const column = columnOf(text, key.range[0]);
      if (isMap(value)) {
        const inner = (first as Pair | undefined)?.key;
        if (isPlaced(inner)) indent ??= columnOf(text, inner.range[0]) - column;
      } else if (isSeq(value) && isPlaced(value)) {
        dash ??= columnOf(text, value.range[0]) - column;
      }
    },
  });
  const items = isMap(document.contents) ? document.contents.items : [];
  const gaps = items.slice(1).map(({ key }) => {
    const start = isPlaced(key) ? key.range[0] : 0;
    return /\n[ \t]*\r?\n(?:[ \t]*#.*\r?\n)*$/.test(text.slice(Math.max(0, start - 2000), start));
  });
  return {
    indent: Math.max(indent ?? 2, 1),
    dash: Math.max(dash ?? indent ?? 2, 0),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    spaced: gaps.length === 0 || gaps.filter(Boolean).length * 2 >= gaps.length,
  };
}
