/** Where a reference's entry stands on a page. @example referenceId(3) => 'ref-3' */
export function referenceId(number: number): string {
  return `ref-${number}`;
}

/** Where the k-th citation of a reference stands, k from 1. @example citationId(3, 2) => 'cite-3-2' */
export function citationId(number: number, ordinal: number): string {
  return `cite-${number}-${ordinal}`;
}

/**
 * Where a claim stands: by its review's name when it has one, which stays when claims are added before it,
 * else by its place in the essay. @example claimId(7) => 'claim-7'
 */
export function claimId(ordinal: number, reviewId?: string): string {
  return `claim-${reviewId ?? ordinal}`;
}

/** Where an uncited passage stands. @example passageId(4) => 'passage-4' */
export function passageId(ordinal: number): string {
  return `passage-${ordinal}`;
}

/** Where the editor's review of a claim stands. @example reviewId('training-cost') => 'review-training-cost' */
export function reviewId(id: string): string {
  return `review-${id}`;
}

/** Where a source of the reviews stands. @example sourceId('v3-report') => 'source-v3-report' */
export function sourceId(id: string): string {
  return `source-${id}`;
}

/** Where the mark of a review stands, behind its claim. @example markId('training-cost') => 'mark-training-cost' */
export function markId(id: string): string {
  return `mark-${id}`;
}

/** Where a figure stands. @example figureId('training-cost') => 'figure-training-cost' */
export function figureId(name: string): string {
  return `figure-${name}`;
}
