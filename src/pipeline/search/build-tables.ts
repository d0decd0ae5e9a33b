import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { findAbbreviations } from '../../core/search/index/abbreviations.ts';
import { packCommonSounds, unpackCommonSounds } from '../../core/search/index/common-pinyin.ts';
import { isDictionaryWord, partWords } from '../../core/search/text/segment-words.ts';
import { foldText, type ScriptMap } from '../../core/search/text/fold-text.ts';
import type { Glossary } from '../../core/library/glossary.ts';
import type { FoldedText } from '../../core/search/index/group-terms.ts';
import type { Lexicon, NameTable, PinyinTable, TermTable } from '../../core/search/index/tables.ts';
import {
  listHanWords,
  listKnownWords,
  listWords,
  tokenize,
  type TokenizedText,
} from '../../core/search/fallback/vocabulary.ts';
import {
  divideRelated,
  type RelatedTable,
  type RelatedWords,
} from '../../core/search/index/related-table.ts';
import type { Relater } from './related/recall-relations.ts';
import { LEXICON_PARTS, partOfLetter } from '../../core/search/index/unpack-tables.ts';

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
 * @param records their texts
 * @param own those of them that are the essays' own words: only these answer by related words
 * @param relater finds words that mean something near; without it none are related
 * @param site what is told of it; only where its records are not among it does search need a
 *   lexicon
 */
export async function buildSearchTables(
  records: readonly FoldedText[],
  own: readonly FoldedText[],
  script: ScriptMap,
  glossary: Glossary,
  site: Pick<TermTable, 'languages' | 'severalEssays' | 'pages' | 'records'>,
  relater?: Relater,
): Promise<SearchTables> {
  const texts = records.map(({ folded }) => folded.text);
  const tokenized = new Map(records.map((record) => [record, tokenize(record.folded.text)]));
  const all = [...tokenized.values()];
  const part = createParter();
  const isIndexed = site.records === null;
  const han = listHanWords(
    all,
    [...glossary.keys()].map((word) => foldText(word, script).text),
    isIndexed ? LEAST_OCCURRENCES : 1,
    part,
  );
  const names = listNames(records, all, han, glossary, script);
  const compared = collectCharacters([...texts, names]);
  const common = packCommonSounds(listReadings);
  const words = listWords(all);
  const ownTexts = own.flatMap((record) => tokenized.get(record) ?? []);
  const related = relater ? divideRelated(await relateOwn(ownTexts, relater, part)) : [];
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
      syllables: groupBySyllable(leaveOut(readInContext(texts), unpackCommonSounds(common))),
    },
    ...(isIndexed && divideLexicon(words, han)),
    ...Object.fromEntries(related.map((table, part) => [`related-${part}`, table])),
  };
}

/** Relates the words of texts, in Han characters such as a dictionary has. */
async function relateOwn(
  texts: readonly TokenizedText[],
  { readKnown, relate }: Relater,
  part: (run: string) => string[],
): Promise<RelatedWords> {
  const known = await readKnown();
  const han = listKnownWords(texts, (word) => known.has(word), part);
  return relate([...han, ...listWords(texts)]);
}

/** Parts runs of Han characters into words, each run once. */
function createParter(): (run: string) => string[] {
  const known = new Map<string, string[]>();
  return (run) => {
    const pieces = known.get(run) ?? partWords(run);
    known.set(run, pieces);
    return pieces;
  };
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
  records: readonly FoldedText[],
  texts: readonly TokenizedText[],
  han: readonly string[],
  glossary: Glossary,
  script: ScriptMap,
): string {
  const all = texts
    .map(({ text }) => text)
    .join('\n')
    .replace(/[-'’ ]+/g, ' ');
  const compact = all.replaceAll(' ', '');
  const latin = new Set(
    texts.flatMap(({ tokens }) =>
      tokens.filter(({ kind }) => kind !== 'han').map((token) => token.text),
    ),
  );
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
    ...splitHumps(records),
    ...records.flatMap(({ written }) => findAbbreviations(written)),
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
  const toTaiwan = Converter({ from: 'cn', to: 'twp' });
  return words.map((word) => [word, toTaiwan(word)]);
}

/** OpenAI → open ai. */
function splitHumps(records: readonly FoldedText[]): string[][] {
  const words = new Set(
    records.flatMap(
      ({ written }) => written.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]+\b)+/g) ?? [],
    ),
  );
  return [...words].map((word) => [word, word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')]);
}

function createNameFolder(script: ScriptMap): (name: string) => string {
  return (name) =>
    foldText(name, script)
      .text.replace(/[-'’\s]+/g, ' ')
      .trim();
}

/** How each character is read where it stands, and how it is read alone. */
function readInContext(texts: readonly string[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  const note = (character: string, syllable: string) => {
    const known = readings.get(character);
    if (known) known.add(syllable);
    else readings.set(character, new Set([syllable]));
  };
  for (const run of new Set(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))) {
    const characters = Array.from(run);
    readAloud(run).forEach((syllable, at) => note(characters[at] ?? '', syllable));
  }
  for (const character of [...readings.keys()])
    readAloud(character).forEach((syllable) => note(character, syllable));
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

/** Every reading of a character, the usual one first. */
function listReadings(character: string): string[] {
  return [
    ...new Set([
      ...readAloud(character),
      ...pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }),
    ]),
  ];
}

function readAloud(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
