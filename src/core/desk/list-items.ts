import type { Essay } from '../essay/types.ts';
import type { Verdict } from '../reviews/verdicts.ts';
import type { Section } from '../text/schemas.ts';
import { findRisks, type Risk, weighRisks } from './find-risks.ts';

/** A claim, or a sentence without a marker that says something one can check. */
export interface DeskItem {
  /** Its place on the page, without `#`. */
  readonly id: string;
  /** Whether a marker closes it. */
  readonly isCited: boolean;
  readonly text: string;
  readonly section: Section | null;
  readonly references: readonly number[];
  /** Place among claims and passages together, from 1. */
  readonly order: number;
  readonly risks: readonly Risk[];
  /** Id of its review. */
  readonly review: string | null;
  readonly verdict: Verdict | null;
  /** The verdicts of other editors, where the claim has a review. */
  readonly others: readonly Opinion[];
}

/** The verdict of another editor. */
export interface Opinion {
  /** As the file is named; null for reviews.yaml. */
  readonly editor: string | null;
  readonly verdict: Verdict;
}

/** Lists what there is to check in an edition of an essay, in reading order. */
export function listItems({ claims, passages, references }: Essay): DeskItem[] {
  const unknown = new Set(
    references.filter(({ source }) => 'unlisted' in source).map(({ number }) => number),
  );
  const judge = (text: string, numbers: readonly number[]): Risk[] => {
    const risks = findRisks(text);
    return numbers.every((number) => unknown.has(number)) ? [...risks, 'no-source'] : risks;
  };
  const cited = claims.map(
    ({ id, text, section, references: numbers, order, review, independent = [] }): DeskItem => ({
      id,
      isCited: numbers.length > 0,
      text,
      section,
      references: numbers,
      order,
      risks: judge(text, numbers),
      review: review?.id ?? null,
      verdict: review?.verdict ?? null,
      others: independent.map(({ editor, verdict }) => ({ editor, verdict })),
    }),
  );
  const sentences = passages
    .map(
      ({ id, text, section, order }): DeskItem => ({
        id,
        isCited: false,
        text,
        section,
        references: [],
        order,
        risks: judge(text, []),
        review: null,
        verdict: null,
        others: [],
      }),
    )
    .filter(({ risks }) => risks.some((risk) => risk !== 'no-source'));
  return [...cited, ...sentences].toSorted((a, b) => a.order - b.order);
}

/** Puts what is still to be checked in order: what is most at risk first, else as it is read. */
export function rankItems(items: readonly DeskItem[]): DeskItem[] {
  return items
    .filter(({ review }) => review === null)
    .toSorted((a, b) => weighRisks(b.risks) - weighRisks(a.risks) || a.order - b.order);
}
