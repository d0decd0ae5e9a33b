import { partWords } from '../search/text/segment-words.ts';
import { alignWords, listWordKeys, weigh, type Gap, type Word } from './align-words.ts';
import type { Difference } from './difference.ts';
import { AMOUNT_SIGN } from './features.ts';
import { saySame } from './word-classes.ts';

/**
 * From this share of its words on, a sentence is a copy of the statement and no retelling; less is
 * asked for where all that is new stands in one place.
 */
const COPY = 0.85;
const COPY_BUT_ONE = 0.65;
/** What the words must weigh that such a sentence has of the statement. */
const LEAST_COPIED = 9;
/** Of a copy, more words than this were not put in the place of others: they retell a part. */
const LONGEST = 12;
/** What words that are put in between must weigh. */
const LEAST_ADDED = 4;

/**
 * Lists the words that a copy of a statement has in the place of others, or puts in between. What a
 * retelling says in words of its own is not listed.
 * @param sentence folded
 * @param statement folded
 */
export function compareWords(sentence: string, statement: string): Difference[] {
  const { total, rest, gaps } = alignWords(sentence, statement);
  const [mine, stated] = [listWordKeys(sentence), listWordKeys(statement)];
  const isSwapped = ({ here, there }: Gap) =>
    weigh(there) > 0 &&
    isIn(here, stated) &&
    isIn(there, mine) &&
    here.some(isLatin) === there.some(isLatin);
  const filled = gaps.filter(({ here }) => weigh(here) > 0);
  // What has only changed places is a copy too.
  const swapped = weigh(filled.filter(isSwapped).flatMap(({ here }) => here));
  const equal = total - rest + swapped;
  const isCopy =
    equal >= COPY * total ||
    (filled.length === 1 && equal >= COPY_BUT_ONE * total && equal >= LEAST_COPIED);
  if (!isCopy) return [];
  return filled.flatMap((gap): Difference[] => {
    const [here, there] = [textOf(gap.here, sentence), textOf(gap.there, statement)];
    const isNew = count(sentence, here) > count(statement, here);
    const isGone = weigh(gap.there) > 0 && count(statement, there) > count(sentence, there);
    const isReplaced =
      isNew && isGone && weigh(gap.there) <= LONGEST && !isAmounts(gap) && !saySame(here, there);
    const foreign = weigh(gap.here.filter(({ key }) => !stated.has(key)));
    const isForeign = foreign >= LEAST_ADDED && foreign === weigh(gap.here);
    const isAdded = isNew && !isGone && gap.isInside && isForeign;
    if (!(isReplaced || isAdded || isSwapped(gap)) || weigh(gap.here) > LONGEST) return [];
    const words = { here: widen(gap.here, sentence), there: widen(gap.there, statement) };
    return [{ kind: 'words', ...words, ...(isAdded && { there: '' }) }];
  });
}

/** Whether nothing but amounts stands there, which are compared by what they measure. */
function isAmounts({ here, there }: Gap): boolean {
  return [...here, ...there].every(
    ({ key, weight }) => weight === 0 || key.startsWith(AMOUNT_SIGN),
  );
}

/** A name or a number among Han characters. */
function isLatin({ key }: Word): boolean {
  return /[a-z\d]/.test(key);
}

function isIn(words: readonly Word[], keys: ReadonlySet<string>): boolean {
  return words.every(({ key, weight }) => weight === 0 || keys.has(key));
}

/** The words as a reader has them: without joining ones around them, and no half of a word. */
function widen(words: readonly Word[], text: string): string {
  const told = words.filter(({ weight }) => weight > 0);
  const [start, end] = [told[0]?.start ?? 0, told.at(-1)?.end ?? 0];
  const before = /\p{Script=Han}*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const run = /^\p{Script=Han}+/u.exec(text.slice(start - before))?.[0] ?? '';
  let at = start - before;
  const around = partWords(run)
    .map((word) => {
      at += word.length;
      return { start: at - word.length, end: at };
    })
    .filter((word) => word.start < end && word.end > start);
  return text.slice(
    Math.min(start, around[0]?.start ?? start),
    Math.max(end, around.at(-1)?.end ?? end),
  );
}

function textOf(words: readonly Word[], text: string): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function count(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** Words that give a cause, and what they give as the cause. */
const CAUSE =
  /(?:因为|由于|靠的是|多亏|归功于|缘于|源于|\b(?:because(?: of)?|due to|thanks to|owing to)\b)(?<cause>[^,，;；。]+)/g;
/** What is new in a cause must weigh so much, and the statement have at most this share of it. */
const LEAST_CAUSE = 3;
const MOST_TOLD = 0.6;

/** Lists the causes that a sentence gives and of which a statement has no word. Both are folded. */
export function compareCauses(sentence: string, statement: string): Difference[] {
  return Array.from(sentence.matchAll(CAUSE), ([words, cause = '']): Difference[] => {
    const { total, rest } = alignWords(cause, statement);
    const isOther = total - rest <= MOST_TOLD * total && rest >= LEAST_CAUSE;
    return isOther ? [{ kind: 'words', here: words, there: '' }] : [];
  }).flat();
}
