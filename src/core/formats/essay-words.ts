import type { Claim } from '../reviews/claim-schema.ts';
import type { Verdict } from '../reviews/verdicts.ts';

/** The words of the interface in a file that holds a whole essay. */
export interface EssayWords {
  readonly contents: string;
  readonly references: string;
  readonly checks: string;
  readonly correction: string;
  readonly sources: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly nameClaim: (claim: Claim) => string;
  readonly unlisted: (reason: string) => string;
  readonly accessed: (date: string) => string;
}
