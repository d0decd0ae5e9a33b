import type { Difference } from './difference.ts';
import type { Meanings } from './meanings.ts';
import { relateWords } from './relate-words.ts';
import { hasAnyName, hasName, type Aliases } from './names.ts';
import { isEnglishStopWord, isParticle } from '../search/query/stop-words.ts';

/** What is known of names. */
export interface KnownNames {
  readonly aliases: Aliases;
  /** Names in so many statements that a sentence need not repeat them. */
  readonly common: ReadonlySet<string>;
}

/** A text as it is written and as it is compared, with its names. */
export interface ComparedText {
  readonly written: string;
  readonly folded: string;
  readonly names: readonly string[];
}

/** A clause of a sentence and one of a statement that are alike, folded. */
export interface ClausePair {
  readonly clause: string;
  readonly stated: string;
  /**
   * Whether no other clause of the statement is more like it: only then do words in the same place
   * stand for one another.
   */
  readonly isNearest: boolean;
}

/** Words that stand for a name that was said before. */
const PRONOUN =
  /^(?:它们?|他们?|她们?|其|该|这|那|此|后者|前者|公司|企业|对方|人们|作者|it|its|they|their|the|this|that|these|he|she|his|her|we|our)/;

/**
 * Lists the names of a clause of a statement in whose place a sentence has another one. A name that
 * is left out together with its clause, or that a pronoun stands for, is not a difference.
 * @param sentence all of it, as names may have moved
 */
export function compareNames(
  { clause, stated, isNearest }: ClausePair,
  sentence: ComparedText,
  statement: ComparedText,
  { aliases, common }: KnownNames,
): Difference[] {
  const added = sentence.names.filter(
    (name) =>
      hasName(clause, name) && !common.has(name) && !hasAnyName(statement.folded, name, aliases),
  );
  return statement.names
    .filter((name) => hasName(stated, name) && !hasAnyName(sentence.folded, name, aliases))
    .flatMap((name): Difference[] => {
      const words =
        isNearest && !common.has(name) && HAN.test(name)
          ? findReplacement(name, clause, stated)
          : '';
      const gap = statement.names.some((other) => hasName(words, other)) ? '' : words;
      const here = added.find((one) => gap.includes(one)) ?? (gap === '' ? added[0] : gap);
      return here === undefined ? [] : [{ kind: 'name', here, there: name }];
    });
}

/** Han characters in the place of a name in Latin letters are mostly that name in Chinese. */
const HAN = /\p{Script=Han}/u;

/** A name in Latin letters alone: not a model or number, which may be said of anything. */
const PROPER = /^[a-z]{2,}$/;
/** How such a name is written; GPU and PM are terms as often as names. */
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/**
 * Lists a name that a sentence has and a statement has nowhere, where the sentence leaves out one
 * of the statement's: one was replaced by the other.
 */
export function compareForeign(
  here: ComparedText,
  there: ComparedText,
  { aliases, common }: KnownNames,
): Difference[] {
  const isGone = (name: string, text: ComparedText) =>
    PROPER.test(name) && !hasAnyName(text.folded, name, aliases);
  const written = here.written.match(/[\p{Script=Latin}\d]+/gu) ?? [];
  const isProper = (name: string) =>
    written.some((word) => CAPITAL.test(word) && word.toLowerCase() === name);
  const added = here.names.find(
    (name) => !common.has(name) && isProper(name) && isGone(name, there),
  );
  const gone = there.names.find((name) => isGone(name, here));
  return added !== undefined && gone !== undefined
    ? [{ kind: 'name', here: added, there: gone }]
    : [];
}

