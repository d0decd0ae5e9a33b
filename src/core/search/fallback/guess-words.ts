import { kindOf, toForm } from '../query/forms.ts';
import { groupBySound, spellRuns } from './pinyin-words.ts';
import { levelSyllable, MOST_SPLITS, splitSyllables } from './pinyin-syllables.ts';
import { countSlips } from './spelling.ts';
import type { Terms, Vocabulary, NameTables } from '../index/tables.ts';
import type { Form, Unit } from '../query/units.ts';

// Shorter words begin too many others.
const SHORTEST_NAME_BEGINNING = 4;
const SHORTEST_SLIP = 4;
/** Capitals up to this length are the first letters of words, and no slip makes a word of them. */
const LONGEST_ACRONYM = 5;
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
  { kind, text, source }: Unit,
  terms: Terms,
  { names, readings, syllables }: NameTables,
  { words: latin, han }: Vocabulary,
): Form[] {
  const isAcronym = text.length <= LONGEST_ACRONYM && /^[A-Z]+$/.test(source);
  if (kind !== 'word' || isAcronym || text.length < SHORTEST_SLIP || /\d/.test(text)) return [];
  const words = groupBySound(han, readings, levelSyllable);
  const sounding = splitSpelled(text, syllables).flatMap((split) =>
    spellRuns(split, words, levelSyllable),
  );
  const likeness = new Map<string, number>(sounding.map((word) => [word, 1]));
  const note = (written: string, words: readonly string[]) => {
    const slips = /\d/.test(written) ? null : countSlips(text, written);
    if (slips === null) return;
    for (const word of words)
      likeness.set(word, Math.max(likeness.get(word) ?? 0, 1 - slips / text.length));
  };
  for (const word of latin) note(word, [word]);
  for (const [name, present] of names) note(name, present);
  const meant = [...likeness].toSorted(([, a], [, b]) => b - a);
  return (terms.grouped ? meant.slice(0, MOST_MEANT) : meant).map(([word, like]) => ({
    ...toForm(kindOf(word), word, 'slip'),
    likeness: like,
  }));
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
  // Two syllables may be side by side by chance: tianqi is not the end of 那天 and 起.
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
