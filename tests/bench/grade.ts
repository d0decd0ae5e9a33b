import { readFile } from 'node:fs/promises';

/** A query of the set and what it has to find. */
export interface GradedQuery {
  readonly query: string;
  readonly class: string;
  /** The essay it is asked of; the site's first where it does not say. */
  readonly essay?: 'first' | 'tea';
  /** Claims by their place in the essay, from 1. */
  readonly claims?: readonly number[];
  /** A result with every word of one of these lists counts too. */
  readonly texts?: readonly (readonly string[])[];
}

/** A result as a reader sees it. */
export interface ShownResult {
  /** Place of the claim in the essay, from 1; null for other results. */
  readonly claim: number | null;
  readonly text: string;
}

/** How well a query was answered, each 0 to 1; only what applies to it. */
export interface Grade {
  /** Share of the expected claims among the first five results. */
  readonly recall?: number;
  /** One divided by the place of the first good result among the first ten. */
  readonly rank?: number;
  /** Share of good results among the first five. */
  readonly precision?: number;
  /** Whether a query that nothing answers returned nothing. */
  readonly empty?: number;
}

/**
 * Reads a set of queries: the one that search was made with, or one that was written when it was
 * done, without a look at it.
 */
export async function readQueries(set: 'dev' | 'second' = 'dev'): Promise<GradedQuery[]> {
  const text = await readFile(new URL(`queries.${set}.json`, import.meta.url), 'utf8');
  // The file is part of the project and has this form.
  return (JSON.parse(text) as { queries: GradedQuery[] }).queries;
}

/** Grades the results of a query. */
export function gradeResults(
  { class: kind, claims = [], texts = [] }: GradedQuery,
  results: readonly ShownResult[],
): Grade {
  if (kind === 'negative') return { empty: results.length === 0 ? 1 : 0 };
  const isGood = ({ claim, text }: ShownResult) =>
    (claim !== null && claims.includes(claim)) ||
    texts.some((words) => words.every((word) => level(text).includes(level(word))));
  const top = results.slice(0, 5);
  const first = results.slice(0, 10).findIndex(isGood);
  return {
    recall:
      claims.length > 0
        ? top.filter(({ claim }) => claim !== null && claims.includes(claim)).length /
          Math.min(5, claims.length)
        : Number(top.some(isGood)),
    rank: first < 0 ? 0 : 1 / (first + 1),
    ...(top.length > 0 && { precision: top.filter(isGood).length / top.length }),
  };
}

/** Prints the means of grades by class, and of all. */
export function printGrades(grades: readonly (Grade & { readonly class: string })[]): void {
  console.log('class        n    R@5  MRR@10    P@5  empty');
  const classes = [...new Set(grades.map((grade) => grade.class))];
  for (const name of [...classes, 'ALL']) {
    const group = grades.filter((grade) => name === 'ALL' || grade.class === name);
    const figures = (['recall', 'rank', 'precision', 'empty'] as const).map(
      (figure) => mean(group, figure)?.toFixed(3) ?? '-',
    );
    console.log(
      name.padEnd(10) +
        String(group.length).padStart(4) +
        figures.map((figure) => figure.padStart(7)).join(''),
    );
  }
}

/** The mean of a figure over the grades that have it. */
export function mean(grades: readonly Grade[], figure: keyof Grade): number | undefined {
  const values = grades.flatMap((grade) => grade[figure] ?? []);
  return values.length > 0
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : undefined;
}

function level(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
