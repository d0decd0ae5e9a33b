import type { CheckedStretch } from '../../core/check-text/check-text.ts';
import type { OwnFindings } from '../../core/check-text/own-findings.ts';
import { VERDICTS } from '../../core/reviews/verdicts.ts';
import type { CheckStrings } from '../../i18n/check-strings.ts';
import { describeDifference } from './draw-stretch.ts';

/** What was found, in numbers. */
export interface Counts {
  readonly sentences: number;
  /** Stretches that say a claim or a reviewed statement of the site. */
  readonly claims: number;
  /** How many of them differ from it. */
  readonly differing: number;
}

/** Whether a stretch says what the site has checked, or could. */
function saysClaim({ statement }: CheckedStretch): boolean {
  return (
    statement !== null && (statement.id.startsWith('claim-') || statement.review !== undefined)
  );
}

/** Counts what was found. */
export function countFindings(stretches: readonly CheckedStretch[], sentences: number): Counts {
  const claims = stretches.filter(saysClaim);
  return {
    sentences,
    claims: claims.length,
    differing: claims.filter(({ differences }) => differences.length > 0).length,
  };
}

/** Lists how many stretches have each verdict, in the order of the verdicts. */
export function listVerdicts(stretches: readonly CheckedStretch[], t: CheckStrings): string[] {
  return VERDICTS.flatMap((verdict) => {
    const count = stretches.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [t.count(t.verdicts[verdict], count)];
  });
}

/** Lists the findings about the text itself. */
export function listOwn(own: OwnFindings, t: CheckStrings): string[] {
  const list = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(' ');
  return [
    t.counts(own),
    ...(own.unlisted.length > 0 ? [t.unlisted(list(own.unlisted))] : []),
    ...(own.uncited.length > 0 ? [t.uncited(list(own.uncited))] : []),
    ...(own.unsupported.size > 0 ? [t.unsupportedCount(own.unsupported.size)] : []),
  ];
}

/**
 * Writes the summary as text, for copying: each claim with its verdict, what differs, and its
 * address.
 */
export function writeSummary(
  stretches: readonly CheckedStretch[],
  own: OwnFindings,
  root: URL,
  t: CheckStrings,
): string {
  const { sentences, claims, differing } = countFindings(stretches, own.sentences);
  const entries = stretches
    .filter(saysClaim)
    .map(({ text, statement, differences, verdict }) =>
      [
        `“${text}”`,
        ...(verdict ? [t.verdicts[verdict]] : []),
        ...(differences.length > 0 ? [t.differs] : []),
        ...differences.map((one) => `- ${describeDifference(one, t)}`),
        ...(statement && verdict
          ? (statement.review?.corrections ?? []).map((words) => `${t.correction} ${words}`)
          : []),
        ...(statement ? [new URL(statement.url, root).href] : []),
      ].join('\n'),
    );
  return [
    [claims > 0 ? t.found(sentences, claims, differing) : t.nothing, ...listVerdicts(stretches, t)],
    ...entries.map((entry) => [entry]),
    listOwn(own, t),
  ]
    .map((part) => part.join('\n'))
    .join('\n\n');
}
