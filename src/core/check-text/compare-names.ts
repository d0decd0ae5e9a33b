import type { Difference } from './difference.ts';
import { findNames, hasAnyName, type Aliases } from './names.ts';
import { isParticle } from '../search/query/stop-words.ts';

/** A text as it is written and as it is compared. */
export interface ComparedText {
  readonly written: string;
  readonly folded: string;
}

/** Words that stand for a name that was said before. */
const PRONOUN =
  /^(?:它们?|他们?|她们?|其|该|这|那|此|后者|前者|公司|企业|对方|人们|作者|it|its|they|their|the|this|that|these|he|she|his|her|we|our)/;

/**
 * Lists the names of a clause of a statement in whose place a sentence has another one. A name that is left out together
 * with its clause, or that a pronoun stands for, is no difference.
 * @param clause of the sentence, the one that says what the statement's clause says
 * @param sentence all of it, as names may have moved
 */
export function compareNames(
  clause: ComparedText,
  stated: ComparedText,
  sentence: ComparedText,
  statement: ComparedText,
  aliases: Aliases,
): Difference[] {
  const added = findNames(clause.written, clause.folded, aliases).filter(
    (name) => !hasAnyName(statement.folded, name, aliases),
  );
  return findNames(stated.written, stated.folded, aliases)
    .filter((name) => !hasAnyName(sentence.folded, name, aliases))
    .flatMap((name): Difference[] => {
      const gap = findReplacement(name, clause.folded, stated.folded);
      const [other] = added;
      const here = added.find((one) => gap.includes(one)) ?? (gap === '' ? other : gap);
      return here === undefined || here === '' ? [] : [{ kind: 'name', here, there: name }];
    });
}

/** The words of a clause that stand where another has a name: between words that both have. */
function findReplacement(name: string, clause: string, stated: string): string {
  const at = stated.indexOf(name);
  if (at < 0) return '';
  const rest = stated.replaceAll(name, ' ');
  const behind = listAnchors(stated.slice(at + name.length));
  for (const anchor of behind) {
    const place = clause.indexOf(anchor);
    if (place <= 0) continue;
    const words = takeForeign(clause.slice(0, place), rest, 'before');
    if (isNameLike(words)) return words;
    break;
  }
  const before = listAnchors(stated.slice(0, at)).toReversed();
  for (const anchor of before) {
    const place = clause.lastIndexOf(anchor);
    if (place < 0) continue;
    const words = takeForeign(clause.slice(place + anchor.length), rest, 'behind');
    return isNameLike(words) ? words : '';
  }
  return '';
}

/** What may be found in both: numbers, words, pairs of Han characters, in order; the nearest few. */
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

/** The words next to an anchor that the statement does not have, up to a sign or to words that it has. */
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
