/** The id of a reference's entry on a page. @example referenceId(3) => 'ref-3' */
export function referenceId(number: number): string {
  return `ref-${number}`;
}

/** The id of the k-th citation of a reference, k from 1. @example citationId(3, 2) => 'cite-3-2' */
export function citationId(number: number, ordinal: number): string {
  return `cite-${number}-${ordinal}`;
}

/**
 * The id of a claim: by its review's name when it has one, which stays when claims are added before
 * it, else by its place in the essay. @example claimId(7) => 'claim-7'
 */
export function claimId(ordinal: number, reviewId?: string): string {
  return `claim-${reviewId ?? ordinal}`;
}

/** The id of an uncited passage. @example passageId(4) => 'passage-4' */
export function passageId(ordinal: number): string {
  return `passage-${ordinal}`;
}

/**
 * The id of the editor's review of a claim.
 *
 * @example reviewId('training-cost') => 'review-training-cost'
 */
export function reviewId(id: string): string {
  return `review-${id}`;
}

/** The id of a source of the reviews. @example sourceId('v3-report') => 'source-v3-report' */
export function sourceId(id: string): string {
  return `source-${id}`;
}

/** The id of a figure. @example figureId('training-cost') => 'figure-training-cost' */
export function figureId(name: string): string {
  return `figure-${name}`;
}

/**
 * The id of what a reader can change of a figure, with which addresses of its states begin.
 *
 * @example stateId('dualpipe') => 'fig-dualpipe'
 */
export function stateId(figure: string): string {
  return `fig-${figure}`;
}

/** The parts of an essay's page, beside its text, that links may lead to. */
export const PAGE_PLACES = [
  'contents',
  'main',
  'references',
  'return',
  'reviews',
  'settings',
  'share',
  'title',
] as const;

/** Further ids of the page, and how those begin that the functions above make. */
const PAGE_ID =
  /^(?:footnote-label|(?:cite|citation|claim|fault|fig|figure|file|mark|offline|passage|ref|release|review|search|shape|source|user-content)-.*)$/;

/**
 * Whether an id belongs to the page of an essay, so that no heading may have it.
 *
 * @example isPageId('ref-3') => true
 */
export function isPageId(id: string): boolean {
  return (PAGE_PLACES as readonly string[]).includes(id) || PAGE_ID.test(id);
}
