import { pinyin } from 'pinyin-pro';
import { packCommonSounds, unpackCommonSounds } from '../../core/search/index/common-pinyin.ts';
import { isDictionaryWord } from '../../core/search/text/segment-words.ts';
import { foldText, type ScriptMap } from '../../core/search/text/fold-text.ts';
import type { Glossary } from '../../core/library/glossary.ts';
import type { Lexicon, NameTable, PinyinTable, TermTable } from '../../core/search/index/tables.ts';
import { pickHeld } from '../../core/search/fallback/vocabulary.ts';
import { divideRelated, type RelatedTable } from '../../core/search/index/related-table.ts';
import { LEXICON_PARTS, partOfLetter } from '../../core/search/index/unpack-tables.ts';
import { type EssayTexts, type EssayWords, readAloud } from './find-words.ts';
import type { RelateWords } from './related/recall-relations.ts';
import { toTaiwan } from './taiwan-words.ts';

/** The tables search fetches beside the index, by the names of their files. */
export interface SearchTables {
  readonly terms: TermTable;
  readonly names: NameTable;
  readonly pinyin: PinyinTable;
  readonly [part: `lexicon-${string}`]: Lexicon;
  readonly [part: `related-${number}`]: RelatedTable;
}

// A word the dictionary does not know is chance where it is rare in much text.
const LEAST_OCCURRENCES = 6;

/**
 * Builds the tables for the words that the records hold and no others: the libraries they come from
 * know all of Chinese and never reach a reader.
 *
 * @param essays their texts
 * @param findWords finds the words of an essay
 * @param relate finds words that mean something near; without it none are related
 * @param site data about it; search needs a lexicon only where its records are not in it
 */
export async function buildSearchTables(
  essays: readonly EssayTexts[],
  findWords: (essay: EssayTexts) => EssayWords,
  script: ScriptMap,
  glossary: Glossary,
  site: Pick<TermTable, 'languages' | 'severalEssays' | 'pages' | 'records'>,
  relate?: RelateWords,
): Promise<SearchTables> {
  const texts = essays.flatMap(({ all }) => all).map(({ folded }) => folded.text);
  const found = essays.map(findWords);
  const isIndexed = site.records === null;
  const han = listHan(
    found,
    pickHeld(
      [...glossary.keys()].map((word) => foldText(word, script).text),
      texts.join('\n'),
    ),
    isIndexed ? LEAST_OCCURRENCES : 1,
  );
  const names = listNames(texts, found, han, glossary, script);
  const compared = collectCharacters([...texts, names]);
  const common = packSounds();
  const related = relate ? divideRelated(await relate(listAll(found, ({ own }) => own))) : [];
  return {
    terms: {
      script: [...script]
        .filter(([, simplified]) => compared.has(simplified))
        .flat()
        .join(''),
      ...site,
      related: related.length,
    },
    names: { names },
    pinyin: {
      common,
      syllables: groupBySyllable(leaveOut(mergeReadings(found), unpackCommonSounds(common))),
    },
    ...(isIndexed &&
      divideLexicon(
        listAll(found, ({ words }) => words),
        han,
      )),
    ...Object.fromEntries(related.map((table, part) => [`related-${part}`, table])),
  };
}

/** What essays have, each once and in order. */
function listAll(
  essays: readonly EssayWords[],
  read: (essay: EssayWords) => readonly string[],
): string[] {
  const all = new Set<string>();
  for (const essay of essays) for (const word of read(essay)) all.add(word);
  return [...all].sort();
}

/**
 * The essays' words in Han characters.
 *
 * @param further words that the texts hold
 * @param least how often what the dictionary does not know has to occur
 */
function listHan(
  essays: readonly EssayWords[],
  further: readonly string[],
  least: number,
): string[] {
  const rows = new Map<string, number>();
  for (const essay of essays)
    for (const [row, times] of essay.rows) rows.set(row, (rows.get(row) ?? 0) + times);
  const names = [...rows].filter(([, times]) => times >= least).map(([row]) => row);
  return [...new Set([...listAll(essays, ({ han }) => han), ...names, ...further])].sort();
}