/** The first word of an English text, and the one behind it. */
const FIRST = /^[“"'‘]?(?<first>\p{Lu}[\p{L}\d.&-]*) (?<next>[a-z]+)/u;

/**
 * Lists the first word of an English sentence where the statement begins with another one before
 * the same word: its capital does not show whether it is a name, its place does.
 */
export function compareFirst(
  here: ComparedText,
  there: ComparedText,
  meanings: Meanings,
): Difference[] {
  const [mine, theirs] = [FIRST.exec(here.written)?.groups, FIRST.exec(there.written)?.groups];
  const [own, told] = [mine?.['first'] ?? '', theirs?.['first'] ?? ''].map((word) =>
    word.toLowerCase(),
  );
  if (!own || !told || mine?.['next'] !== theirs?.['next']) return [];
  const isOther =
    ![own, told].some(isEnglishStopWord) &&
    !hasName(there.folded, own) &&
    !hasName(here.folded, told) &&
    relateWords(own, told, meanings) !== 'same';
  return isOther ? [{ kind: 'name', here: own, there: told }] : [];
}

/** Who says or expects something, at the beginning of a clause. */
const REPORTER =
  /^(?:据|按照?|根据)?(?<who>[\p{Script=Han}a-z]{2,8}?)(?:的)?(?:预[计测期]|估计|认为|表示|指出|宣称|声称|称|说)/u;
/** Words that name nobody. */
const NOBODY =
  /^(?:有|某|该|这|那|其|它|他|她|作者|报告|报道|媒体|专家|分析|业内|外界|人们|大家|可以|不能|应|就|也)/;

/** Tells whether one text reports what somebody else says, where the other names whom. */
export function compareReporters(
  clause: string,
  stated: string,
  there: ComparedText,
  aliases: Aliases,
): Difference[] {
  const [mine, theirs] = [clause, stated].map((text) => REPORTER.exec(text)?.groups?.['who']);
  const isOther =
    mine !== undefined &&
    theirs !== undefined &&
    there.names.includes(theirs) &&
    !NOBODY.test(mine) &&
    !hasAnyName(mine, theirs, aliases);
  return isOther ? [{ kind: 'name', here: mine, there: theirs }] : [];
}

/** The words of a clause in the place where another has a name: between words that both have. */
function findReplacement(name: string, clause: string, stated: string): string {
  const at = stated.indexOf(name);
  if (at < 0) return '';
  const rest = stated.replaceAll(name, ' ');
  const behind = listAnchors(stated.slice(at + name.length));
  for (const anchor of behind) {
    const place = clause.indexOf(anchor);
    if (place <= 0) continue;
    const words = takeForeign(clause.slice(0, place).replace(/[、\s“”"]+$/, ''), rest, 'before');
    if (isNameLike(words)) return words;
    break;
  }
  const before = listAnchors(stated.slice(0, at)).toReversed();
  for (const anchor of before) {
    const place = clause.lastIndexOf(anchor);
    if (place < 0) continue;
    const words = takeForeign(
      clause.slice(place + anchor.length).replace(/^[、\s“”"]+/, ''),
      rest,
      'behind',
    );
    return isNameLike(words) ? words : '';
  }
  return '';
}

/**
 * What may be found in both: numbers, words, pairs of Han characters, in order; the nearest few.
 */
function listAnchors(text: string): string[] {
  const anchors: string[] = [];
  for (const { 0: run } of text.matchAll(/\p{Script=Han}+|[a-z\d][a-z\d./%]*/gu)) {
    if (!/\p{Script=Han}/u.test(run)) anchors.push(run);
    else
      for (let at = 0; at + 1 < run.length; at++)
        if (!Array.from(run.slice(at, at + 2)).some(isParticle))
          anchors.push(run.slice(at, at + 2));
  }
  return anchors;
}

/**
 * The words next to an anchor that the statement does not have, up to a sign or to words that it
 * has.
 */
function takeForeign(text: string, stated: string, side: 'before' | 'behind'): string {
  const [, words = ''] =
    (side === 'before'
      ? /([\p{L}\p{N}\p{M} .-]*)$/u.exec(text)
      : /^([\p{L}\p{N}\p{M} .-]*)/u.exec(text)) ?? [];
  const signs = Array.from(words);
  if (side === 'before') signs.reverse();
  const kept: string[] = [];
  for (let at = 0; at < signs.length; at++) {
    const pair =
      side === 'before'
        ? `${signs[at + 1] ?? ''}${signs[at]}`
        : `${signs[at]}${signs[at + 1] ?? ''}`;
    if (pair.length === 2 && /^\p{Script=Han}{2}$/u.test(pair) && stated.includes(pair)) break;
    kept.push(signs[at] ?? '');
  }
  if (side === 'before') kept.reverse();
  return kept.join('').replace(/^[的了和与及、\s]+|[的了和与及、\s]+$/g, '');
}

function isNameLike(words: string): boolean {
  const bare = Array.from(words)
    .filter((sign) => !isParticle(sign))
    .join('')
    .trim();
  return (
    /\p{Script=Han}/u.test(bare) && bare.length >= 2 && bare.length <= 16 && !PRONOUN.test(words)
  );
}
