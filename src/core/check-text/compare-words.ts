import { alignWords, weigh, type Gap, type Word } from './align-words.ts';
import type { Difference } from './difference.ts';
import { AMOUNT_SIGN } from './features.ts';
import type { Meanings } from './meanings.ts';
import { listTelling, relateWords } from './relate-words.ts';
import { wholePair, wholeWords } from './whole-words.ts';
import { saySame } from './word-classes.ts';

/**
 * From this share of its words on, a sentence is a copy of the statement rather than a retelling;
 * less is enough where all new words are in one place.
 */
const COPY = 0.85;
const COPY_BUT_ONE = 0.65;
/** What the words must weigh that such a sentence has of the statement. */
const LEAST_COPIED = 9;
/** Of a copy, more words than this were not put in the place of others: they retell a part. */
const LONGEST = 12;
/** What words that are put in between must weigh. */
const LEAST_ADDED = 4;

/** A changed claim has one word changed; with more changed words it is a retelling. */
const MOST_CHANGED = 1;

/** What words weigh at most in whose place others only join: 并非 for 不是. */
const MOST_REJOINED = 2;

/** The relation of the words of a gap to those that they replace. */
type GapRelation = 'swapped' | 'opposite' | 'same' | 'replaced' | 'added' | 'other';

/**
 * Lists the words that a copy of a statement has in the place of others, or puts in between. What a
 * retelling says in words of its own is not listed, and no words that say the same.
 * @param sentence folded
 * @param statement folded
 */
export function compareWords(
  sentence: string,
  statement: string,
  meanings: Meanings,
): Difference[] {
  const alignment = alignWords(sentence, statement);
  const { total, rest, gaps } = alignment;
  const filled = gaps
    .filter(({ here }) => weigh(here) > 0)
    .map((gap) => ({
      gap,
      ...(weigh(gap.there) === 0
        ? { here: wholeWords(sentence, spanOf(gap.here)), there: '' }
        : wholePair(
            { text: sentence, ...spanOf(gap.here) },
            { text: statement, ...spanOf(gap.there) },
          )),
    }))
    .map((one) => ({
      ...one,
      relation: relateGap(one.gap, alignment, one, meanings, [sentence, statement]),
    }));
  // What has only changed places, or says the same in other words, is a copy too.
  const known = filled.filter(({ relation }) => relation === 'swapped' || relation === 'same');
  const equal = total - rest + weigh(known.flatMap(({ gap }) => gap.here));
  const open = filled.filter(({ relation }) => relation !== 'same');
  const changed = open.filter(({ relation }) => relation === 'replaced' || relation === 'added');
  const isReworded =
    changed.length > MOST_CHANGED ||
    filled.some(({ relation }) => relation === 'same') ||
    gaps.some(isRejoined);
  const isCopy =
    equal >= COPY * total ||
    (open.length === 1 && equal >= COPY_BUT_ONE * total && equal >= LEAST_COPIED);
  return filled.flatMap(({ gap, relation, here, there }): Difference[] => {
    if (relation === 'opposite') return [{ kind: 'direction', here, there }];
    if (!isCopy || weigh(gap.here) > LONGEST) return [];
    if (relation === 'swapped') return [{ kind: 'words', here, there }];
    if (isReworded) return [];
    if (relation === 'added') return [{ kind: 'words', here, there: '' }];
    return relation === 'replaced' ? [{ kind: 'words', here, there }] : [];
  });
}

function relateGap(
  gap: Gap,
  { keys: [mine, stated] }: ReturnType<typeof alignWords>,
  words: { readonly here: string; readonly there: string },
  meanings: Meanings,
  [sentence, statement]: readonly [string, string],
): GapRelation {
  const { here, there } = words;
  const isSwapped =
    there !== '' &&
    isIn(gap.here, stated) &&
    isIn(gap.there, mine) &&
    statement.includes(here) &&
    sentence.includes(there) &&
    gap.here.some(isLatin) === gap.there.some(isLatin);
  if (isSwapped) return 'swapped';
  const isNew = count(sentence, here) > count(statement, here);
  const isGone = there !== '' && count(statement, there) > count(sentence, there);
  // A number in other signs has words in its place: 前四个月 for 1-4月.
  const isAlike = gap.here.some(isNumber) === gap.there.some(isNumber);
  if (isNew && isGone && isAlike && weigh(gap.there) <= LONGEST && !isAmounts(gap)) {
    const relation = relateStretches(words, meanings);
    if (relation) return relation;
    return saySame(here, there) ? 'same' : 'replaced';
  }
  const foreign = weigh(gap.here.filter(({ key }) => !stated.has(key)));
  const isForeign = foreign >= LEAST_ADDED && foreign === weigh(gap.here);
  return isNew && !isGone && gap.isInside && isForeign ? 'added' : 'other';
}

/** Tells whether two stretches say the same word by word, or one has the opposite of the other. */
function relateStretches(
  { here, there }: { readonly here: string; readonly there: string },
  meanings: Meanings,
): 'same' | 'opposite' | undefined {
  const [mine, theirs] = [listTelling(here), listTelling(there)];
  const own = mine.filter((word) => !theirs.includes(word));
  const others = theirs.filter((word) => !mine.includes(word));
  const relations = own.map((word) => others.map((other) => relateWords(word, other, meanings)));
  if (relations.flat().includes('opposite')) return 'opposite';
  const isSame =
    own.length > 0 && others.length > 0 && relations.every((one) => one.includes('same'));
  return isSame ? 'same' : undefined;
}

/** Whether other words join the same ones: 不是 for 并非. */
function isRejoined({ here, there }: Gap): boolean {
  const told = weigh(there);
  return here.length > 0 && weigh(here) === 0 && told > 0 && told <= MOST_REJOINED;
}

/** The positions of the informative words. */
function spanOf(words: readonly Word[]): { start: number; end: number } {
  const told = words.filter(({ weight }) => weight > 0);
  return { start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0 };
}

/** Whether there are only amounts, which are compared by what they measure. */
function isAmounts({ here, there }: Gap): boolean {
  return [...here, ...there].every(
    ({ key, weight }) => weight === 0 || key.startsWith(AMOUNT_SIGN),
  );
}

function isNumber({ key }: Word): boolean {
  return key.startsWith(AMOUNT_SIGN) || /^\d/.test(key);
}

/** A name or a number among Han characters. */
function isLatin({ key }: Word): boolean {
  return /[a-z\d]/.test(key);
}

function isIn(words: readonly Word[], keys: ReadonlySet<string>): boolean {
  return words.every(({ key, weight }) => weight === 0 || keys.has(key));
}

function count(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** Words that give a cause, and what they give as the cause. */
const CAUSE =
  /(?:因为|由于|靠的是|多亏|归功于|缘于|源于|\b(?:because(?: of)?|due to|thanks to|owing to)\b)(?<cause>[^,，;；。]+)/g;
/** What is new in a cause must weigh so much, and the statement have at most this share of it. */
const LEAST_CAUSE = 3;
const MOST_TOLD = 0.2;

/** Lists the causes that a sentence gives and of which a statement has no word. Both are folded. */
export function compareCauses(sentence: string, statement: string): Difference[] {
  return Array.from(sentence.matchAll(CAUSE), ([words, cause = '']): Difference[] => {
    const { total, rest } = alignWords(cause, statement);
    const isOther = total - rest <= MOST_TOLD * total && rest >= LEAST_CAUSE;
    return isOther ? [{ kind: 'words', here: words, there: '' }] : [];
  }).flat();
}
