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

/** Where a figure stands. @example figureId('training-cost') => 'figure-training-cost' */
export function figureId(name: string): string {
  return `figure-${name}`;
}
