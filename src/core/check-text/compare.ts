import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import type { Aligner } from './align.ts';
import { splitClauses } from './clauses.ts';
import { compareNames, type ComparedText } from './compare-names.ts';
import { compareQuantities } from './compare-quantities.ts';
import type { Difference } from './difference.ts';
import { findNames, type Aliases } from './names.ts';
import { denialOf, directionOf, isDenied } from './polarity.ts';
import { findQuantities } from './quantities.ts';

/** Least likeness of two clauses that are held against each other. */
const LEAST_LIKENESS = 0.3;

/** What comparing needs beside the texts. */
export interface Comparing {
  readonly script: ScriptMap;
  readonly aliases: Aliases;
  readonly aligner: Pick<Aligner, 'likeness'>;
}

/**
 * Lists what a sentence says otherwise than the statement that it was aligned with: amounts, names, negations, and whether
 * something rises or falls. Amounts are compared over all of both, the rest clause by clause.
 */
export function compareTexts(text: string, statement: string, by: Comparing): Difference[] {
  const here = fold(text, by.script);
  const there = fold(statement, by.script);
  const stated = splitFolded(statement, by.script);
  const mine = splitFolded(text, by.script);
  const pairs = mine.flatMap((clause) => {
    const best = nearest(clause, stated, by.aligner);
    // Only where each is the other's nearest do they say the same.
    const isMutual = best && nearest(best.other, mine, by.aligner)?.other === clause;
    return best ? [{ ...best, clause, isMutual }] : [];
  });
  const differences = [
    ...compareQuantities(here.folded, there.folded),
    ...pairs.flatMap(({ clause, other, likeness, isMutual }) => [
      ...(likeness >= LEAST_LIKENESS / 2
        ? compareNames(clause, other, here, there, by.aliases)
        : []),
      ...compareBearers(clause, stated, by.aliases),
      ...(likeness >= LEAST_LIKENESS && isMutual
        ? comparePolarity(clause.folded, other.folded)
        : []),
    ]),
  ];
  return differences.filter(
    (one, at) =>
      differences.findIndex(({ kind, there: same }) => kind === one.kind && same === one.there) ===
      at,
  );
}

function nearest(
  clause: ComparedText,
  others: readonly ComparedText[],
  { likeness }: Pick<Aligner, 'likeness'>,
): { other: ComparedText; likeness: number } | undefined {
  return others
    .map((other) => ({ other, likeness: likeness(clause.folded, other.folded) }))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
}

function comparePolarity(here: string, there: string): Difference[] {
  const found: Difference[] = [];
  const denied = [isDenied(here), isDenied(there)];
  if (denied[0] !== denied[1] && !denied.includes(null))
    found.push({ kind: 'negation', here: denialOf(here), there: denialOf(there) });
  const [one, other] = [directionOf(here), directionOf(there)];
  if (one !== '' && other !== '' && one !== other)
    found.push({ kind: 'direction', here: one, there: other });
  return found;
}

/** The same amount may be told of another member of a series: R1 for V3. */
function compareBearers(
  clause: ComparedText,
  stated: readonly ComparedText[],
  aliases: Aliases,
): Difference[] {
  const amounts = findQuantities(clause.folded).filter(({ isLoose }) => !isLoose);
  return amounts.flatMap(({ value, unit }) => {
    const other = stated.find(({ folded }) =>
      findQuantities(folded).some((one) => one.unit === unit && one.value === value),
    );
    if (!other) return [];
    const [mine, theirs] = [clause, other].map(({ written, folded }) =>
      findNames(written, folded, aliases).filter((name) => /\d/.test(name)),
    );
    const isOther =
      mine &&
      theirs &&
      mine.length > 0 &&
      theirs.length > 0 &&
      !mine.some((name) => theirs.includes(name));
    return isOther
      ? [{ kind: 'name' as const, here: mine.join(' '), there: theirs.join(' ') }]
      : [];
  });
}

function fold(written: string, script: ScriptMap): ComparedText {
  return { written, folded: foldText(written, script).text };
}

function splitFolded(text: string, script: ScriptMap): ComparedText[] {
  return splitClauses(text).map(({ start, end }) => fold(text.slice(start, end), script));
}
