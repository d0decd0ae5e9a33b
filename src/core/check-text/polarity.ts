import { findQuantities } from './quantities.ts';
import { isTelling } from './relate-words.ts';
import { findWords, wholeWords } from './whole-words.ts';

/** A text that says “not only” in one wording says “not” in another. */
const NOT_ONLY = /不[仅但光只止单]|not (?:only|just|merely)/;
/** Words that hold a negation and deny nothing, in Chinese and English. */
const NO_DENIALS =
  /数不[清尽胜]|[是与]否|\bor not\b|\bno\.? ?\d|不超过|不[到足满](?= ?\d)|不[多少高低]于|为数不多|不计其数|不断|不管|不论|不得不|非得|非要|不可否认|不可或缺|不错|不少|不久|不同|不约而同|无数|无论|无疑|无限|无比|非常|非洲|除非|未来|没完没了|莫不|不过(?![百千万亿\d])|不禁|不妨|差不多|no doubt|no matter|(?:no|not) (?:more|less|fewer|later) than|notably|not to mention/g;
const DENIALS =
  /不|没|未|无|非(?!公|营)|别再|否认|拒绝|禁止|缺乏|缺少|\b(?:not|no|never|lack(?:s|ed|ing)?|without|neither|nor|cannot|none|nobody|nothing|hardly|deny|denies|denied|refuses?d?|fail(?:s|ed)? to)\b|n[’']t\b/g;
const DOWN =
  /[跌减挫]|缩(?!短)|压[低到至]|降(?!临)|削弱|下[滑调探]|[走拉]低|蒸发|损失|\b(?:f[ae]ll(?:en|s)?|drop(?:s|ped)?|los[et]s?|loss|wiped|decreased?s?|reduced?s?|lowered?|declined?s?|plunged?|shed)\b/;
const UP =
  /[涨增攀飙抬]|升(?!级)|[提拉推走]高|上调|扩大|\b(?:r[io]se[ns]?|gain(?:s|ed)?|increased?s?|grew|grown|grows?|rais(?:e|es|ed)|surged?s?|jump(?:s|ed)?|added|improv(?:e|es|ed))\b/;

/** Words that join parts, each of which may deny for itself. */
const JOINTS = /\b(?:and|or|but|nor)\b|而且|并且|也|又|、/;

/** Words for what has ended or is not so, by which a negation may be reworded. */
const ENDED =
  /取消|废除|停止|撤|免|[错谬]|有误|排除|除外|略去|\b(?:gone|ended|cancel|abolish|remov|ceas|stop|exclu|omit|le(?:ave|aves|aving|ft) out|wrong|false|untrue|mistaken)/;

/** Most words between a denial and what it denies. */
const MOST_BETWEEN = 3;

/**
 * Whether a folded clause, or a part of it, denies what it says, with an odd number of negations;
 * null where that is unknown.
 * @param other the clause it is compared with: what has ended in both is not a negation of either
 */
export function isDenied(clause: string, other = ''): boolean | null {
  if (NOT_ONLY.test(clause)) return null;
  const denies = clause
    .replace(NO_DENIALS, ' ')
    .split(JOINTS)
    .some((part) => [...part.matchAll(DENIALS)].length % 2 === 1);
  const ended = ENDED.exec(clause)?.[0];
  return denies || ended === undefined || other.includes(ended) ? denies : null;
}

/** A denial as a reader has it, and what it denies. */
export interface Denial {
  /** With the words that it denies: 没有取消, not repaired. Empty where there is none. */
  readonly words: string;
  /** What it denies; empty where that is not near. */
  readonly denied: string;
}

/** Finds the first denial of a folded clause. */
export function findDenial(clause: string): Denial {
  const bare = clause.replace(NO_DENIALS, (words) => ' '.repeat(words.length));
  const found = DENIALS[Symbol.matchAll](bare).next().value;
  if (!found) return { words: '', denied: '' };
  const words = findWords(clause);
  const from = words.findIndex(({ end }) => end > found.index);
  const to = words.findIndex(
    ({ start, end }, at) =>
      at > from && isTelling(clause.slice(start, end)) && start >= found.index + found[0].length,
  );
  const last = to > 0 && to - from <= MOST_BETWEEN ? words[to] : undefined;
  return {
    words: clause.slice(words[from]?.start, last?.end ?? words[from]?.end),
    denied: last
      ? clause.slice(words[from + 1]?.start, last.end).replace(/^(?:no )?longer /, '')
      : '',
  };
}

/** The way something changes in a folded clause, and the word for it. */
export interface Direction {
  readonly way: 'up' | 'down';
  readonly words: string;
}

/** Finds the way something changes in a folded clause, where all words for it point one way. */
export function findDirection(clause: string): Direction | null {
  const [down, up] = [DOWN.exec(clause), UP.exec(clause)];
  if (down && up) return null;
  const found = down ?? up;
  if (!found) return null;
  const span = { start: found.index, end: found.index + found[0].length };
  return { way: down ? 'down' : 'up', words: wholeWords(clause, span) };
}

/** Forms of words that say the opposite of each other. */
export type Opposites = readonly (readonly [one: RegExp, other: RegExp])[];

/** Reads what the tables hold of such words. */
export function readOpposites(pairs: readonly (readonly [string, string])[]): Opposites {
  return pairs.map(([one, other]) => [new RegExp(one), new RegExp(other)] as const);
}

/** How often, or in what time, something is so. */
const PERIODS = [
  /每小时|\bhourly\b|\b(?:per|an) hour\b/,
  /每[天日]|单日|一[天日]|\bdaily\b|\b(?:per|a|one|single) day\b/,
  /每周|每星期|单周|一周|一星期|\bweekly\b|\b(?:per|a|one|single) week\b/,
  /每个?月|单月|一个月|\bmonthly\b|\b(?:per|a|one|single) month\b/,
  /每年|全年|一年|\b(?:yearly|annually|annual)\b|\b(?:per|a|one|single) year\b/,
];
/** Units of time that no amount goes with: GPU-hours, 数月. */
const TIMES = [
  /分钟|\bminutes?\b/,
  /小时|\bhours?\b/,
  /[数几]天|\bdays\b/,
  /[数几]周|\bweeks\b/,
  /[数几]个?月|\bmonths\b/,
  /[数几]年|\byears\b/,
  /世纪|\bcentur(?:y|ies)\b/,
];

/** Texts in which two words are looked for, and those in which neither may be. */
interface OppositeTexts {
  readonly clause: string;
  readonly stated: string;
  readonly sentence: string;
  readonly statement: string;
}

/**
 * The words of two folded clauses that say opposite things, which no other part of their texts
 * says.
 */
export function findOpposites(
  { clause, stated, sentence, statement }: OppositeTexts,
  opposites: Opposites,
): [here: string, there: string] | null {
  for (const [a, b] of opposites)
    for (const [mine, theirs] of [
      [a, b],
      [b, a],
    ] as const) {
      const isClear = !theirs.test(sentence) && !mine.test(statement);
      const [here, there] = [mine.exec(clause)?.[0], theirs.exec(stated)?.[0]];
      if (isClear && here !== undefined && there !== undefined) return [here, there];
    }
  return null;
}

/** The words for different periods, or units of time, in two folded clauses, where each has one. */
export function findPeriods(one: string, other: string): [here: string, there: string] | null {
  const [bare, stated] = [one, other].map(withoutAmounts);
  return findOnly(PERIODS, one, other) ?? findOnly(TIMES, bare ?? '', stated ?? '');
}

function findOnly(
  forms: readonly RegExp[],
  one: string,
  other: string,
): [here: string, there: string] | null {
  const [mine, theirs] = [one, other].map((text) =>
    forms.flatMap((form, index) => {
      const words = form.exec(text)?.[0];
      return words === undefined ? [] : [{ words, index }];
    }),
  );
  const [here, there] = [mine?.[0], theirs?.[0]];
  const isOne = mine?.length === 1 && theirs?.length === 1;
  return isOne && here && there && here.index !== there.index ? [here.words, there.words] : null;
}

function withoutAmounts(text: string): string {
  return findQuantities(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}
