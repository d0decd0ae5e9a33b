/** Names of one thing, folded. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

const LATIN_NAME = /[A-Za-z\d][A-Za-z\d.+#]*/g;
/** 斯坦福、麻省理工等名校: what is listed before 等 is mostly named. */
const LISTED = /([\p{Script=Han}A-Za-z\d]{2,8}(?:、[\p{Script=Han}A-Za-z\d]{2,8})+)等/gu;
/** Words that begin an English sentence with a capital, and others that are no names. */
const SENTENCE_START = /(?:^|[.!?:;—“"‘(]\s*)$/;

/** Reads groups of names, each with all of its names. */
export function readAliases(groups: readonly (readonly string[])[]): Aliases {
  const aliases = new Map<string, readonly string[]>();
  for (const group of groups) for (const name of group) aliases.set(name, group);
  return aliases;
}

/**
 * Finds the names in a text: words in Latin letters with a capital or a digit, what is listed before 等, and names that
 * are known.
 * @param written the text as it is written
 * @param folded the same, folded
 * @returns the names, folded
 */
export function findNames(written: string, folded: string, aliases: Aliases): string[] {
  const names = new Set<string>();
  for (const { 0: word, index } of written.matchAll(LATIN_NAME)) {
    const isMixed = /[A-Za-z]/.test(word) && /[A-Z\d]/.test(word.slice(1));
    const isCapital = /^[A-Z]/.test(word) && word.length > 1;
    const startsSentence = SENTENCE_START.test(written.slice(0, index));
    if (isMixed || (isCapital && !startsSentence)) names.add(word.toLowerCase().replace(/\.$/, ''));
  }
  for (const [, list = ''] of folded.matchAll(LISTED))
    for (const item of list.split('、')) if (item.length <= 6) names.add(item);
  for (const name of aliases.keys()) if (hasName(folded, name)) names.add(name);
  return [...names].filter(
    (name) => ![...names].some((other) => other !== name && isPart(name, other)),
  );
}

/** Whether a folded text has a name, or another name of the same thing. */
export function hasAnyName(folded: string, name: string, aliases: Aliases): boolean {
  return [name, ...(aliases.get(name) ?? [])].some((one) => hasName(folded, one));
}

function hasName(folded: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return folded.includes(name);
  return new RegExp(
    `(?<![a-z\\d])${name.replace(/s$/, '').replace(/[^a-z\d]/g, '.')}s?(?![a-z\\d])`,
  ).test(folded);
}

/** 华为云 holds 华为, but both are one name. */
function isPart(name: string, other: string): boolean {
  return /\p{Script=Han}/u.test(name) && other.includes(name);
}
