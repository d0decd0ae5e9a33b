import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RUN = new RegExp(`(?<![${RAISED}])[${RAISED}]{2,4}(?![${RAISED}])`, 'g');

/**
 * Splits superscript numbers without a separator, as Bing writes them: `¹²` cites 1 and 2 where the
 * list has no 12.
 * @param listed the numbers of the list for these blocks
 */
export function splitRaised(blocks: readonly RootContent[], listed: ReadonlySet<number>): void {
  for (const block of blocks)
    visit(block, 'text', (node) => {
      node.value = node.value.replace(RUN, (run) => {
        const digits = Array.from(run, (sign) => RAISED.indexOf(sign));
        const isOne = listed.has(Number(digits.join('')));
        return isOne || !digits.every((digit) => listed.has(digit)) ? run : [...run].join(',');
      });
    });
}