function collectCharacters(texts: readonly string[]): Set<string> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  return characters;
}

function divideLexicon(
  words: readonly string[],
  han: readonly string[],
): Record<`lexicon-${string}`, Lexicon> {
  const partOf = (word: string) =>
    partOfLetter((/\p{Script=Han}/u.test(word) ? (readAloud(word)[0] ?? '') : word).charAt(0));
  return Object.fromEntries(
    LEXICON_PARTS.map((part) => [
      `lexicon-${part}`,
      {
        words: words.filter((word) => partOf(word) === part).join(' '),
        han: han.filter((word) => partOf(word) === part).join(' '),
      },
    ]),
  );
}

/**
 * Groups of names, those the texts hold first: from the glossary, from Taiwan usage, from words
 * written together, and from abbreviations that the texts explain.
 */
function listNames(
  texts: readonly string[],
  essays: readonly EssayWords[],
  han: readonly string[],
  glossary: Glossary,
  script: ScriptMap,
): string {
  const all = texts.join('\n').replace(/[-'’ ]+/g, ' ');
  const compact = all.replaceAll(' ', '');
  const latin = new Set(listAll(essays, ({ words, numbers }) => [...words, ...numbers]));
  const known = new Set(han);
  const isPresent = (name: string) =>
    known.has(name) ||
    (/\p{Script=Han}/u.test(name)
      ? compact.includes(name.replaceAll(' ', ''))
      : name.split(' ').every((word) => latin.has(word)) && all.includes(name));
  const fold = createNameFolder(script);
  const groups = [
    ...[...glossary].map(([word, names]) => [word, ...names]),
    ...listTaiwanNames([...han.filter(isDictionaryWord), ...glossary.keys()]),
    ...essays.flatMap(({ names }) => names),
  ]
    .map((names) => [...new Set(names.map(fold))])
    .filter((names) => names.length > 1);
  const others = new Map<string, Set<string>>();
  for (const names of groups) {
    const present = names.filter(isPresent);
    const line = present.join('|');
    if (line !== '')
      others.set(
        line,
        new Set([...(others.get(line) ?? []), ...names.filter((name) => !present.includes(name))]),
      );
  }
  return [...others].map(([present, names]) => `${present}=${[...names].join('|')}`).join('\n');
}

/** 云计算 is 雲端運算 in Taiwan: words that differ there in more than their script. */
function listTaiwanNames(words: readonly string[]): string[][] {
  return words.map((word) => [word, toTaiwan(word)]);
}

function createNameFolder(script: ScriptMap): (name: string) => string {
  return (name) =>
    foldText(name, script)
      .text.replace(/[-'’\s]+/g, ' ')
      .trim();
}

/** The reading of each character in its place, and alone. */
function mergeReadings(essays: readonly EssayWords[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  for (const reading of listAll(essays, (essay) => essay.readings)) {
    const [character = ''] = reading;
    const known = readings.get(character) ?? new Set(readAloud(character));
    known.add(reading.slice(character.length));
    readings.set(character, known);
  }
  return readings;
}

function groupBySyllable(
  readings: ReadonlyMap<string, ReadonlySet<string>>,
): Record<string, string> {
  const groups = new Map<string, string>();
  for (const [character, syllables] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const syllable of syllables)
      if (/^[a-z]+$/.test(syllable)) groups.set(syllable, (groups.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The readings that are not known already. */
function leaveOut(
  readings: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<string>> {
  return new Map(
    [...readings].map(([character, syllables]) => [
      character,
      new Set([...syllables].filter((syllable) => !known.get(character)?.includes(syllable))),
    ]),
  );
}

let sounds: string | undefined;

/** How the common characters are read, which is the same for all tables. */
function packSounds(): string {
  sounds ??= packCommonSounds(listReadings);
  return sounds;
}

/** Every reading of a character, the usual one first. */
function listReadings(character: string): string[] {
  return [
    ...new Set([
      ...readAloud(character),
      ...pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }),
    ]),
  ];
}
