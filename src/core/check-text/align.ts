import { findTokens } from '../search/text/tokens.ts';
import { splitClauses } from './clauses.ts';
import { AMOUNT_SIGN, listFeatures } from './features.ts';
import { createGlimpse } from './glimpse.ts';

/** How well a text says what a statement says. */
export interface Alignment {
  /** Place of the statement in the list. */
  readonly statement: number;
  /** Weight of what they share; about 1 for a feature that only this statement has. */
  readonly weight: number;
  /** Share of the text's weight that the statement has, 0 to 1. */
  readonly ofText: number;
  /** Share of the statement's weight that the text has, 0 to 1. */
  readonly ofStatement: number;
}

/** Whether the text says a statement next to this one, or both those before and behind it. */
export type Expectation = 'none' | 'near' | 'between';

/** Finds the statement that a text says. */
export interface Aligner {
  /**
   * Returns the statement that the text says in the same or in other words, or part of it.
   * @param expectation how near the text around brings a statement, so that less is asked for
   */
  find(folded: string, expectation?: (statement: number) => Expectation): Alignment | null;
  /**
   * Returns the weight of what two folded texts share over the geometric mean of their own, 0 to 1.
   */
  likeness(one: string, other: string): number;
  /** How like a folded text is to a statement by single characters and words, 0 to 1. */
  glimpse(folded: string, statement: number): number;
}

/**
 * What is asked for. Whole retellings of a sentence have a likeness of .33 and more, sentences of
 * other texts about the same subject .28 and less. Of a part, likeness is that of the clauses it
 * comes from.
 */
const WHOLE = { likeness: 0.3, weight: 2.6 };
/** A sentence of a few words: its joining words count as well. */
const COPY = { likeness: 0.45, weight: 0.8 };
const LEAST_COPIED = 0.75;
const LONG_PART = { ofText: 0.25, ofClauses: 0.27, weight: 5.2 };
const PART = { ofText: 0.35, ofClauses: 0.3, weight: 3.8 };
const SHORT_PART = { ofText: 0.55, ofClauses: 0.3, weight: 3 };
const NEAR = { likeness: 0.1, weight: 1.5 };
const BETWEEN = { likeness: 0.05, weight: 0.8 };
/** Likeness by single words to a statement that is left out between others. */
const LEAST_GLIMPSE = 0.2;
/** How much more information a Latin word carries in a Chinese text, where it is mostly a name. */
const NAME_WEIGHT = 1.5;
const LATIN = /^[a-z]/;
const HAN = /\p{Script=Han}/u;
/** How much more information an equal amount carries than a word. */
const AMOUNT_WEIGHT = 2.5;
/** How many statements are looked at clause by clause, heaviest first. */
const MOST_CANDIDATES = 4;

