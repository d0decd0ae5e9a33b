import type { Span } from '../../text/markers.ts';
import type { CompactText } from '../text/fold-text.ts';
import { findAll, type Match } from './match.ts';
import { toWritten } from './match-han.ts';
import type { Readable } from './prepared-record.ts';

/**
 * Finds a word that is not written in Han characters, whole: r1 is not in r12. Words in a row may
 * be written apart, together or with hyphens: “open ai”, OpenAI.
 *
 * @param beginsOnly the word may be only the beginning of the one in the text
 */
export function matchWord(
  word: string,
  { tokens, folded }: Readable,
  beginsOnly = false,
): Match | null {
  const sought = word.replace(/[\s.-]/g, '');
  const spans = tokens.flatMap((token, index) => {
    if (token.kind === 'han') return [];
    let joined = '';
    for (const [offset, { kind, text, start, end }] of tokens.slice(index, index + 6).entries()) {
      const before = tokens[index + offset - 1];
      if (
        kind === 'han' ||
        (offset > 0 && !/^[\s\-'’.]?$/.test(folded.text.slice(before?.end ?? 0, start)))
      )
        return [];
      // 10 20 is not 1020.
      if (offset > 0 && kind === 'number' && before?.kind === 'number') return [];
      joined += text;
      if (beginsOnly && joined.startsWith(sought))
        return [toWritten(folded.origins, token.start, end)];
      if (joined === sought) return [toWritten(folded.origins, token.start, end)];
      if (!sought.startsWith(joined)) return [];
    }
    return [];
  });
  return spans.length > 0 ? { score: 1, spans } : null;
}

/**
 * Finds a number, whole, with what it counts right behind it: 5900亿 is neither in 15900亿 nor in
 * 5900万.
 */
export function matchNumber(
  number: string,
  measure: string,
  { tokens, folded }: Readable,
): Match | null {
  const isPercent = number.endsWith('%');
  const spans = tokens.flatMap(({ kind, text, start, end }) => {
    const isSame = kind === 'number' && (text === number || (!isPercent && text === `${number}%`));
    const behind = folded.text.slice(end).replace(/^\s/, '');
    if (!isSame || !behind.startsWith(measure)) return [];
    return [toWritten(folded.origins, start, folded.text.indexOf(measure, end) + measure.length)];
  });
  return spans.length > 0 ? { score: 1, spans } : null;
}

/** Finds a phrase exactly, white space aside; a word or number at its ends has to be whole. */
export function matchPhrase(phrase: string, readable: Readable): Match | null {
  const places = findLiteral(phrase, readable).filter(({ cuts }) => cuts === 'nothing');
  return places.length > 0 ? { score: 1, spans: places.map(({ span }) => span) } : null;
}

/**
 * A place of a text, and what its ends cut in two: a word at its end only is a word being typed.
 */
export interface LiteralPlace {
  readonly span: Span;
  readonly cuts: 'nothing' | 'end of word' | 'word' | 'number';
}

/** Finds a text word for word, white space aside. */
export function findLiteral(text: string, { compact, record }: Readable): LiteralPlace[] {
  return findAll(compact.text, text).flatMap((start): LiteralPlace[] => {
    const end = start + text.length;
    const cuts = describeCuts(cutAt(compact, start), cutAt(compact, end));
    const span = toWritten(compact.origins, start, end);
    // Part of one word and part of the next are not a word: war in “how are”.
    if (cuts !== 'nothing' && crossesWords(compact, start, end)) return [];
    // The white space behind it does not belong to it.
    const written = record.text.slice(span.start, span.end).trimEnd();
    return [{ span: { ...span, end: span.start + written.length }, cuts }];
  });
}

function crossesWords({ text, gaps }: CompactText, start: number, end: number): boolean {
  return Array.from({ length: end - start - 1 }, (_, offset) => start + offset + 1).some(
    (at) => gaps.has(at) && /^[a-z\d]{2}$/.test(text.slice(at - 1, at + 1)),
  );
}

type Cut = 'number' | 'word' | null;

function describeCuts(before: Cut, behind: Cut): LiteralPlace['cuts'] {
  if (before === 'number' || behind === 'number') return 'number';
  if (before === 'word') return 'word';
  return behind === 'word' ? 'end of word' : 'nothing';
}

function cutAt({ text, gaps }: CompactText, at: number): Cut {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (gaps.has(at)) return null;
  if (/\d[./:]?$/.test(before) && /^(?:\d|[./:]\d)/.test(after)) return 'number';
  return /[\p{L}\p{N}]$/u.test(before) &&
    !/\p{Script=Han}$/u.test(before) &&
    /^[\p{L}\p{N}]/u.test(after) &&
    !/^\p{Script=Han}/u.test(after)
    ? 'word'
    : null;
}
