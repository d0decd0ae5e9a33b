import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { describeHidden, findHidden, nameCharacter } from '../shared/hidden-characters.ts';
import { errorAt, type Diagnostic, type Position } from './diagnostics.ts';
import { describeSyntax, findCutValues } from './yaml-faults.ts';
import { foreign, type Message, msg } from '../shared/message.ts';

/** A YAML document together with its place in its file. */
export interface YamlSource {
  readonly file: string;
  readonly document: Document;
  /** What the document says; null where it cannot be read: that is a fault of its own. */
  readonly data: unknown;
  /** Whether it could be read, so that what it does not hold is known to be missing. */
  readonly isReadable: boolean;
  positionOf(offset: number): Position;
}

/**
 * Parses YAML and reports what is not well-formed.
 * @param firstLine line of the file on which `text` begins, from 1
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
): { yaml: YamlSource; diagnostics: Diagnostic[] } {
  const counter = new LineCounter();
  // YAML holds `1:` and `"1":` apart, the data do not.
  const isSame = (a: unknown, b: unknown) =>
    isScalar(a) && isScalar(b) && String(a.value) === String(b.value);
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: isSame,
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const parsed = { document, text, file, positionOf };
  const diagnostics = describeSyntax(parsed);
  const isWellFormed = diagnostics.length === 0;
  for (const { pos } of document.errors.filter(({ code }) => code === 'DUPLICATE_KEY')) {
    const key = /^[^\s:]*/.exec(text.slice(pos[0]))?.[0] ?? '';
    diagnostics.push(
      errorAt(
        file,
        positionOf(pos[0]),
        'duplicate-entry',
        msg`${key} appears here a second time`,
        msg`keep one entry and remove the other`,
      ),
    );
  }
  diagnostics.push(...findEscaped(document, text, file, positionOf));
  if (isWellFormed) diagnostics.push(...findCutValues(parsed));
  const oddKeys = isWellFormed ? findOddKeys(document) : [];
  for (const offset of oddKeys) {
    diagnostics.push(
      errorAt(
        file,
        positionOf(offset),
        'invalid-yaml',
        msg`a key is a list, a map or an alias`,
        msg`write a word as the key, in quotes where it begins with a sign`,
      ),
    );
  }
  let data: unknown = null;
  // A key that is not a plain value would be written out as YAML, which fails for some.
  let isReadable = isWellFormed && oddKeys.length === 0;
  try {
    if (isReadable) data = document.toJS();
  } catch (fault) {
    // An alias without its anchor, or so many that they would fill the memory, shows only now.
    if (!(fault instanceof ReferenceError)) throw fault;
    isReadable = false;
    diagnostics.push(
      errorAt(
        file,
        positionOf(0),
        'invalid-yaml',
        foreign(fault.message),
        msg`write the value out in place of the alias *…`,
      ),
    );
  }
  return { yaml: { file, document, data, isReadable, positionOf }, diagnostics };
}

/** Invisible characters, written as escapes such as `\\u202E` in a value or a key. */
function findEscaped(
  document: Document,
  text: string,
  file: string,
  positionOf: YamlSource['positionOf'],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const written = text.slice(range[0], range[1]);
      for (const { character, kind } of findHidden(value)) {
        if (written.includes(character)) continue;
        diagnostics.push(
          errorAt(
            file,
            positionOf(range[0]),
            'hidden-character',
            msg`${nameCharacter(character)}, ${describeHidden(kind)}, is written here as an escape`,
            msg`leave it out`,
          ),
        );
      }
    },
  });
  return diagnostics;
}

/** The offsets of keys that are not plain values, which none of our files has. */
function findOddKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_index, { key }) {
      if (key !== null && !isScalar(key)) offsets.push(hasRange(key) ? key.range[0] : 0);
    },
  });
  return offsets;
}

/** An entry of a file that is one map, such as references.yaml. */
export interface YamlEntry {
  /** The key as the document holds it: `1:` is a number, `"1":` a text. */
  readonly key: string | number;
  readonly value: unknown;
  readonly position: Position;
}

/**
 * Parses YAML that is a map of entries; an empty file has none.
 * @param hint how to put it right when it is not a map
 */
export function parseEntries(
  text: string,
  file: string,
  hint: Message,
): { yaml: YamlSource; entries: YamlEntry[]; diagnostics: Diagnostic[] } {
  const { yaml, diagnostics } = parseYaml(text, file);
  const { data, isReadable } = yaml;
  if (!isReadable || data === null) return { yaml, entries: [], diagnostics };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return {
      yaml,
      entries: [],
      diagnostics: [
        ...diagnostics,
        errorAt(
          file,
          yaml.positionOf(0),
          'invalid-data',
          msg`the file is not a list of entries`,
          hint,
        ),
      ],
    };
  }
  const items = hasItems(yaml.document.contents) ? yaml.document.contents.items : [];
  const nodes = new Map(items.map(({ key }) => [String(key), key]));
  const entries = Object.entries(data).map(([name, value]) => {
    const node = nodes.get(name);
    const key = isScalar(node) && typeof node.value === 'number' ? node.value : name;
    return {
      key,
      value: value as unknown,
      position: yaml.positionOf(hasRange(node) ? node.range[0] : 0),
    };
  });
  return { yaml, entries, diagnostics };
}

/** Returns the position of the value at a path, or of its nearest parent in the document. */
export function positionAtPath(
  { document, positionOf }: YamlSource,
  path: readonly PropertyKey[],
): Position {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return positionOf(node.range[0]);
  }
  return positionOf(0);
}

/** Returns the position of a key of the map at a path. */
export function positionOfKey(
  yaml: YamlSource,
  path: readonly PropertyKey[],
  key: string,
): Position {
  const map: unknown = path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  const pair = hasItems(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return hasRange(pair?.key) ? yaml.positionOf(pair.key.range[0]) : positionAtPath(yaml, path);
}

/** Returns the value at a path of the document; undefined where there is none. */
export function valueAtPath({ data }: YamlSource, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function hasItems(node: unknown): node is { items: { key: unknown }[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}
