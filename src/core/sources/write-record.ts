import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { YamlSource } from '../diagnostics/yaml.ts';

/** What was found of a passage in a copy. */
export interface PassageRecord {
  readonly numbers: readonly string[];
  readonly sha256: string;
  readonly file: string;
  /** ISO date. */
  readonly checked: string;
}

/** A passage in a file, and what is to be written below it. */
export interface RecordedPassage {
  /** Path of the passage in the file. */
  readonly path: readonly PropertyKey[];
  readonly record: PassageRecord;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Writes records into the text of a file, of which all else stays as it is, to the letter. */
export function writeRecords(
  text: string,
  { document }: YamlSource,
  records: readonly RecordedPassage[],
): string {
  return records
    .flatMap(({ path, record }) => {
      const passage: unknown = document.getIn(path, true);
      return isMap(passage) ? editPassage(text, passage, record) : [];
    })
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, text: words }) => all.slice(0, start) + words + all.slice(end),
      text,
    );
}

function editPassage(text: string, passage: YAMLMap, record: PassageRecord): Edit[] {
  const { numbers, ...others } = record;
  const values = Object.entries({
    ...((numbers.length > 0 || passage.has('numbers')) && { numbers: writeNumbers(numbers) }),
    ...others,
  });
  const missing = values.filter(([key]) => !passage.has(key));
  const changed = values.flatMap(([key, value]) => {
    const node: unknown = passage.get(key, true);
    return hasRange(node) ? [{ start: node.range[0], end: node.range[1], text: value }] : [];
  });
  return missing.length === 0 ? changed : [...changed, addPairs(text, passage, missing)];
}

/** Adds pairs behind the last one of a map. */
function addPairs(text: string, passage: YAMLMap, pairs: readonly (readonly string[])[]): Edit {
  const last = passage.items.at(-1)?.value;
  const behind = hasRange(last) ? last.range[1] : 0;
  const words = pairs.map(([key, value]) => `${key}: ${value}`);
  if (passage.flow)
    return { start: behind, end: behind, text: words.map((pair) => `, ${pair}`).join('') };
  const [first] = passage.items;
  const start = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const isAtLineStart = text[behind - 1] === '\n';
  const lineEnd = text.indexOf('\n', behind);
  // A comment behind the last value stays with it.
  const endOfLine = lineEnd < 0 ? text.length : lineEnd;
  const at = isAtLineStart ? behind : endOfLine;
  const lines = words.map((pair) => `${indent}${pair}`);
  return {
    start: at,
    end: at,
    text: isAtLineStart
      ? lines.map((line) => `${line}\n`).join('')
      : lines.map((line) => `\n${line}`).join(''),
  };
}

/** A number as YAML reads it back to the same text. */
function writeNumbers(numbers: readonly string[]): string {
  const words = numbers.map((number) =>
    String(Number(number)) === number ? number : `'${number}'`,
  );
  return `[${words.join(', ')}]`;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
