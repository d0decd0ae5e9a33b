import type { Essay } from '../essay/types.ts';
import type { StatementTable } from './tables.ts';

/** What of an essay is listed. */
export type ListedEssay = Pick<Essay, 'page' | 'frontMatter' | 'claims' | 'passages'>;

/**
 * Lists the claims and passages of an essay in the order of its text, the reviewed ones with what
 * the review says.
 */
export function listStatements({
  page,
  frontMatter,
  claims,
  passages,
}: ListedEssay): StatementTable {
  const statements = [
    ...claims,
    ...passages.map((passage) => ({ ...passage, review: null })),
  ].toSorted((a, b) => a.order - b.order);
  return {
    title: frontMatter.title,
    page,
    statements: statements.map(({ id, text, review }) => {
      if (!review) return [id, text];
      const { verdict, note, correction, parts } = review;
      const own = correction === undefined ? [] : [correction];
      const corrections = [...own, ...parts.flatMap((part) => part.correction ?? [])];
      return [id, text, { verdict, note, corrections }];
    }),
  };
}
