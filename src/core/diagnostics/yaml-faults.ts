import { isCollection, isScalar, visit, type Document } from 'yaml';
import { errorAt, warningAt, type Diagnostic, type Position } from './diagnostics.ts';
import { foreign, type Message, msg } from '../shared/message.ts';
import { hasRange } from './yaml-nodes.ts';

/** A text that was parsed as YAML. */
interface ParsedText {
  readonly document: Document;
  readonly text: string;
  readonly file: string;
  positionOf(offset: number): Position;
}

/**
 * A key with the full-width colon that Chinese input methods write, which YAML reads as a letter.
 */
const FULL_WIDTH = /^([ \t]*(?:- +)?[\w-]+)(：[ \t]*)/gm;
const UNCLOSED = /end with a [\]}]|Missing closing/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/**
 * Describes why a text is not YAML. A slip makes a parser stumble again further on, so each line is
 * reported once, and nothing after a quote or bracket that is never closed.
 *
 * @returns an empty list where the text is well-formed
 */
export function describeSyntax(parsed: ParsedText): Diagnostic[] {
  const { document, text, file, positionOf } = parsed;
  const errors = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  // Where every colon is a full-width one, the whole text is one value.
  const isValue = isScalar(document.contents) && typeof document.contents.value === 'string';
  if (errors.length === 0 && !isValue) return [];
  const colons = findFullWidth(parsed);
  if (colons.length > 0) return colons;
  const open = findUnclosed(parsed);
  const faults = new Map<number, Diagnostic>();
  for (const { code, pos, message } of errors) {
    if (open !== undefined && pos[0] >= open) continue;
    const at = positionOf(pos[0]);
    if (faults.has(at.line)) continue;
    const hint = HINTS[code] ?? adviseOnValue(lineAt(text, pos[0])) ?? OTHER_HINT;
    faults.set(at.line, errorAt(file, at, 'invalid-yaml', foreign(message), hint));
  }
  if (open !== undefined) {
    const sign = text[open] ?? '';
    const at = positionOf(open);
    const message = msg`the ${sign} that begins here is never closed`;
    const hint = msg`write ${CLOSING[sign]} after the value, or put the value in quotes`;
    faults.set(at.line, errorAt(file, at, 'invalid-yaml', message, hint));
  }
  return [...faults.values()];
}

/** A key with a value in its line that begins with a sign of YAML. */
const SIGNED_VALUE = /^\s*(?:- +)?([\w-]+): +(?:(['"])(.*)\2|(["'[\]{}&*!|>%@`#-].*))$/;
const LONGEST_SHOWN = 80;

/** Shows the line with its value in quotes. */
function adviseOnValue(line: string): Message | undefined {
  const [, key = '', , inner, bare] = SIGNED_VALUE.exec(line.trimEnd()) ?? [];
  const value = inner?.replaceAll(/\\(?=['"])/g, '') ?? bare;
  if (value === undefined || value.length > LONGEST_SHOWN) return undefined;
  return msg`put the value in quotes: ${key}: ${JSON.stringify(value)}`;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

const OTHER_HINT = msg`check the indentation, the quotes and the colons of this line`;
const IN_QUOTES = msg`put the value after the first colon in quotes`;
const HINTS: Readonly<Record<string, Message>> = {
  BLOCK_AS_IMPLICIT_KEY: IN_QUOTES,
  TAB_AS_INDENT: msg`indent with spaces`,
  BAD_SCALAR_START: IN_QUOTES,
};

function findFullWidth({ text, file, positionOf }: ParsedText): Diagnostic[] {
  return Array.from(text.matchAll(FULL_WIDTH), ({ 1: start = '', 2: find = '', index }) => {
    const key = start.replace(/^[\s-]+/, '');
    return {
      ...errorAt(
        file,
        positionOf(index + start.length),
        'invalid-yaml',
        msg`the colon after ${key} is a full-width one`,
        msg`write "${key}: " with the colon : and a space`,
      ),
      fix: { find, text: ': ' },
    };
  });
}

/**
 * Finds signs at the beginning of values that YAML keeps for itself, and would leave out: `!word`
 * is a type, `&word` a name for the value, which is of use to an alias `*word` alone.
 */
export function findSwallowed({ document, text, file, positionOf }: ParsedText): Diagnostic[] {
  const aliases = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void aliases.add(source) });
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Value(_key, node) {
      const { tag, range } = node;
      const anchor = isScalar(node) ? node.anchor : undefined;
      const sign = tag?.startsWith('!') ? tag : `&${anchor}`;
      const isUsed = sign !== tag && (anchor === undefined || aliases.has(anchor));
      if (!range || isUsed) return;
      const start = text.lastIndexOf(sign, range[0]);
      diagnostics.push(
        errorAt(
          file,
          positionOf(start),
          'invalid-yaml',
          msg`${sign} is a sign of YAML here, and would not be shown`,
          adviseOnValue(lineAt(text, start)) ?? IN_QUOTES,
        ),
      );
    },
  });
  return diagnostics;
}

/**
 * Finds keys that are not plain words: lists, maps and aliases, and words after spaces that YAML
 * does not read as such, so that a line seems to be indented and is not.
 */
export function findOddKeys({ document, file, positionOf, text }: ParsedText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Pair(_index, { key }) {
      if (key === null) return;
      const [start = 0, end = 0] = hasRange(key) ? key.range : [];
      const tell = (message: Message, hint: Message) =>
        diagnostics.push(errorAt(file, positionOf(start), 'invalid-yaml', message, hint));
      if (!isScalar(key)) {
        const [, word] = /^\[\s*([\w-]+)\s*\]$/.exec(text.slice(start, end)) ?? [];
        const hint = msg`write a word as the key, in quotes where it begins with a sign`;
        tell(msg`a key is a list, a map or an alias`, word ? msg`write ${word}:` : hint);
        return;
      }
      const [space] = /^\s/.exec(String(key.value)) ?? [];
      if (space === undefined || key.type !== 'PLAIN') return;
      const point = space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      tell(
        msg`YAML does not read the spaces before ${String(key.value).trim()} (U+${point})`,
        msg`indent with the space bar`,
      );
    },
  });
  return diagnostics;
}

/** Finds the quote or bracket that is never closed. @returns its offset */
function findUnclosed({ document, text }: ParsedText): number | undefined {
  const error = document.errors.find(({ message }) => UNCLOSED.test(message));
  let open: number | undefined;
  if (!error) return open;
  visit(document, (_key, node) => {
    if (!isCollection(node) && !isScalar(node)) return;
    const start = node.range?.[0] ?? text.length;
    if (start <= error.pos[0] && (text[start] ?? '') in CLOSING) open = start;
  });
  return open;
}

/**
 * Finds values that end at a # which was probably meant as a sign of the text, such as that of `C#
 * is #1`.
 */
export function findCutValues({ document, file, positionOf }: ParsedText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Scalar(key, { type, comment, range }) {
      if (key === 'key' || type !== 'PLAIN' || !range || !comment || /^[\s#!]/.test(comment))
        return;
      // That nothing is left of a value is a fault of its own.
      if (range[0] === range[1]) return;
      diagnostics.push(
        warningAt(
          file,
          positionOf(range[0]),
          'cut-value',
          msg`the value ends before #${comment.split('\n')[0]}, which is read as a comment`,
          msg`put the whole value in quotes, or a space after the # where it is a comment`,
        ),
      );
    },
  });
  return diagnostics;
}
