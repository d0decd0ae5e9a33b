import { isParticle } from '../search/query/stop-words.ts';
import { foldText, type ScriptMap } from '../search/text/fold-text.ts';

/** Names of one thing, folded. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

const LATIN_NAME =
  /[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d.+#]*(?:-(?=[\p{Lu}\d])[\p{Script=Latin}\d.+#]+)*/gu;
/** 斯坦福、麻省理工等名校. */
const LISTED = /([\p{Script=Han}A-Za-z\d]{2,8}(?:、[\p{Script=Han}A-Za-z\d]{2,8})+)等/gu;
const LONGEST_LISTED = 6;
/** Words that begin an English sentence with a capital, and others that are not names. */
const SENTENCE_START = /(?:^|[.!?:;—“"‘(]\s*)$/;

/** Reads groups of names, each with all of its names. */
export function readAliases(groups: readonly (readonly string[])[]): Aliases {
  const aliases = new Map<string, readonly string[]>();
  for (const group of groups) for (const name of group) aliases.set(name, group);
  return aliases;
}

/** Finds what a folded text lists before 等, which is mostly named. */
export function findListed(folded: string): string[] {
  return Array.from(folded.matchAll(LISTED), ([, list = '']) => list.split('、'))
    .flatMap((items) => items.map((item, at) => (at === 0 ? withoutLead(item) : item)))
    .filter((item) => item.length <= LONGEST_LISTED);
}

/** The first item of a list without what leads to it: 在教育. */
function withoutLead(item: string): string {
  const signs = Array.from(item);
  return signs.slice(signs.findLastIndex(isParticle) + 1).join('');
}

/**
 * Finds the names in a text: words in Latin letters with a capital or a digit, and names that are
 * known.
 * @param written the text as it is written
 * @param folded the same, folded
 * @returns the names, folded
 */
export function findNames(written: string, folded: string, aliases: Aliases): string[] {
  const names = new Set<string>();
  for (const { 0: word, index } of written.matchAll(LATIN_NAME)) {
    const isMixed = /\p{L}/u.test(word) && /[\p{Lu}\d]/u.test(word.slice(1));
    const isCapital = /^\p{Lu}/u.test(word) && word.length > 1;
    // Any word has a capital at the beginning of an English sentence: “After DeepSeek”.
    const startsSentence =
      SENTENCE_START.test(written.slice(0, index)) &&
      /^[ ,]/.test(written.slice(index + word.length));
    const isCurrency = /^(?:US|HK|A)\s?(?:dollar|\$)/.test(written.slice(index));
    if (!isCurrency && (isMixed || (isCapital && !startsSentence)))
      names.add(
        foldText(word, new Map())
          .text.replace(/\.$/, '')
          .replace(/(?<=\d)s$/, ''),
      );
  }
  for (const name of aliases.keys()) if (hasName(folded, name)) names.add(name);
  return [...names].filter(
    (name) => ![...names].some((other) => other !== name && isPart(name, other)),
  );
}

/** Share of the statements from which on a name is common. */
const COMMON = 0.15;

/**
 * Lists the names that so many statements have that a sentence need not repeat them: whom an essay
 * is about.
 */
export function listCommonNames(
  statements: readonly { readonly text: string }[],
  script: ScriptMap,
  aliases: Aliases,
): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of statements)
    for (const name of findNames(text, foldText(text, script).text, aliases))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([name, count]) => (count >= COMMON * statements.length ? [name] : [])),
  );
}

/** Whether a folded text has a name, or another name of the same thing. */
export function hasAnyName(folded: string, name: string, aliases: Aliases): boolean {
  return [name, ...(aliases.get(name) ?? [])].some(
    (one) => hasName(folded, one) || hasJoined(folded, one),
  );
}

/** Shorter names are parts of other words. */
const LEAST_JOINED = 5;

/** Whether a text has a name in one word, or its words apart: MtGox, Mt Gox. */
function hasJoined(folded: string, name: string): boolean {
  const [text, joined] = [folded, name].map((one) => one.replace(/[\s.-]/g, ''));
  return /^[a-z]+$/.test(joined ?? '') && (joined ?? '').length >= LEAST_JOINED
    ? (text ?? '').includes(joined ?? '')
    : false;
}

/** Whether a folded text has a name, in Latin letters as a word of its own. */
export function hasName(folded: string, name: string): boolean {
  return placeOfName(folded, name) >= 0;
}

/** Where a folded text has a name, in Latin letters as a word of its own; -1 where it has not. */
function placeOfName(folded: string, name: string): number {
  if (/\p{Script=Han}/u.test(name)) return folded.indexOf(name);
  const form = new RegExp(
    String.raw`(?<![\p{Script=Latin}\d-])${name.replace(/s$/, '').replace(/[^\p{L}\d]/gu, '.')}s?(?![\p{Script=Latin}\d]|\.[a-z])`,
    'u',
  );
  return folded.search(form);
}

/** 华为云 holds 华为, but both are one name. */
function isPart(name: string, other: string): boolean {
  return /\p{Script=Han}/u.test(name) && other.includes(name);
}
