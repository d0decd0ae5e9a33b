/** The id of a reference's entry on a page. @example referenceId(3) => 'ref-3' */
export function referenceId(number: number): string {
  return `ref-${number}`;
}

/** The id of the k-th citation of a reference, k from 1. @example citationId(3, 2) => 'cite-3-2' */
export function citationId(number: number, ordinal: number): string {
  return `cite-${number}-${ordinal}`;
}

/**
 * The id of a claim: by its review's name when it has one, which stays when claims are added before it,
 * else by its place in the essay. @example claimId(7) => 'claim-7'
 */
export function claimId(ordinal: number, reviewId?: string): string {
  return `claim-${reviewId ?? ordinal}`;
}

/** The id of an uncited passage. @example passageId(4) => 'passage-4' */
export function passageId(ordinal: number): string {
  return `passage-${ordinal}`;
}

/** The id of the editor's review of a claim. @example reviewId('training-cost') => 'review-training-cost' */
export function reviewId(id: string): string {
  return `review-${id}`;
}

/** The id of a source of the reviews. @example sourceId('v3-report') => 'source-v3-report' */
export function sourceId(id: string): string {
  return `source-${id}`;
}

/** The id of a review's mark, which follows its claim. @example markId('training-cost') => 'mark-training-cost' */
export function markId(id: string): string {
  return `mark-${id}`;
}

/** The id of a figure. @example figureId('training-cost') => 'figure-training-cost' */
export function figureId(name: string): string {
  return `figure-${name}`;
}

/** The id of what a reader can change of a figure, with which addresses of its states begin. @example stateId('dualpipe') => 'fig-dualpipe' */
export function stateId(figure: string): string {
  return `fig-${figure}`;
}
