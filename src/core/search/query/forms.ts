import { listInflections } from './english-inflections.ts';
import { findName } from './parse-query.ts';
import type { Names, Terms, NameTables } from '../index/tables.ts';
import { listQuantityTerms, type Quantity } from '../text/quantities.ts';
import { findTokens, splitBigrams } from '../text/tokens.ts';
import type { Form, MatchKind, Unit } from './units.ts';

const MOST_TERMS = 24;
// A shorter beginning of a word is chance.
const SHORTEST_BEGINNING = 2;

/**
 * The forms in which a unit is sought first: as typed, as the beginning of a word, and by its other
 * names.
 */
export function listForms(
  unit: Unit,
  terms: Terms,
  { names, present }: Pick<NameTables, 'names' | 'present'>,
): Form[] {
  if (unit.quantity) return listQuantityForms(unit, unit.quantity, terms);
  const asTyped = toForm(unit.kind, unit.text, 'same', unit.measure);
  // Where there are many essays, the index is not asked for a name that none of them has.
  const same =
    terms.grouped && names.has(unit.text) && !present.has(unit.text)
      ? { ...asTyped, terms: [] }
      : asTyped;
  if (unit.kind === 'phrase') return [same];
  if (unit.kind === 'number') return [same, ...spellNumber(unit)];
  const name = unit.kind === 'word' ? findName(unit.text, names) : undefined;
  const others = unit.kind === 'han' ? renameRun(unit.text, names) : (names.get(name ?? '') ?? []);
  const inflected =
    unit.kind === 'word'
      ? listInflections(unit.text).map((text) => toForm('word', text, 'inflected'))
      : [];
  const begun =
    unit.kind === 'word' && unit.text.length >= SHORTEST_BEGINNING
      ? [{ ...same, matchKind: 'prefix' as const }]
      : [];
  return [
    same,
    ...inflected,
    ...begun,
    ...others.map((text) => toForm(kindOf(text), text, 'name')),
  ];
}

/** The forms of a number or date: as it was written, and by its value. */
function listQuantityForms(unit: Unit, quantity: Quantity, terms: Terms): Form[] {
  const text = unit.text.replace(/\s/g, '');
  const byValue = {
    kind: 'quantity' as const,
    text: unit.text,
    quantity,
    terms: terms.grouped ? [listQuantityTerms(quantity)] : [[null]],
  };
  return [
    toForm(kindOf(text) === 'han' ? 'han' : 'phrase', text, 'same'),
    { ...byValue, matchKind: 'same' },
    { ...byValue, matchKind: 'rounded' },
  ];
}

/** A form for words of the texts. */
export function toForm(kind: Form['kind'], text: string, matchKind: MatchKind, measure = ''): Form {
  return {
    kind,
    text,
    matchKind,
    measure,
    terms: kind === 'number' ? [termsOfNumber(text)] : termsOf(text),
  };
}

/** How words of the texts are compared. */
export function kindOf(text: string): 'han' | 'word' | 'phrase' {
  const tokens = findTokens(text);
  if (tokens.every(({ kind }) => kind === 'han')) return tokens.length === 1 ? 'han' : 'phrase';
  return tokens.some(({ kind }) => kind === 'han') ? 'phrase' : 'word';
}

/** 3个 is also 三个. */
function spellNumber({ text, measure = '' }: Unit): Form[] {
  const spelled =
    /^(?:[1-9]|10)$/.test(text) && measure !== ''
      ? [`${'零一二三四五六七八九十'.charAt(Number(text))}${measure}`]
      : [];
  return [...spelled, ...(text === '2' && measure !== '' ? [`两${measure}`] : [])].map((run) =>
    toForm('han', run, 'same'),
  );
}

/** A run with the names in it replaced by the texts' own words. */
function renameRun(run: string, names: Names): string[] {
  for (let length = run.length; length >= 2; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      const words = names.get(run.slice(start, start + length));
      if (!words || words.length === 0) continue;
      const after = run.slice(start + length);
      const tails = [after, ...(after.length >= 2 ? renameRun(after, names) : [])];
      return words
        .flatMap((word) => tails.map((tail) => `${run.slice(0, start)}${word}${tail}`))
        .slice(0, 8);
    }
  }
  return [];
}

/**
 * What to ask the index for: two characters at a time, so that it does not matter where it sees the
 * borders of words.
 */
function termsOf(text: string): string[][] {
  return findTokens(text)
    .flatMap((token) =>
      token.kind === 'han'
        ? splitBigrams(token.text).map((pair) => [pair])
        : [token.kind === 'number' ? termsOfNumber(token.text) : [token.text]],
    )
    .slice(0, MOST_TERMS);
}

/** The index drops the point of 557.6 and parts 1/30. */
function termsOfNumber(number: string): string[] {
  const parts = number.split(/[^\d]+/).filter(Boolean);
  return [
    ...new Set([parts.join(''), ...parts.toSorted((a, b) => b.length - a.length).slice(0, 1)]),
  ];
}
