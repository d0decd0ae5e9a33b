import type { Answer, Task } from '../match/score-record.ts';

const MOST_FORMS = 8;
const MOST_ANSWERS = 5;
const LONGEST_TEXT = 40;

/**
 * Describes a step in lines: each unit with the forms in which it was sought, and the best records
 * with their scores.
 *
 * @example
 * by other names: 3 of 43 records
 *   ask 价格: 价格 (same), 成本 (name)
 *   0.95 claim-2 V3的训练成本…
 */
export function describeStep(
  step: string,
  tasks: readonly Task[],
  answers: readonly Answer[],
): string {
  const found = answers
    .filter(({ matches, literal }) => literal.length > 0 || matches.some((match) => match !== null))
    .toSorted((a, b) => b.score - a.score);
  const asked = tasks.map(({ unit, forms }) => {
    const list = forms.map(({ text, matchKind, syllables }) => {
      const written = syllables?.join(' ') ?? text;
      return `${written} (${matchKind})`;
    });
    const more = list.length > MOST_FORMS ? `, and ${list.length - MOST_FORMS} more` : '';
    return `  ask ${unit.source}: ${list.slice(0, MOST_FORMS).join(', ')}${more}`;
  });
  const best = found.slice(0, MOST_ANSWERS).map(({ readable: { record }, score, missing }) => {
    const lacks = missing.length > 0 ? ` lacks ${missing.join(', ')}` : '';
    return `  ${score.toFixed(2)} ${record.id}${lacks}: ${record.text.slice(0, LONGEST_TEXT)}`;
  });
  return [`${step}: ${found.length} of ${answers.length} records`, ...asked, ...best].join('\n');
}