/** Creates an aligner over folded statements. Rare features weigh more. */
export function createAligner(statements: readonly string[]): Aligner {
  const glimpse = createGlimpse(statements);
  const features = statements.map(listFeatures);
  const clauses = statements.map((text) =>
    splitClauses(text).map(({ start, end }) => listFeatures(text.slice(start, end))),
  );
  const places = new Map<string, number[]>();
  features.forEach((list, index) => {
    for (const feature of list) {
      const known = places.get(feature);
      if (known) known.push(index);
      else places.set(feature, [index]);
    }
  });
  const most = Math.log(2 * (statements.length + 1));
  // What no statement has weighs as much as what one has.
  const factorOf = (feature: string, isHan: boolean) => {
    if (feature.startsWith(AMOUNT_SIGN)) return AMOUNT_WEIGHT;
    return isHan && LATIN.test(feature) ? NAME_WEIGHT : 1;
  };
  const weigh = (feature: string, isHan: boolean) =>
    (factorOf(feature, isHan) *
      Math.log((statements.length + 1) / ((places.get(feature)?.length ?? 1) + 0.5))) /
    most;
  const sum = (list: Iterable<string>, isHan: boolean) => {
    let total = 0;
    for (const feature of list) total += weigh(feature, isHan);
    return total;
  };
  const scripts = statements.map((text) => HAN.test(text));
  const weights = features.map((list, index) => sum(list, scripts[index] ?? false));
  const rank = (own: ReadonlySet<string>, total: number, isHan: boolean): Alignment[] => {
    const shared = new Map<number, number>();
    for (const feature of own)
      for (const place of places.get(feature) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + weigh(feature, isHan));
    return [...shared].map(([statement, weight]) => ({
      statement,
      weight,
      ofText: weight / total,
      ofStatement: weight / (weights[statement] ?? 1),
    }));
  };
  /** Whether the text says some clauses of the statement that are adjacent. */
  const saysPart = (
    own: ReadonlySet<string>,
    total: number,
    isHan: boolean,
    { statement }: Alignment,
  ): boolean => {
    const list = clauses[statement] ?? [];
    return list.some((_, from) => {
      const window = new Set<string>();
      return list.slice(from).some((clause) => {
        for (const feature of clause) window.add(feature);
        const weight = sum(
          [...own].filter((feature) => window.has(feature)),
          isHan,
        );
        const [ofText, ofClauses] = [weight / total, weight / sum(window, isHan)];
        return [LONG_PART, PART, SHORT_PART].some(
          (least) =>
            weight >= least.weight && ofText >= least.ofText && ofClauses >= least.ofClauses,
        );
      });
    });
  };
  return {
    find(folded, expectation = () => 'none') {
      const own = listFeatures(folded);
      const isHan = HAN.test(folded);
      // Another amount is a difference, and makes the rest of the text no less alike.
      const total = sum(
        [...own].filter((feature) => !feature.startsWith(AMOUNT_SIGN) || places.has(feature)),
        isHan,
      );
      const all = rank(own, total, isHan);
      // A statement is compared in the language of the text, where there is one.
      const same = all.filter(({ statement }) => scripts[statement] === isHan);
      const ranked = same.some(({ weight }) => weight >= NEAR.weight) ? same : all;
      const [whole] = ranked.toSorted((a, b) => likenessOf(b) - likenessOf(a));
      if (whole && isAtLeast(whole, WHOLE)) return whole;
      const copied = whole && isAtLeast(whole, COPY) ? statements[whole.statement] : undefined;
      if (whole && copied !== undefined && shareOfWords(folded, copied) >= LEAST_COPIED)
        return whole;
      const heaviest = ranked.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_CANDIDATES);
      const part = heaviest.find((one) => saysPart(own, total, isHan, one));
      if (part) return part;
      const likely = ranked
        .filter((one) => expectation(one.statement) === 'between' && isAtLeast(one, BETWEEN))
        .toSorted((a, b) => likenessOf(b) - likenessOf(a))[0];
      if (likely) return likely;
      if (whole && expectation(whole.statement) !== 'none' && isAtLeast(whole, NEAR)) return whole;
      const seen =
        glimpse.best(folded) ??
        statements.findIndex(
          (_, index) =>
            expectation(index) === 'between' && glimpse.likeness(folded, index) >= LEAST_GLIMPSE,
        );
      if (seen < 0) return null;
      return (
        all.find(({ statement }) => statement === seen) ?? {
          statement: seen,
          weight: 0,
          ofText: 0,
          ofStatement: 0,
        }
      );
    },
    glimpse: glimpse.likeness,
    likeness(one, other) {
      const [a, b] = [listFeatures(one), listFeatures(other)];
      const isHan = HAN.test(one);
      const both = sum(
        [...a].filter((feature) => b.has(feature)),
        isHan,
      );
      return both === 0 ? 0 : both / Math.sqrt(sum(a, isHan) * sum(b, isHan));
    },
  };
}

function isAtLeast(one: Alignment, least: { likeness: number; weight: number }): boolean {
  return one.weight >= least.weight && likenessOf(one) >= least.likeness;
}

/** The share of the words of two folded texts that both have (Dice, 1945), 0 to 1. */
function shareOfWords(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => findTokens(text).map(({ text: word }) => word));
  if (!mine || !theirs) return 0;
  const rest = [...theirs];
  for (const word of mine) if (rest.includes(word)) rest.splice(rest.indexOf(word), 1);
  return (2 * (theirs.length - rest.length)) / (mine.length + theirs.length || 1);
}

/** The geometric mean of both shares. */
function likenessOf({ ofText, ofStatement }: Alignment): number {
  return Math.sqrt(ofText * ofStatement);
}
