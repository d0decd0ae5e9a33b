import { isCollection, isScalar, visit, type Document } from 'yaml';
import { errorAt, warningAt, type Diagnostic, type Position } from './diagnostics.ts';
import { foreign, type Message, msg } from '../shared/message.ts';

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
    faults.set(
      at.line,
      errorAt(file, at, 'invalid-yaml', foreign(message), HINTS[code] ?? OTHER_HINT),
    );
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
