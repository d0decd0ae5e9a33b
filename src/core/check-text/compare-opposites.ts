import type { Difference } from './difference.ts';
import type { Meanings } from './meanings.ts';
import { isTelling, relateWords } from './relate-words.ts';
import type { Span } from '../text/markers.ts';
import { findWords } from './whole-words.ts';

/**
 * A word that carries information, and the one after it in its clause; empty where there is none.
 */
interface Linked {
  readonly word: string;
  readonly next: string;
}

/** A folded text with the words that carry information. */
export interface LinkedText {
  readonly text: string;
  readonly words: readonly Linked[];
}

/**
 * Lists words of a sentence that say the opposite of words of a statement: such as neither text has
 * elsewhere, and such as have changed places, as 高端芯片 and 低端GPU for 低端芯片 and 高端GPU.
 * @param clause of the sentence, folded
 * @param stated a clause of the statement that is like it, folded
 * @param sentence all of it
 * @param statement all of it
 */
export function compareOpposites(
  clause: string,
  stated: string,
  { sentence, statement }: Record<'sentence' | 'statement', LinkedText>,
  meanings: Meanings,
): Difference[] {
  const has = ({ words }: LinkedText, word: string, next: string) =>
    words.some((same) => same.word === word && same.next === next);
  const mine = sentence.words.filter(({ word }) => clause.includes(word));
  const theirs = statement.words.filter(({ word }) => stated.includes(word));
  return mine.flatMap((one) =>
    theirs.flatMap((other): Difference[] => {
      if (relateWords(one.word, other.word, meanings) !== 'opposite') return [];
      const isNew = !statement.text.includes(one.word) && !sentence.text.includes(other.word);
      const isMoved =
        one.next !== '' &&
        one.next === other.next &&
        !has(sentence, other.word, one.next) &&
        !has(statement, one.word, one.next);
      if (!isNew && !isMoved) return [];
      return [
        {
          kind: 'direction',
          here: isNew ? one.word : join(one, clause),
          there: isNew ? other.word : join(other, stated),
        },
      ];
    }),
  );
}

/** A word of which a hyphen joins the parts: low-end. */
const HYPHENATED = /^[a-z]+-[a-z]+$/;

/** Links the words of a folded text that carry information. */
export function linkWords(text: string): LinkedText {
  const words: Span[] = [];
  for (const word of findWords(text)) {
    const last = words.at(-1);
    if (last && HYPHENATED.test(text.slice(last.start, word.end)))
      words.splice(-1, 1, { start: last.start, end: word.end });
    else words.push(word);
  }
  const told = words
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => isTelling(word));
  return { text, words: told.map((word, at) => ({ word, next: told[at + 1] ?? '' })) };
}

function join({ word, next }: Linked, clause: string): string {
  const start = clause.indexOf(word);
  const end = clause.indexOf(next, start + word.length);
  return end < 0 ? word : clause.slice(start, end + next.length);
}
