import { pinyin } from 'pinyin-pro';
import { findAbbreviations } from '../../core/search/index/abbreviations.ts';
import type { FoldedText } from '../../core/search/index/group-terms.ts';
import {
  collectHanWords,
  listKnownWords,
  listWords,
  tokenize,
} from '../../core/search/fallback/vocabulary.ts';
import { partWords } from '../../core/search/text/segment-words.ts';
import { remember } from '../shared/remember.ts';

/** The texts of an essay, and those of them that are its own words. */
export interface EssayTexts {
  readonly all: readonly FoldedText[];
  /** Only these answer by related words. */
  readonly own: readonly FoldedText[];
}

/** What the tables are made of, of one essay. Words are folded. */
export interface EssayWords {
  /** Words in Han characters. */
  readonly han: readonly string[];
  /** Possible names in Han characters, and how often they occur. */
  readonly rows: readonly (readonly [row: string, times: number])[];
  /** Words that are not written in Han characters. */
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Of the essay's own words those that may be related to others. */
  readonly own: readonly string[];
  /** Names of the same thing: words written together, and abbreviations that are explained. */
  readonly names: readonly (readonly string[])[];
  /** Each Han character with its syllable in the text. */
  readonly readings: readonly string[];
}

/** @param isKnown whether anything is known of a word in Han characters */
export function findEssayWords(
  { all, own }: EssayTexts,
  isKnown: (word: string) => boolean,
): EssayWords {
  const part = remember(partWords);
  const texts = new Map(all.map((record) => [record, tokenize(record.folded.text)]));
  const tokenized = [...texts.values()];
  const ownTexts = own.flatMap((record) => texts.get(record) ?? []);
  const { words, rows } = collectHanWords(tokenized, part);
  const numbers = tokenized.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text),
  );
  return {
    han: [...words],
    rows: [...rows],
    words: listWords(tokenized),
    numbers: [...new Set(numbers)],
    own: [...listKnownWords(ownTexts, isKnown, part), ...listWords(ownTexts)],
    names: [...splitHumps(all), ...all.flatMap(({ written }) => findAbbreviations(written))],
    readings: readInContext(all.map(({ folded }) => folded.text)),
  };
}

/** How Chinese is read, a syllable without tone for each character. */
export function readAloud(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
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

/** 银行 → 银yin, 行hang. */
function readInContext(texts: readonly string[]): string[] {
  const readings = new Set<string>();
  for (const run of new Set(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))) {
    const characters = Array.from(run);
    readAloud(run).forEach((syllable, at) => readings.add(`${characters[at] ?? ''}${syllable}`));
  }
  return [...readings];
}
