import { hasName, type Aliases } from './names.ts';
import type { Difference } from './difference.ts';
import { listTelling } from './relate-words.ts';

/** Constructions with two places, each of which says something else of what stands there. */
const CONSTRUCTIONS: readonly RegExp[] = [
  /\bfrom\b(?<one>.+?)\bto\b(?<other>.+)/u,
  /[从由](?<one>.+?)(?:转[向变到为]|走向|变[成为]|[升降]到|到)(?<other>.+)/u,
  /\bnot\b(?<one>.+?)\bbut\b(?<other>.+)/u,
  /(?:不是|并非)(?<one>.+?)而是(?<other>.+)/u,
  /(?<one>.+?)(?:\b(?:rather|more|less|fewer|[a-z]{2,}er) than\b|而不是|而非|[^对相]比)(?<other>.+)/u,
];
/** How much of its words the one place must share with what stood in the other one. */
const LEAST_SHARED = 0.5;

/**
 * Lists what has changed places in a construction: from B to A for from A to B, not B but A for not
 * A but B. Both texts are folded.
 */
export function compareSlots(here: string, there: string): Difference[] {
  return CONSTRUCTIONS.flatMap((form): Difference[] => {
    const [mine, stated] = [form.exec(here), form.exec(there)];
    const [a, b] = [mine?.groups, stated?.groups];
    if (!mine || !stated || !a || !b) return [];
    const crossed = share(a['one'], b['other']) + share(a['other'], b['one']);
    const straight = share(a['one'], b['one']) + share(a['other'], b['other']);
    return crossed > 2 * LEAST_SHARED && crossed > straight + LEAST_SHARED
      ? [{ kind: 'words', here: mine[0].trim(), there: stated[0].trim() }]
      : [];
  });
}

/** Share of the telling words of one text that another has, 0 to 1. */
function share(one = '', other = ''): number {
  const words = listTelling(one);
  const held = new Set(listTelling(other));
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length;
}

/** Pronouns behind a verb, and what makes a verb passive. */
const OBJECT = /^[了过着]?\s?(?:它们?|他们?|她们?|\b(?:it|them|him|her)\b)/u;
const PASSIVE = /被|由|遭|受到|为.+所|(?:ed|en) by\b/;

/**
 * Lists names that do in a clause what is done to them in the statement, where a pronoun stands for
 * whoever else it is: OpenAI trails it, for it trails OpenAI. Both clauses are folded.
 */
export function compareRoles(
  clause: string,
  stated: string,
  names: readonly string[],
  aliases: Aliases,
): Difference[] {
  if (PASSIVE.test(clause) || PASSIVE.test(stated)) return [];
  const named = names.flatMap((name) => {
    const forms = [name, ...(aliases.get(name) ?? [])];
    const find = (text: string) => forms.find((form) => hasName(text, form));
    const [here, there] = [find(clause), find(stated)];
    return here === undefined || there === undefined ? [] : [[here, there] as const];
  });
  return named.flatMap(([here, there]): Difference[] => {
    const verb = listTelling(stated.slice(0, stated.indexOf(there))).at(-1) ?? '';
    const stem = /^[a-z]/.test(verb) ? verb.replace(/(?:s|ed|ing)$/, '') : verb;
    const at = stem === '' ? -1 : clause.indexOf(stem, clause.indexOf(here) + here.length);
    if (at < 0) return [];
    const behind = clause.slice(at).replace(/^(?:[a-z]+|\p{Script=Han})/u, '');
    const isObject = OBJECT.test(behind.trimStart()) || OBJECT.test(clause.slice(at + stem.length));
    return isObject
      ? [{ kind: 'name', here: clause.slice(clause.indexOf(here)).trim(), there: stated.trim() }]
      : [];
  });
}
