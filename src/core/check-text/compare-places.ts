import { readWords, type Word } from './align-words.ts';
import type { Difference } from './difference.ts';
import { AMOUNT_SIGN } from './features.ts';
import { hasName } from './names.ts';
import { wholeWords } from './whole-words.ts';
import { findItems, type Item } from './shared-items.ts';

/** How many words on each side make the place of an item. */
const REACH = 8;
/** What two places must share, to be one; a word right beside both items counts 1. */
const LEAST_SHARED = 0.8;
/** The weight in a place of a word that only joins others, or of the end of the text. */
const JOINING = 0.3;
const END: Word = { key: '', weight: 0, clause: -1, start: 0, end: 0 };
/** An informative word is next to an item that is beside it, or after one, or after equal ones. */
const NEXT = 1;
const OTHER: Word = { ...END, key: '\t' };
const TAKEN = '\n';
/** How much better an item must fit the place of another one than its own. */
const LEAST_LEAD = 1.5;
/** The text between two items side by side that may change places: 的, or one character. */
const BESIDE = /^(?:[\s的之“”"]|['’]s\b)*\p{Script=Han}?\s*$/u;

/** What joins members of a list, whose order says nothing. */
const JOINTS = /、|以及|[和与及或&/]|,|\b(?:and|or)\b/;
/** A list has no numbers, brackets or clauses between its members, which are short. */
const NO_MEMBER = /[\d,;。(]|.{15}/;
/** The agent comes after one of these. */
const AGENT = /(?:被|由|受|遭|为(?=.+所)|\bby\b)/;
const BEFORE_CLAUSE = /(?:^|[,;。:(—])\s*$/;
const BEHIND_CLAUSE = /^\s*(?:$|[,;。.:)—])/;

/** A folded text with its words. */
interface Side {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The places of both items of a pair in one text. */
interface Pair {
  readonly own: Spot;
  readonly other?: Spot;
}

/** The place of an item in one text. */
interface Spot {
  readonly at: number;
  readonly length: number;
}

/**
 * Lists words that have changed places: one is in the sentence where the other is in the statement,
 * and the other way round. Both texts are folded.
 *
 * The place of words is the words before and after them, nearer ones counting more. So what moves
 * together with the words around it has kept its place. Members of a list, modifiers side by side,
 * whole clauses, and who did what to whom in another voice may be reordered.
 */
export function comparePlaces(
  here: string,
  there: string,
  names: readonly string[] = [],
): Difference[] {
  const [mine, stated] = [here, there].map((text) => ({ text, words: readWords(text) }));
  if (!mine || !stated) return [];
  const items = findItems(mine.words, stated.words);
  const moved = items.flatMap((one, order) =>
    items.slice(order + 1).flatMap((other): Difference[] => {
      const isCrossed = one.here < other.here !== one.there < other.there;
      if (!isCrossed || isAmount(one, mine) !== isAmount(other, mine)) return [];
      const [mineOne, mineOther] = pairsOf(spotHere(one), spotHere(other));
      const [theirOne, theirOther] = pairsOf(spotThere(one), spotThere(other));
      const compare = (here: Pair, there: Pair) => fitPlace(mine.words, here, stated.words, there);
      const crossed = [compare(mineOne, theirOther), compare(mineOther, theirOne)];
      const own = Math.max(
        compare(mineOne, theirOne).shared,
        compare(mineOther, theirOther).shared,
      );
      const least = Math.max(LEAST_SHARED, LEAST_LEAD * own);
      const isOther = crossed.every(({ shared, isNext }) => isNext && shared >= least);
      if (!isOther || mayChange(one, other, mine, stated)) return [];
      return [[one, other] as const, [other, one] as const].map(([own, told]) => {
        const words = {
          here: textOf(mine, spotHere(own)),
          there: textOf(stated, spotThere(told)),
        };
        return { kind: kindOf(own, mine, names), ...words };
      });
    }),
  );
  return [...moved, ...items.flatMap((item) => findDisplaced(item, mine, stated))];
}

/** An amount in the place of another one of its unit, which the sentence leaves out. */
function findDisplaced(item: Item, mine: Side, stated: Side): Difference[] {
  if (!isAmount(item, mine)) return [];
  const [here, there] = [spotHere(item), spotThere(item)];
  const unit = mine.words[here.at]?.unit;
  const said = new Set(mine.words.map(({ key }) => key));
  const own = fitPlace(mine.words, { own: here }, stated.words, { own: there }).shared;
  const at = stated.words.findIndex((word, index) => {
    if (word.unit === undefined || word.unit !== unit || said.has(word.key)) return false;
    const spots = { own: { at: index, length: 1 }, other: there };
    const { shared, isNext } = fitPlace(mine.words, { own: here }, stated.words, spots);
    return isNext && shared >= Math.max(LEAST_SHARED, LEAST_LEAD * own);
  });
  const told = { at, length: 1 };
  return at < 0 ? [] : [{ kind: 'number', here: textOf(mine, here), there: textOf(stated, told) }];
}

function kindOf(item: Item, mine: Side, names: readonly string[]): Difference['kind'] {
  if (isAmount(item, mine)) return 'number';
  const words = textOf(mine, spotHere(item));
  return names.some((name) => hasName(words, name)) ? 'name' : 'words';
}

function pairsOf(one: Spot, other: Spot): readonly [Pair, Pair] {
  return [
    { own: one, other },
    { own: other, other: one },
  ];
}

const spotHere = ({ here, length }: Item): Spot => ({ at: here, length });
const spotThere = ({ there, length }: Item): Spot => ({ at: there, length });

/** Whether two items may change places without another meaning. */
function mayChange(one: Item, other: Item, mine: Side, stated: Side): boolean {
  const own = between(mine, spotHere(one), spotHere(other));
  const told = between(stated, spotThere(one), spotThere(other));
  if (own.isPassive !== told.isPassive) return true;
  if (isAmount(one, mine)) return false;
  if (own.isBeside || told.isBeside) return true;
  if (own.isList && told.isList) return true;
  return [one, other].some(
    (item) => isClause(mine, spotHere(item)) && isClause(stated, spotThere(item)),
  );
}

function between(
  { text, words }: Side,
  ...spots: readonly [Spot, Spot]
): { isBeside: boolean; isList: boolean; isPassive: boolean } {
  const [first, last] = spots.toSorted((a, b) => a.at - b.at);
  if (!first || !last) return { isBeside: false, isList: false, isPassive: false };
  const from = first.at + first.length;
  const inside = text.slice(words[from - 1]?.end, words[last.at]?.start);
  const before = text.slice(0, words[first.at]?.start).slice(-3);
  return {
    isBeside: BESIDE.test(inside.replace(JOINTS, '')),
    isList: JOINTS.test(inside) && inside.split(JOINTS).every((part) => !NO_MEMBER.test(part)),
    isPassive: AGENT.test(inside) || AGENT.test(before),
  };
}

/** Whether it is alone in its clause. */
function isClause({ text, words }: Side, { at, length }: Spot): boolean {
  return (
    BEFORE_CLAUSE.test(text.slice(0, words[at]?.start)) &&
    BEHIND_CLAUSE.test(text.slice(words[at + length - 1]?.end))
  );
}

/** The agreement of two places: how much, and whether an informative word is next to both. */
interface Fit {
  readonly shared: number;
  readonly isNext: boolean;
}

function fitPlace(mine: readonly Word[], here: Pair, stated: readonly Word[], there: Pair): Fit {
  const before = fitSide(listSide(mine, here, -1), listSide(stated, there, -1));
  const behind = fitSide(listSide(mine, here, 1), listSide(stated, there, 1));
  return {
    shared: before.shared + behind.shared,
    isNext: before.isNext || behind.isNext,
  };
}

/** The words beside an item; the other item of the pair is one of them, as is the end. */
function listSide(words: readonly Word[], { own, other }: Pair, step: 1 | -1): Word[] {
  const side: Word[] = [];
  let at = step > 0 ? own.at + own.length : own.at - 1;
  while (side.length < REACH && words[at]) {
    const isOther = other && at >= other.at && at < other.at + other.length;
    side.push(isOther ? OTHER : (words[at] ?? END));
    at += step * (isOther ? other.length : 1);
  }
  if (side.length < REACH) side.push(END);
  return side;
}

function fitSide(one: readonly Word[], other: readonly Word[]): Fit {
  const rest = other.map(({ key }) => key);
  const joined = one.findIndex(({ key, weight }, at) => weight > 0 || key !== other[at]?.key);
  let shared = 0;
  let isNext = joined >= 0 && one[joined]?.key === other[joined]?.key;
  for (const [distance, { key, weight }] of one.entries()) {
    const at = rest.indexOf(key);
    if (at < 0) continue;
    rest[at] = TAKEN;
    const farther = Math.max(distance, at);
    shared += (weight > 0 ? 1 : JOINING) / (1 + farther);
    isNext ||= weight > 0 && farther <= NEXT;
  }
  return { shared, isNext };
}

/** Whether it is amounts, and names no thing. */
function isAmount({ here, length }: Item, { words }: Side): boolean {
  return words
    .slice(here, here + length)
    .every(({ key, weight }) => weight === 0 || key.startsWith(AMOUNT_SIGN));
}

function textOf({ text, words }: Side, { at, length }: Spot): string {
  const span = { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
  return wholeWords(text, span);
}
