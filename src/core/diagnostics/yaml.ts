import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { describeHidden, findHidden, nameCharacter } from '../shared/hidden-characters.ts';
import { errorAt, type Diagnostic, type Position } from './diagnostics.ts';
import { hasItems, hasRange } from './yaml-nodes.ts';
import { describeSyntax, findCutValues, findOddKeys, findSwallowed } from './yaml-faults.ts';
import { foreign, listed, type Message, msg } from '../shared/message.ts';

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
  const odd = isWellFormed ? [...findOddKeys(parsed), ...findSwallowed(parsed)] : [];
  diagnostics.push(...odd);
  let data: unknown = null;
  // A key that is not a plain value would be written out as YAML, which fails for some.
  let isReadable = isWellFormed && odd.length === 0;
  try {
    if (isReadable) data = document.toJS();
  } catch (fault) {
    // An alias without its anchor, or so many that they would fill the memory, shows only now.
    if (!(fault instanceof ReferenceError)) throw fault;
    isReadable = false;
    diagnostics.push(
      errorAt(
        file,
        positionOf(Math.max(text.search(/(?<=[:-] +)\*/), 0)),
        'invalid-yaml',
        foreign(fault.message),
        msg`put the value in quotes where its * is a sign of the text, or write the value out`,
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
      yaml: { ...yaml, isReadable: false },
      entries: [],
      diagnostics: [
        ...diagnostics,
        errorAt(
          file,
          yaml.positionOf(0),
          'invalid-data',
          msg`the file must be a group of entries with names, and is ${Array.isArray(data) ? msg`a list` : msg`a text`}`,
          hint,
        ),
      ],
    };
  }
  const items = hasItems(yaml.document.contents) ? yaml.document.contents.items : [];
  const nodes = new Map(items.map(({ key }) => [String(key), key]));
  const positionOf = (name: string) => {
    const node = nodes.get(name);
    return yaml.positionOf(hasRange(node) ? node.range[0] : 0);
  };
  const { whole, moved } = nestFields(data, [...nodes.keys()]);
  const entries = Object.entries(whole).map(([name, value]) => {
    const node = nodes.get(name);
    const key = isScalar(node) && typeof node.value === 'number' ? node.value : name;
    return { key, value, position: positionOf(name) };
  });
  const beside = [...moved].map(([name, fields]) =>
    errorAt(
      file,
      positionOf(name),
      'invalid-data',
      msg`what belongs to ${name} is not indented`,
      msg`put two spaces before ${listed(fields)}`,
    ),
  );
  // Fields of several entries side by side have the same names.
  const others = diagnostics.filter(({ rule }) => moved.size === 0 || rule !== 'duplicate-entry');
  return { yaml, entries, diagnostics: [...others, ...beside] };
}

/**
 * Puts the lines beside an empty entry into it, where they are written like its fields.
 *
 * @param names of the entries, in the order of the file
 * @returns the entries as they were meant, and by entry the names of the fields put into it
 */
function nestFields(
  data: object,
  names: readonly string[],
): { whole: Record<string, unknown>; moved: ReadonlyMap<string, readonly string[]> } {
  const whole: Record<string, unknown> = { ...data };
  const moved = new Map<string, string[]>();
  let owner: string | undefined;
  for (const name of names) {
    const value = whole[name];
    if (value === null) owner = name;
    const isField = typeof value !== 'object' || (Array.isArray(value) && moved.has(owner ?? ''));
    if (value !== null && !isField) owner = undefined;
    if (owner === undefined || !isField) continue;
    moved.set(owner, [...(moved.get(owner) ?? []), name]);
    whole[owner] = { ...Object(whole[owner]), [name]: value };
    delete whole[name];
  }
  // Fields of a later entry have the names of these, and YAML keeps one of each name.
  const [first] = moved.keys();
  if (first !== undefined)
    for (const name of names) if (whole[name] === null) whole[name] = whole[first];
  return { whole, moved };
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
