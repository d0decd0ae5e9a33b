import type { Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const LIST = String.raw`[1-9]\d{0,2}(?:[,，]\s?[1-9]\d{0,2}){0,9}`;
const UNITS = '年月日个名条项岁';
/** What may follow a number that cites: an end, a new sentence, a new word in Chinese. */
const BEHIND = String.raw`(?=\s|$|[\p{Lu}"“(（]|\p{Script=Han}(?!\p{Script=Han}?[${UNITS}]))`;
/** Stops of abbreviations, behind which a number belongs to the prose: Fig.2, No.1. */
const ABBREVIATION = String.raw`(?<!\b(?:nos?|figs?|pp?|vols?|v|ver|ch|secs?|eqs?|arts?|paras?|tab|ex|ca|approx)\.)`;

/**
 * Numbers that may cite. `glued`: after a stop without a space, as no prose writes a number.
 * `behind`: after a stop and a space, or a Chinese comma, which quantities of prose may follow too.
 * `spaced`: after a space, before a stop. Decimals and numbers after a number are left out.
 */
const BARE = new RegExp(
  [
    String.raw`(?<=[\p{L})）\]”"’』」%][.,;:!?]["”’)]?[*_]{0,3}|[。！？”）」』])${ABBREVIATION}(?<glued>${LIST})${BEHIND}`,
    String.raw`(?<=[\p{L})）\]”"’』」][.,;:!?]\s|[。！？”）」』]\s|[；，、：]\s?)(?<behind>${LIST})${BEHIND}`,
    String.raw`(?<=[\p{Script=Han}”）」』])\s(?<spaced>${LIST})(?=[。！？；，、：）]|$)`,
    String.raw`(?<=\p{Ll}{3}|[)”"])\s(?<latin>${LIST})(?=[.,;](?:\s|$))`,
  ].join('|'),
  'giu',
);
/** Words behind which a number is a number: `chapter 7.`, `one of 24.` */
const NUMBERED =
  /(?:^|[\s(])(?:the|and|than|from|with|into|over|under|about|around|between|until|since|after|before|during|like|plus|minus|times|only|just|least|most|some|another|next|last|first|chapter|section|part|step|stage|phase|level|page|pages|line|lines|figure|table|example|version|number|article|rule|grade|class|group|type|day|week|month|year|age|aged|option|question|point|item|act|volume|issue|verse|row|column|track|episode|season|round|unit|lesson|appendix|note|title|january|february|march|april|june|july|august|september|october|november|december)$/iu;
/** How many of a list's numbers must be found: fewer may be numbers of the prose. */
const FEWEST = 0.5;
/** How many different numbers glued to a stop are enough, whatever the length of the list. */
const ENOUGH_GLUED = 3;
/** How many numbers beside a space, and how many different ones, are too many for prose. */
const MANY_SPACED = { all: 10, different: 5 };

interface Groups {
  readonly glued?: string;
  readonly behind?: string;
  readonly spaced?: string;
  readonly latin?: string;
}

/** Numbers that may cite, the stretch around them, and whether they are glued to a stop. */
interface Candidate {
  readonly numbers: readonly number[];
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly isGlued: boolean;
}

/**
 * Puts brackets around the numbers that cite a list without any, as Gemini writes them. A number
 * glued to a stop cites. One beside a space cites where there are too many for prose, or where it
 * does not run ahead of those before it, as sources are numbered by their first citation.
 *
 * @param listed the numbers of the list
 * @param known how many markers the text has without them
 * @returns how many markers were found; 0, and the tree unchanged, where the text has too few
 */
export function bracketBareNumbers(tree: Root, listed: ReadonlySet<number>, known: number): number {
  const texts = findTexts(tree).map((text) => ({ ...text, found: findCandidates(text) }));
  const isListed = ({ numbers }: Candidate) => numbers.every((number) => listed.has(number));
  const spaced = texts.flatMap(({ found }) => found.filter(({ isGlued }) => !isGlued));
  const isMany =
    spaced.length >= MANY_SPACED.all &&
    countNumbers(spaced) >= MANY_SPACED.different &&
    spaced.every(isListed);
  let highest = 0;
  const chosen = texts.map(({ found }) =>
    found.filter((candidate) => {
      const last = Math.max(...candidate.numbers);
      const fits = candidate.isGlued || isMany || last <= highest + 1;
      if (!isListed(candidate) || !fits) return false;
      highest = Math.max(highest, last);
      return true;
    }),
  );
  const all = chosen.flat();
  const isEnough =
    isMany ||
    countNumbers(all.filter(({ isGlued }) => isGlued)) >= ENOUGH_GLUED ||
    countNumbers(all) >= listed.size * FEWEST;
  if (all.length < 2 || !isEnough || known * 5 > all.length) return 0;
  texts.forEach(({ node, before }, index) => {
    const value = (chosen[index] ?? []).reduceRight(
      (text, { start, end, written }) => `${text.slice(0, start)}[${written}]${text.slice(end)}`,
      before + node.value,
    );
    node.value = value.slice(before.length);
  });
  return all.length;
}

function countNumbers(candidates: readonly Candidate[]): number {
  return new Set(candidates.flatMap(({ numbers }) => numbers)).size;
}

function findCandidates({ node, before }: { node: Text; before: string }): Candidate[] {
  const value = before + node.value;
  return Array.from(value.matchAll(BARE)).flatMap(({ 0: whole, index, groups }) => {
    const { glued, behind, spaced, latin }: Groups = groups ?? {};
    const written = glued ?? behind ?? spaced ?? latin ?? '';
    if (latin !== undefined && NUMBERED.test(value.slice(0, index))) return [];
    const numbers = written.split(/[,，]\s?/).map(Number);
    const end = index + whole.length;
    return [{ numbers, written, start: index, end, isGlued: glued !== undefined }];
  });
}

/** The last signs of emphasis; a formula ends as words in brackets do. */
function endOf(node: RootContent): string {
  if (node.type === 'inlineMath') return ')';
  if (node.type !== 'strong' && node.type !== 'emphasis') return '';
  const last = node.children.at(-1);
  return last?.type === 'inlineMath' ? ')' : toString(node).slice(-4);
}

/** The texts of a tree outside links, each with the last signs before it. */
function findTexts(tree: Root): { node: Text; before: string }[] {
  const texts: { node: Text; before: string }[] = [];
  visit(tree, 'text', (node, index, parent) => {
    if (node.data?.isEscaped || parent?.type === 'link') return;
    const sibling = index === undefined ? undefined : parent?.children[index - 1];
    texts.push({ node, before: sibling ? endOf(sibling) : '' });
  });
  return texts;
}
