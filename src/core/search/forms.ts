import { countEdits } from './edit-distance.ts';
import { readNumeral } from './numerals.ts';
import { findName } from './parse-query.ts';
import { levelSyllable, MOST_SPLITS, splitSyllables } from './syllables.ts';
import { groupBySound, spellRuns } from './sounds.ts';
import type { Names, Terms, Vocabulary, Writings } from './tables.ts';
import { findTokens, splitBigrams } from './tokens.ts';
import type { Form, Manner, Unit } from './units.ts';

const MOST_TERMS = 24;
// Below these lengths a beginning or a neighbour of a word is chance.
const SHORTEST_BEGINNING = 2;
const SHORTEST_NAME_BEGINNING = 4;
const SHORTEST_SLIP = 5;
const SHORTEST_DOUBLE_SLIP = 8;
/** How many words a misspelt or spelt one may have been, where each costs a look into the index. */
const MOST_MEANT = 4;

/** The forms in which a unit is sought first: as typed, as the beginning of a word, and by its other names. */
export function listForms(unit: Unit, terms: Terms, { names, present }: Pick<Writings, 'names' | 'present'>): Form[] {
  const asTyped = toForm(unit.kind, unit.text, 'same', terms, unit.measure);
  // Where there are many essays, the index is not asked for a name that none of them has.
  const same = terms.grouped && names.has(unit.text) && !present.has(unit.text) ? { ...asTyped, terms: [] } : asTyped;
  if (unit.kind === 'phrase') return [same];
  if (unit.kind === 'number') return [same, ...spellNumber(unit, terms)];
  const name = unit.kind === 'word' ? findName(unit.text, names) : undefined;
  const others = unit.kind === 'han' ? renameRun(unit.text, names) : names.get(name ?? '') ?? [];
  const begun = unit.kind === 'word' && unit.text.length >= SHORTEST_BEGINNING ? [{ ...same, manner: 'prefix' as const }] : [];
  const spelled = unit.kind === 'han' ? readNumeral(unit.text) : null;
  const digits = spelled ? [toForm('number', spelled.number, 'same', terms, spelled.measure)] : [];
  return [same, ...digits, ...begun, ...others.map((text) => toForm(kindOf(text), text, 'name', terms))];
}

/** The forms of a word no record has as typed: the beginning of a name, Chinese written by sound. */
export function listWordForms(unit: Unit, terms: Terms, writings: Writings, { han }: Vocabulary): Form[] {
  if (unit.kind !== 'word') return [];
  const { text } = unit;
  const named = text.length < SHORTEST_NAME_BEGINNING ? [] : [...writings.names].filter(([name]) => name.startsWith(text)).flatMap(([, words]) => words);
  return [
    ...[...new Set(named)].map((word) => toForm(kindOf(word), word, 'prefix', terms)),
    ...listSounds(text, terms, writings, han),
  ];
}

/** The forms of a word with a slip of the pen in it, or spelt as southern speakers sound it. */
export function listSlips({ kind, text }: Unit, terms: Terms, { names, readings, syllables }: Writings, { words: latin, han }: Vocabulary): Form[] {
  if (kind !== 'word' || text.length < SHORTEST_SLIP || /\d/.test(text)) return [];
  const most = text.length >= SHORTEST_DOUBLE_SLIP ? 2 : 1;
  const isClose = (word: string) => word[0] === text[0] && !/\d/.test(word) && countEdits(text, word, most) <= most;
  const words = groupBySound(han, readings, levelSyllable);
  const sounding = splitSpelled(text, syllables).flatMap((split) => spellRuns(split, words, levelSyllable));
  const meant = [...new Set([...latin.filter(isClose), ...[...names].filter(([name]) => isClose(name)).flatMap(([, present]) => present), ...sounding])];
  return (terms.grouped ? meant.slice(0, MOST_MEANT) : meant).map((word) => toForm(kindOf(word), word, 'slip', terms));
}

