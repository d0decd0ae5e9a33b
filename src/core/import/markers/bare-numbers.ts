import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * A number behind a stop or a closing quote, or in Chinese parted from the word before by a space.
 * A decimal, a number behind a number and one before a unit are none.
 */
const BARE =
  /(?<=[\p{L})）\]”"’』」][.,;:!?]|[。！？；，、：”）」』])\s?(?<behind>[1-9]\d{0,2}(?:[,，]\s?[1-9]\d{0,2}){0,9})(?=\s|$|[\p{Lu}"“(（]|\p{Script=Han}(?!\p{Script=Han}?[年月日个名条项岁]))|(?<=[\p{Script=Han}”）」』])\s(?<spaced>[1-9]\d{0,2}(?:[,，]\s?[1-9]\d{0,2}){0,9})(?=[。！？；，、：）]|$)/gu;
/** How many of a list's numbers must be found: fewer may be numbers of the prose. */
const FEWEST = 0.5;

/**
 * Puts brackets around the numbers that cite a list without any, as Gemini writes them. Sources
 * are numbered in the order of their first citation, so a number that comes too early is prose.
 *
 * @param listed the numbers of the list
 * @returns how many markers were found; 0, and the tree unchanged, where the text has too few
 */
export function bracketBareNumbers(tree: Root, listed: ReadonlySet<number>): number {
  const texts: Text[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'text' && !node.data?.isEscaped && parent?.type !== 'link') texts.push(node);
  });
  const seen = new Set<number>();
  let highest = 0;
  let count = 0;
  const written = texts.map(({ value }) =>
    value.replace(BARE, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { behind?: string; spaced?: string };
      const list = groups.behind ?? groups.spaced ?? '';
      const numbers = list.split(/[,，]\s?/).map(Number);
      let next = highest;
      const isNext = numbers.every((number) => {
        const fits = listed.has(number) && number <= next + 1;
        next = Math.max(next, number);
        return fits;
      });
      if (!isNext) return whole;
      highest = next;
      count += 1;
      for (const number of numbers) seen.add(number);
      return `[${list}]`;
    }),
  );
  if (count < 2 || seen.size < listed.size * FEWEST) return 0;
  texts.forEach((node, index) => {
    node.value = written[index] ?? node.value;
  });
  return count;
}
