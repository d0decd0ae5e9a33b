import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** A number of the list with the place in its work: `[3, p. 12]`, `[3: 12-14]`, `［3，第12页］`. */
const LOCATED =
  /([[［【〔])\s*([1-9]\d{0,2})\s*(?:[,，]\s*(?=(?:pp?|vol|ch|chap|sec|sect|fig|tab|thm|eq|app|art|no|S|Kap|Abb)\b|chapter|section|figure|table|theorem|lemma|appendix|page|§|第)|[:：]\s*(?=\d))([^[\]［］【】〔〕\n]{1,40})[\]］】〕]/giu;

/**
 * Splits the place in a work from the number of the work, as a marker holds numbers alone: the
 * place comes in round brackets before it, as the words of a citation by key do.
 * @param listed the numbers of the list for these blocks
 */
export function partLocators(blocks: readonly RootContent[], listed: ReadonlySet<number>): void {
  for (const block of blocks)
    visit(block, 'text', (node) => {
      if (node.data?.isEscaped) return;
      node.value = node.value.replace(
        LOCATED,
        (whole, open: string, number: string, place: string) =>
          listed.has(Number(number))
            ? `${/[\u3000-\u9fff［]/.test(open) ? `（${place.trim()}）` : `(${place.trim()})`}[${number}]`
            : whole,
      );
    });
}
