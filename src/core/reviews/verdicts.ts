/** The possible results of the editor's check of a claim. */
export const VERDICTS = ['supported', 'partly', 'contradicted', 'unverified', 'opinion'] as const;

/** The result of the editor's check of a claim. */
export type Verdict = (typeof VERDICTS)[number];

/** A verdict that says how a claim compares with sources has to name them. */
export const NEEDS_SOURCE: ReadonlySet<Verdict> = new Set<Verdict>([
  'supported',
  'partly',
  'contradicted',
]);
