import { countEdits } from '../../shared/edit-distance.ts';
import { kindOf, toForm } from '../query/forms.ts';
import { groupBySound, spellRuns } from './pinyin-words.ts';
import { levelSyllable, MOST_SPLITS, splitSyllables } from './pinyin-syllables.ts';
import type { Terms, Vocabulary, NameTables } from '../index/tables.ts';
import type { Form, Unit } from '../query/units.ts';

// Shorter words match too many others by prefix or edit distance.
const SHORTEST_NAME_BEGINNING = 4;
const SHORTEST_SLIP = 5;
const SHORTEST_DOUBLE_SLIP = 8;
const SHORTEST_FIRST_SLIP = 6;
/** The number of corrections that are queried in a large index, where each costs a request. */
const MOST_MEANT = 4;

/**
 * The forms of a word no record has as typed: the beginning of a name, Chinese written by sound.
 */
export function listWordForms(
  unit: Unit,
  terms: Terms,
  nameTables: NameTables,
  { han }: Vocabulary,
): Form[] {
  if (unit.kind !== 'word') return [];
  const { text } = unit;
  const named =
    text.length < SHORTEST_NAME_BEGINNING
      ? []
      : [...nameTables.names]
          .filter(([name]) => name.startsWith(text))
          .flatMap(([, words]) => words);
  return [
    ...[...new Set(named)].map((word) => toForm(kindOf(word), word, 'prefix')),
    ...listSounds(text, terms, nameTables, han),
  ];
}

/** The forms of a word with a slip of the pen in it, or spelt as southern speakers sound it. */
export function listSlips(
  { kind, text }: Unit,
  terms: Terms,
  { names, readings, syllables }: NameTables,
  { words: latin, han }: Vocabulary,
): Form[] {
  if (kind !== 'word' || text.length < SHORTEST_SLIP || /\d/.test(text)) return [];
  const most = text.length >= SHORTEST_DOUBLE_SLIP ? 2 : 1;
  // The first letter is seldom wrong: then the others are right, and are many.
  const isClose = (word: string) =>
    !/\d/.test(word) &&
    (word[0] === text[0]
      ? countEdits(text, word, most) <= most
      : text.length >= SHORTEST_FIRST_SLIP && countEdits(text, word, 1) <= 1);
  const words = groupBySound(han, readings, levelSyllable);
  const sounding = splitSpelled(text, syllables).flatMap((split) =>
    spellRuns(split, words, levelSyllable),
  );
  const meant = [
    ...new Set([
      ...latin.filter(isClose),
      ...[...names].filter(([name]) => isClose(name)).flatMap(([, present]) => present),
      ...sounding,
    ]),
  ];
  return (terms.grouped ? meant.slice(0, MOST_MEANT) : meant).map((word) =>
    toForm(kindOf(word), word, 'slip'),
  );
}

/** Letters that no syllable of Mandarin begins with. */
const NO_INITIAL = /[^a-z]|[iuv]/;
const FEWEST_INITIALS = 3;
const MOST_INITIALS = 8;

/** The form of letters that may be the first ones of syllables: xlcb for 训练成本. */
export function listInitials({ kind, text }: Unit, { grouped }: Terms): Form[] {
  return kind !== 'word' ||
    grouped ||
    NO_INITIAL.test(text) ||
    new Set(text).size === 1 ||
    text.length < FEWEST_INITIALS ||
    text.length > MOST_INITIALS
    ? []
    : [{ kind: 'initials', text, matchKind: 'initials', terms: [[null]] }];
}

function listSounds(
  text: string,
  terms: Terms,
  { syllables, readings }: NameTables,
  han: readonly string[],
): Form[] {
  const same = (syllable: string) => syllable;
  const words = groupBySound(han, readings, same);
  const spellWords = (split: readonly string[]) =>
    spellRuns(split, words, same)
      .slice(0, MOST_MEANT)
      .map((run) => toForm('han', run, 'sound'));
  // Two syllables stand side by side by chance: tianqi is not the end of 那天 and 起.
  const isChance = (split: readonly string[]) =>
    split.length === 2 && split.every((syllable) => syllables.has(syllable));
  return splitSpelled(text, syllables, !terms.grouped).flatMap((split) =>
    terms.grouped || isChance(split)
      ? spellWords(split)
      : [
          {
            kind: 'syllables' as const,
            text,
            syllables: split,
            matchKind: 'sound' as const,
            terms: [[null]],
          },
        ],
  );
}

/** Letters, of which each syllable may have the digit of its tone behind it: xun4 lian4. */
const TONELESS = /^[a-zü]+(?:[1-5]? ?[a-zü]+)*[1-5]?$/;

/** The ways to read letters as two syllables or more. */
function splitSpelled(
  text: string,
  syllables: ReadonlySet<string>,
  mayBeUnfinished = false,
): string[][] {
  if (!/^[a-zü\d ]+$/.test(text) || !TONELESS.test(text)) return [];
  // A space parts syllables for certain, and so does the digit of a tone.
  const splits = text
    .replace(/[1-5](?=[a-zü]|$)/g, ' ')
    .trim()
    .replace(/ +/g, ' ')
    .replaceAll('ü', 'v')
    .split(' ')
    .reduce<string[][]>(
      (before, letters, index, parts) => {
        const ways = splitSyllables(
          letters,
          syllables,
          mayBeUnfinished && index === parts.length - 1,
        );
        return before
          .flatMap((taken) => ways.map((way) => [...taken, ...way]))
          .slice(0, MOST_SPLITS);
      },
      [[]],
    );
  return splits.filter((split) => split.length > 1);
}
