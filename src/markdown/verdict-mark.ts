import type { PhrasingContent } from 'mdast';
import { reviewId } from '../core/shared/element-ids.ts';
import type { Review } from '../core/reviews/review-schemas.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';

/** The words of the marks, per verdict. */
export interface VerdictWords {
  /** The word beside the shape. */
  readonly short: Readonly<Record<Verdict, string>>;
  /** The accessible name, which contains the visible word. */
  readonly label: (verdict: Verdict) => string;
}

/**
 * The quiet mark behind a claim: a shape and a word that lead to the editor's review. The page
 * holds the shapes. The style sheet draws the word from an attribute, so that the sentence holds
 * the author's words alone: find-in-page, text fragments, reader modes and quotation anchors then
 * see no word of the editor.
 */
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
        className: ['verdict-mark'],
        dataVerdict: verdict,
        dataWord: short[verdict],
        ariaLabel: label(verdict),
      },
    },
    children: [shape],
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
