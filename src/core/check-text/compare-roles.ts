import { hasName, type Aliases } from './names.ts';
import type { Difference } from './difference.ts';
import { listTelling } from './relate-words.ts';

/** Pronouns behind a verb, and what makes a verb passive. */
const OBJECT = /^[了过着]?\s?(?:它们?|他们?|她们?|\b(?:it|them|him|her)\b)/u;
const PASSIVE = /被|由|遭|受到|为.+所|(?:ed|en) by\b/;

/** The verb behind who does it in the passive voice: 被X超过, and before by X. */
const DOER = String.raw`(?:被|遭|由)\s?NAME\s?(?:所)?(?<han>\p{Script=Han}{2})|(?<latin>[a-z]{3,}?)e?[dn] by (?:the )?NAME`;
/** The patient comes after the verb: 超过了X. */
const DONE = String.raw`VERB(?:[了过着]|e?s|e?d|ing)?\s?(?:the )?NAME`;

/**
 * Lists names that do in one text what is done to them in the other: 被OpenAI超过 for 超过了OpenAI.
 * Both texts are folded.
 */
export function compareVoices(here: string, there: string, names: readonly string[]): Difference[] {
  const findDoer = (text: string, name: string) => form(DOER, name).exec(text);
  return names.flatMap((name): Difference[] => {
    const [mine, theirs] = [findDoer(here, name), findDoer(there, name)];
    const found = mine ?? theirs;
    const verb = found?.groups?.['han'] ?? found?.groups?.['latin'];
    if (verb === undefined || (mine && theirs)) return [];
    const done = form(DONE.replace('VERB', verb), name).exec(mine ? there : here)?.[0];
    if (done === undefined) return [];
    const [own, told] = mine ? [mine[0], done] : [done, theirs?.[0] ?? ''];
    return [{ kind: 'name', here: own, there: told }];
  });
}

function form(source: string, name: string): RegExp {
  return new RegExp(source.replaceAll('NAME', name.replace(/[^\p{L}\d]/gu, '.')), 'u');
}

/**
 * Lists names that do in a clause what is done to them in the statement, where a pronoun stands for
 * the other one: OpenAI trails it, for it trails OpenAI. Both clauses are folded.
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
