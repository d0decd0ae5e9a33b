import type { PhrasingContent } from 'mdast';
import { markId, reviewId } from '../core/shared/element-ids.ts';
import type { Review } from '../core/reviews/review-schemas.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** The words of the marks, per verdict. */
export interface VerdictWords {
  /** What stands beside the shape. */
  readonly short: Readonly<Record<Verdict, string>>;
  /** The accessible name, which holds the visible word. */
  readonly label: (verdict: Verdict) => string;
}

/** The quiet mark behind a claim: a shape and a word that lead to the editor's review. The page holds the shapes. */
export function writeVerdictMark(
  { id, verdict }: Review,
  { short, label }: VerdictWords,
): PhrasingContent {
  const shape = wrapShape('svg', { className: ['verdict-shape'], ariaHidden: 'true' }, [
    wrapShape('use', { href: `#shape-${verdict}` }, []),
  ]);
  return {
    type: 'link',
    url: `#${reviewId(id)}`,
    data: {
      hProperties: {
        id: markId(id),
        className: ['verdict-mark'],
        dataVerdict: verdict,
        ariaLabel: label(verdict),
      },
    },
    children: [shape, { type: 'text', value: short[verdict] }],
  };
}

/** `emphasis` only lends its place in the tree: the element is the one named. */
function wrapShape(
  hName: string,
  hProperties: Record<string, string | string[]>,
  children: PhrasingContent[],
): PhrasingContent {
  return { type: 'emphasis', data: { hName, hProperties }, children };
}