/** A form for words of the texts. */
export function toForm(kind: Form['kind'], text: string, manner: Manner, terms: Terms, measure = ''): Form {
  return { kind, text, manner, measure, terms: kind === 'number' ? [termsOfNumber(text)] : termsOf(text, terms) };
}

function kindOf(text: string): 'han' | 'word' | 'phrase' {
  const tokens = findTokens(text);
  if (tokens.every(({ kind }) => kind === 'han')) return tokens.length === 1 ? 'han' : 'phrase';
  return tokens.some(({ kind }) => kind === 'han') ? 'phrase' : 'word';
}

/** 3个 is also 三个. */
function spellNumber({ text, measure = '' }: Unit, terms: Terms): Form[] {
  const spelled = /^(?:[1-9]|10)$/.test(text) && measure !== '' ? [`${'零一二三四五六七八九十'.charAt(Number(text))}${measure}`] : [];
  return [...spelled, ...(text === '2' && measure !== '' ? [`两${measure}`] : [])].map((run) => toForm('han', run, 'same', terms));
}

/** A run with the names in it replaced by the texts' own words. */
function renameRun(run: string, names: Names): string[] {
  for (let length = run.length; length >= 2; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      const words = names.get(run.slice(start, start + length));
      if (!words || words.length === 0) continue;
      const after = run.slice(start + length);
      const tails = [after, ...(after.length >= 2 ? renameRun(after, names) : [])];
      return words.flatMap((word) => tails.map((tail) => `${run.slice(0, start)}${word}${tail}`)).slice(0, 8);
    }
  }
  return [];
}

function listSounds(text: string, terms: Terms, { syllables, readings }: Writings, han: readonly string[]): Form[] {
  const same = (syllable: string) => syllable;
  const words = groupBySound(han, readings, same);
  const spellWords = (split: readonly string[]) => spellRuns(split, words, same).slice(0, MOST_MEANT).map((run) => toForm('han', run, 'sound', terms));
  // Two syllables stand side by side by chance: tianqi is not the end of 那天 and 起.
  const isChance = (split: readonly string[]) => split.length === 2 && split.every((syllable) => syllables.has(syllable));
  return splitSpelled(text, syllables, !terms.grouped).flatMap((split) => terms.grouped || isChance(split) ? spellWords(split)
    : [{ kind: 'syllables' as const, text, syllables: split, manner: 'sound' as const, terms: [[null]] }]);
}

/** The ways to read letters as two syllables or more. */
function splitSpelled(text: string, syllables: ReadonlySet<string>, mayBeUnfinished = false): string[][] {
  if (!/^[a-zü ]+$/.test(text)) return [];
  // A space parts syllables for certain.
  const splits = text.replaceAll('ü', 'v').split(' ').reduce<string[][]>((before, letters, index, parts) => {
    const ways = splitSyllables(letters, syllables, mayBeUnfinished && index === parts.length - 1);
    return before.flatMap((taken) => ways.map((way) => [...taken, ...way])).slice(0, MOST_SPLITS);
  }, [[]]);
  return splits.filter((split) => split.length > 1);
}

/** What to ask the index for: two characters at a time, so that it does not matter where it sees the borders of words. */
function termsOf(text: string, { variants }: Terms): string[][] {
  return findTokens(text).flatMap((token) => token.kind === 'han' ? splitBigrams(token.text).map((pair) => writeVariants(pair, variants))
    : [token.kind === 'number' ? termsOfNumber(token.text) : [token.text]]).slice(0, MOST_TERMS);
}

/** The index drops the point of 557.6 and parts 1/30. */
function termsOfNumber(number: string): string[] {
  const parts = number.split(/[^\d]+/).filter(Boolean);
  return [...new Set([parts.join(''), ...parts.toSorted((a, b) => b.length - a.length).slice(0, 1)])];
}

/** The ways the texts write two characters: in Simplified and in Traditional script. */
function writeVariants(pair: string, variants: Terms['variants']): string[] {
  return Array.from(pair).reduce<string[]>((written, character) => {
    return written.flatMap((before) => [character, ...variants.get(character) ?? []].map((form) => before + form)).slice(0, 4);
  }, ['']);
}
