import { partWords } from '../text/segment-words.ts';
import { isParticle } from '../query/stop-words.ts';
import { findTokens, type Token } from '../text/tokens.ts';

/** A folded text with its tokens, which several lists are made of. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Splits a folded text into tokens. */
export function tokenize(text: string): TokenizedText {
  return { text, tokens: findTokens(text) };
}

/** Lists the words of texts that are not written in Han characters. */
export function listWords(texts: readonly TokenizedText[]): string[] {
  const words = new Set<string>();
  for (const { tokens } of texts)
    for (const { kind, text } of tokens) if (kind === 'word') words.add(text);
  return [...words].sort();
}

/** Words of texts in Han characters. */
export interface HanWords {
  readonly words: ReadonlySet<string>;
  /**
   * How often two and three characters in a row belong to no word: names that the dictionary does
   * not know fall into such (优|刻|得).
   */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Collects the words of texts in Han characters.
 *
 * @param part splits a run of Han characters into words
 */
export function collectHanWords(texts: readonly TokenizedText[], part = partWords): HanWords {
  const words = new Set<string>();
  const rows = new Map<string, number>();
  for (const [run, times] of countRuns(texts)) {
    const pieces = part(run);
    pieces.forEach((piece, index) => {
      if (piece.length > 1) words.add(piece);
      const single = pieces
        .slice(index)
        .findIndex((other) => other.length > 1 || isParticle(other));
      const row = pieces.slice(index, single < 0 ? undefined : index + single);
      for (const length of [2, 3].filter((most) => most <= row.length)) {
        const name = row.slice(0, length).join('');
        rows.set(name, (rows.get(name) ?? 0) + times);
      }
    });
  }
  return { words, rows };
}

/**
 * Lists the words of texts in Han characters, with names that the dictionary does not know.
 *
 * @param known further words, of which those that the texts hold are listed too
 * @param part splits a run of Han characters into words
 */
export function listHanWords(
  texts: readonly TokenizedText[],
  known: Iterable<string>,
  part = partWords,
): string[] {
  const { words, rows } = collectHanWords(texts, part);
  const all = texts.map(({ text }) => text).join('\n');
  return [...new Set([...words, ...rows.keys(), ...pickHeld(known, all)])].sort();
}

/** Those of some words in Han characters that a text holds. */
export function pickHeld(words: Iterable<string>, text: string): string[] {
  return [...words].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && text.includes(word));
}

/** The longest word that a dictionary is asked for, in characters. */
const LONGEST_WORD = 5;

/**
 * Lists the words of texts in Han characters that a dictionary has, also such as two or three
 * neighbouring words make together: it may know 流水线, of which the browser makes 流水 and 线.
 *
 * @param part splits a run of Han characters into words
 */
export function listKnownWords(
  texts: readonly TokenizedText[],
  isKnown: (word: string) => boolean,
  part = partWords,
): string[] {
  const words = new Set<string>();
  for (const run of countRuns(texts).keys()) {
    const pieces = part(run);
    for (let at = 0; at < pieces.length; at++) {
      let word = '';
      for (let end = at; end < Math.min(at + 3, pieces.length); end++) {
        word += pieces[end] ?? '';
        if (word.length > LONGEST_WORD) break;
        if (word.length > 1 && isKnown(word)) words.add(word);
      }
    }
  }
  return [...words].sort();
}

/** How often each run of Han characters is in the texts. */
function countRuns(texts: readonly TokenizedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of texts) {
    for (const { kind, text: run } of tokens)
      if (kind === 'han') counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}
