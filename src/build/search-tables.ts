import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { isDictionaryWord } from '../core/search/dictionary.ts';
import { foldText, type ScriptMap } from '../core/search/fold.ts';
import type { Glossary } from '../core/search/glossary.ts';
import type { SearchRecord } from '../core/search/record.ts';
import { isParticle } from '../core/search/stop-words.ts';
import type { Homophones, Lexicon, NameTable, TermTable } from '../core/search/tables.ts';
import { findTokens } from '../core/search/tokens.ts';

/** The tables search fetches beside the index. */
export interface SearchTables {
  readonly terms: TermTable;
  readonly names: NameTable;
  readonly lexicon: Lexicon;
  readonly homophones: Homophones;
}

/**
 * Builds the tables for the words that the records hold and no others: the libraries they come from know all of
 * Chinese and never reach a reader.
 *
 * @param grouped whether the index holds an essay's records together
 */
export function buildSearchTables(records: readonly SearchRecord[], glossary: Glossary, grouped = false): SearchTables {
  const script = readScript();
  const texts = records.map(({ text }) => foldText(text, script).text);
  const han = listHanWords(texts, glossary, script);
  const words = [...new Set(texts.flatMap((text) => findTokens(text).filter(({ kind }) => kind === 'word').map((token) => token.text)))].sort();
  const syllables = groupBySyllable(readInContext(texts));
  const names = listNames(records, texts, han, glossary, script);
  const written = new Set(records.flatMap(({ text }) => Array.from(text)));
  const compared = new Set([...texts, ...names.flat(2)].flatMap((text) => Array.from(text)));
  return {
    terms: {
      script: [...script].filter(([, simplified]) => compared.has(simplified)).flat().join(''),
      traditional: [...script.keys()].filter((character) => written.has(character)).join(''),
      records: records.length,
      grouped,
    },
    names,
    lexicon: { words: words.join(' '), han: han.join(' '), syllables },
    homophones: listHomophones(new Set(Object.keys(syllables))),
  };
}

/** Every Traditional character and its Simplified form. */
function readScript(): Map<string, string> {
  const simplify = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: 0x9fff - 0x3400 }, (_, offset) => String.fromCharCode(0x3400 + offset));
  return new Map(characters.map((character) => [character, simplify(character)] as const).filter(([character, simplified]) => simplified !== character && simplified.length === 1));
}

/**
 * The texts' words in Han characters. Names the dictionary does not know fall into single characters (优|刻|得), so that
 * two and three of those in a row make a word too.
 */
function listHanWords(texts: readonly string[], glossary: Glossary, script: ScriptMap): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<string>();
  for (const run of texts.flatMap((text) => findTokens(text).filter(({ kind }) => kind === 'han'))) {
    const pieces = Array.from(segmenter.segment(run.text), ({ segment }) => segment);
    pieces.forEach((piece, index) => {
      if (piece.length > 1) words.add(piece);
      const single = pieces.slice(index).findIndex((other) => other.length > 1 || isParticle(other));
      const row = pieces.slice(index, single < 0 ? undefined : index + single);
      if (row.length > 1) words.add(row.slice(0, 2).join('')).add(row.slice(0, 3).join(''));
    });
  }
  const all = texts.join('\n');
  for (const word of glossary.keys()) {
    const folded = foldText(word, script).text;
    if (/^\p{Script=Han}{2,}$/u.test(folded) && all.includes(folded)) words.add(folded);
  }
  return [...words].sort();
}

/** Groups of names, those the texts hold first: from the glossary, from Taiwan usage, and from words written together. */
function listNames(records: readonly SearchRecord[], texts: readonly string[], han: readonly string[], glossary: Glossary, script: ScriptMap): NameTable {
  const all = texts.join('\n');
  const tight = all.replaceAll(' ', '');
  const latin = new Set(texts.flatMap((text) => findTokens(text).filter(({ kind }) => kind !== 'han').map((token) => token.text)));
  const isPresent = (name: string) => /\p{Script=Han}/u.test(name) ? tight.includes(name.replaceAll(' ', '')) : name.split(' ').every((word) => latin.has(word)) && all.includes(name);
  const fold = createNameFolder(script);
  const groups = [
    ...[...glossary].map(([word, names]) => [word, ...names]),
    ...listTaiwanNames([...han.filter(isDictionaryWord), ...glossary.keys()]),
    ...splitHumps(records),
  ].map((names) => [...new Set(names.map(fold))]);
  const others = new Map<string, Set<string>>();
  for (const names of groups) {
    const present = names.filter(isPresent).join('|');
    if (present !== '' && names.length > 1) others.set(present, new Set([...others.get(present) ?? [], ...names.filter((name) => !isPresent(name))]));
  }
  return [...others].map(([present, names]) => [present.split('|'), [...names]]);
}

/** 云计算 is 雲端運算 in Taiwan: words that differ there in more than their script. */
function listTaiwanNames(words: readonly string[]): string[][] {
  const toTaiwan = Converter({ from: 'cn', to: 'twp' });
  return words.map((word) => [word, toTaiwan(word)]);
}

/** OpenAI → open ai. */
function splitHumps(records: readonly SearchRecord[]): string[][] {
  const words = new Set(records.flatMap(({ text }) => text.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]+\b)+/g) ?? []));
  return [...words].map((word) => [word, word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')]);
}

function createNameFolder(script: ScriptMap): (name: string) => string {
  return (name) => foldText(name, script).text.replace(/[-'’\s]+/g, ' ').trim();
}

/** How each character is read where it stands, and how it is read alone. */
function readInContext(texts: readonly string[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  const note = (character: string, syllable: string) => readings.set(character, (readings.get(character) ?? new Set()).add(syllable));
  for (const run of texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])) {
    const characters = Array.from(run);
    readAloud(run).forEach((syllable, at) => note(characters[at] ?? '', syllable));
  }
  for (const character of [...readings.keys()]) readAloud(character).forEach((syllable) => note(character, syllable));
  return readings;
}

function groupBySyllable(readings: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  const groups = new Map<string, string>();
  for (const [character, syllables] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const syllable of syllables) if (/^[a-z]+$/.test(syllable)) groups.set(syllable, (groups.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The characters of the national standard GB 2312, by the syllables the texts have. */
function listHomophones(syllables: ReadonlySet<string>): Record<string, string> {
  const decoder = new TextDecoder('gbk');
  const readings = new Map<string, Set<string>>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      const known = readAloud(character).filter((syllable) => syllables.has(syllable));
      if (/^\p{Script=Han}$/u.test(character) && known.length > 0) readings.set(character, new Set(known));
    }
  }
  return groupBySyllable(readings);
}

function readAloud(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
