import type { Glossary } from '../library/glossary.ts';
import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import { listFeatures } from './features.ts';
import { packMeanings, type MeaningTable, type Meanings } from './meanings.ts';
import { keyOfWord } from './relate-words.ts';
import { OPPOSITES } from './opposites.ts';
import { findWords } from './whole-words.ts';
import { listStatements, type ListedEssay } from './list-statements.ts';
import {
  MOST_SMALL,
  MOST_WITH_WORD,
  partOfWord,
  type CheckIndex,
  type RareWords,
  type StatementTable,
} from './tables.ts';

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** About how many rare words one file holds. */
const WORDS_IN_PART = 120;

/** The tables by the names of their files. */
export type BuiltTables = Readonly<
  Record<string, CheckIndex | StatementTable | RareWords | MeaningTable>
>;

/**
 * Builds the tables with which a text is held against the site's essays. They grow with the essays
 * alone.
 */
export function buildCheckTables(
  essays: readonly ListedEssay[],
  glossary: Glossary,
  script: ScriptMap,
  meanings: Meanings = new Map(),
): BuiltTables {
  const tables = essays.map(listStatements);
  const rare = essays.length > MOST_SMALL ? listRareWords(tables, script) : new Map();
  const parts = Math.ceil(rare.size / WORDS_IN_PART);
  const divided = Array.from({ length: parts }, (): Record<string, number[]> => ({}));
  for (const [word, places] of rare) {
    const part = divided[partOfWord(word, parts)];
    if (part) part[word] = places;
  }
  const written = new Set(
    tables.flatMap(({ statements }) => statements.flatMap(([, text]) => Array.from(text))),
  );
  const index: CheckIndex = {
    essays: essays.length,
    parts,
    hasMeanings: meanings.size > 0,
    script: [...script]
      .filter(([, simplified]) => written.has(simplified))
      .flat()
      .join(''),
    opposites: OPPOSITES,
    names: listNames(glossary, script, meanings),
  };
  return {
    index,
    ...Object.fromEntries(tables.map((table, number) => [`essay-${number}`, table])),
    ...(meanings.size > 0 &&
      Object.fromEntries(
        tables.map((table, number) => [
          `meanings-${number}`,
          packMeanings(pickMeanings(listWordsOf(table, script), meanings)),
        ]),
      )),
    ...Object.fromEntries(divided.map((part, number) => [`words-${number}`, part])),
  };
}

/** The words of essays and the names that dictionaries are asked about, folded. */
export function listAskedWords(
  essays: readonly ListedEssay[],
  glossary: Glossary,
  script: ScriptMap,
): string[] {
  const names = listNameGroups(glossary, script).flat();
  return [
    ...new Set([
      ...essays.flatMap((essay) => listWordsOf(listStatements(essay), script)),
      ...names.filter((name) => HAN_ONLY.test(name)),
    ]),
  ].sort();
}

function listWordsOf({ statements }: StatementTable, script: ScriptMap): string[] {
  return statements.flatMap(([, text]) => {
    const folded = foldText(text, script).text;
    const words = findWords(folded).map(({ start, end }) => folded.slice(start, end));
    return words
      .filter((word) => /^(?:[a-z]{3,}|\p{Script=Han}+)$/u.test(word))
      .flatMap((word) => (/^[a-z]/.test(word) ? [word] : [word, ...word]));
  });
}

function pickMeanings(words: readonly string[], meanings: Meanings): Meanings {
  return new Map(
    words.flatMap((word) => {
      const key = keyOfWord(word);
      const meaning = meanings.get(key);
      return meaning ? [[key, meaning]] : [];
    }),
  );
}

/** The features that few essays have, with the numbers of those essays. */
function listRareWords(
  tables: readonly StatementTable[],
  script: ScriptMap,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  tables.forEach(({ statements }, number) => {
    const own = new Set(
      statements.flatMap(([, text]) => [...listFeatures(foldText(text, script).text)]),
    );
    for (const word of own) {
      const known = places.get(word);
      if (!known) places.set(word, [number]);
      else if (known.length <= MOST_WITH_WORD) known.push(number);
    }
  });
  return new Map([...places].filter(([, numbers]) => numbers.length <= MOST_WITH_WORD));
}

/** A line for each thing that the glossary names, and its names in other regions with them. */
function listNames(glossary: Glossary, script: ScriptMap, meanings: Meanings): string {
  return listNameGroups(glossary, script)
    .map((names) => names.flatMap((name) => [name, ...(meanings.get(name)?.same ?? [])]))
    .map((names) => [...new Set(names)].join('|'))
    .join('\n');
}

/** Words of the glossary whose foreign name begins with a capital: names, and not terms. */
function listNameGroups(glossary: Glossary, script: ScriptMap): string[][] {
  return [...glossary]
    .filter(
      ([word, others]) =>
        !/[A-Za-z]/.test(word) && others.some((other) => /^(?:[A-Z][a-z]|[A-Z]{2,}$)/.test(other)),
    )
    .map((names) => names.flat().map((name) => foldText(name, script).text));
}
