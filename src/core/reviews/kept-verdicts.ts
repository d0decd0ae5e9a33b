import { z } from 'astro/zod';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath } from '../diagnostics/yaml.ts';
import { type Message, msg } from '../shared/message.ts';
import type { Reviews } from './read-reviews.ts';
import { VERDICTS, type Verdict } from './verdicts.ts';

/** What a release said of a claim, so that none of it is changed without a word. */
export const keptVerdictsSchema = z.strictObject({
  /** The verdict on the claim, and that on each of its parts. */
  given: z.array(z.enum(VERDICTS)).min(1),
  /** How many changes its review lists. */
  changes: z.number().int().nonnegative(),
});

/** What a release said of a claim. */
export type KeptVerdicts = z.infer<typeof keptVerdictsSchema>;

/** What of a review a release keeps. */
interface KeptReview {
  readonly verdict: Verdict;
  readonly parts?: readonly { readonly verdict: Verdict }[] | undefined;
  readonly changes?: readonly { readonly from?: Verdict | undefined }[] | undefined;
}

/** The verdicts of a review for a release to keep. */
export function keepVerdicts({ verdict, parts = [], changes = [] }: KeptReview): KeptVerdicts {
  return { given: [verdict, ...parts.map((part) => part.verdict)], changes: changes.length };
}

/**
 * Checks that each verdict which differs from that of the last release is listed below `changes`,
 * and that no change listed by then is gone.
 *
 * @param kept of each review, by its id
 */
export function checkKeptVerdicts(
  { yaml, entries }: Reviews,
  kept: ReadonlyMap<string, KeptVerdicts>,
): Diagnostic[] {
  if (!yaml) return [];
  return entries.flatMap(({ id, review }) => {
    const before = kept.get(id);
    const fault = before && findSilence(id, review, before);
    if (!fault) return [];
    const [message, hint] = fault;
    const at = positionAtPath(yaml, [id, 'verdict']);
    return [errorAt(yaml.file, at, 'silent-change', message, hint)];
  });
}

function findSilence(
  id: string,
  review: KeptReview,
  before: KeptVerdicts,
): readonly [Message, Message] | undefined {
  const now = keepVerdicts(review);
  if (now.changes < before.changes)
    return [
      msg`changes listed for ${id}: ${before.changes} in the last release, ${now.changes} now`,
      msg`bring back what is gone from its "changes:"`,
    ];
  // Changes are written latest first.
  const told = (review.changes ?? []).slice(0, now.changes - before.changes);
  const [was] = before.given;
  if (was !== undefined && was !== review.verdict && !told.some(({ from }) => from === was))
    return [
      msg`${id} was ${was} in the last release and is ${review.verdict} now, and no change says so`,
      msg`write first below its "changes:" the day, "from: ${was}" and why`,
    ];
  if (told.length === 0 && now.given.join(' ') !== before.given.join(' '))
    return [
      msg`parts of ${id} have other verdicts than in the last release, and no change says so`,
      msg`write first below its "changes:" the day and why`,
    ];
  return undefined;
}
