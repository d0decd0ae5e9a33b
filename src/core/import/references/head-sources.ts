import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { numbersOf } from '../markers/marker-forms.ts';
import { setChildren } from '../tree/edit-tree.ts';
import { linesOf } from './list-lines.ts';
import { readEntries } from './read-entries.ts';
import { isNoteHeading, isReferenceHeading } from './reference-heading.ts';

/** Fewest links of a paragraph, and fewest items of a list, that are taken for sources. */
const FEWEST_LINKS = 3;
const FEWEST_ITEMS = 5;
/** The longest item of such a list, in characters: title and address. */
const LONGEST_ITEM = 400;

/**
 * Sets a heading above sources that a chat assistant lists below its answer without one, so that
 * they are a list of their own: lines such as `[1](https://example.org)`, or an ordered list or
 * lines that begin with [1], [2], in which each has an address and whose numbers the text above
 * cites.
 */
export function headSources(tree: Root): void {
  const children: RootContent[] = [];
  for (const node of tree.children) {
    const before = children.at(-1);
    const isHeaded = before !== undefined && isReferenceHeading(toString(before).trim());
    const isLinks = node.type === 'paragraph' && isListOfLinks(node);
    const isList =
      isLinks ||
      (node.type === 'list' && isListOfSources(node, children)) ||
      (node.type === 'paragraph' && isListOfAddresses(node, children));
    if (!isHeaded && isList) children.push(HEADING);
    children.push(isLinks ? toLines(node) : node);
  }
  setChildren(tree, headNotes(children));
}

const HEADING: Heading = {
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value: 'References' }],
};

/** Whether a paragraph is lines that are links with the numbers from 1 on for their words. */
function isListOfLinks({ children }: Paragraph): boolean {
  const links = children.filter((node) => node.type === 'link');
  const rest = children.filter(
    (node) => node.type !== 'link' && node.type !== 'break' && toString(node).trim() !== '',
  );
  return (
    links.length >= FEWEST_LINKS &&
    rest.length === 0 &&
    links.every((link, index) => toString(link).replaceAll(/[[\]\s]/g, '') === String(index + 1))
  );
}

function toLines(paragraph: Paragraph): Paragraph {
  const links = paragraph.children.filter((node) => node.type === 'link');
  return {
    ...paragraph,
    children: links.map((link, index) => ({
      type: 'text',
      value: `${index > 0 ? '\n' : ''}[${index + 1}] ${link.url}`,
    })),
  };
}

function isListOfSources(list: List, above: readonly RootContent[]): boolean {
  if (list.ordered !== true || list.children.length < FEWEST_ITEMS || (list.start ?? 1) !== 1)
    return false;
  const areSources = list.children.every((item) => {
    const text = toString(item).trim();
    let hasAddress = /https?:\/\/\S+$/.test(text);
    visit(item, 'link', () => {
      hasAddress = true;
    });
    const [only, ...more] = item.children;
    const isLine = only?.type === 'paragraph' && more.length === 0 && linesOf(only).length <= 2;
    return hasAddress && isLine && text.length <= LONGEST_ITEM && numbersOf([item]).length === 0;
  });
  return areSources && citesMost(above, list.children.length);
}

/** Whether a paragraph is lines that begin with [1], [2] and so on, each with an address. */
function isListOfAddresses(paragraph: Paragraph, above: readonly RootContent[]): boolean {
  const { entries, rest } = readEntries(paragraph, 'alone');
  return (
    rest === undefined &&
    entries.length >= FEWEST_LINKS &&
    entries.every(({ number }, index) => number === index + 1) &&
    entries.every(({ text, url }) => url !== undefined || /https?:\/\//.test(text)) &&
    citesMost(above, entries.length)
  );
}

/** Whether some blocks cite two thirds of the numbers from 1 to the last. */
function citesMost(blocks: readonly RootContent[], last: number): boolean {
  const cited = new Set(numbersOf(blocks));
  const known = Array.from({ length: last }).filter((_, index) => cited.has(index + 1));
  return known.length * 3 >= last * 2;
}

/** Most blocks between the heading of notes and the first of them. */
const MOST_BETWEEN = 8;

/**
 * Sets a heading above notes in an ordered list below a heading such as “Notes”, where the text
 * cites most of their numbers in brackets. A block between two items belongs to the first.
 */
function headNotes(children: RootContent[]): RootContent[] {
  const heading = children.findLastIndex(isHeadOfNotes);
  const first = children.findIndex(
    (node, at) => at > heading && node.type === 'list' && node.ordered === true,
  );
  if (heading < 0 || first < 0 || first - heading > MOST_BETWEEN) return children;
  const end = children.findIndex((node, at) => at > first && node.type === 'heading');
  const part = children.slice(first, end < 0 ? undefined : end);
  const last = part.findLastIndex((node) => node.type === 'list' && node.ordered === true);
  const items: ListItem[] = [];
  for (const node of part.slice(0, last + 1)) {
    const item = items.at(-1);
    if (node.type === 'list' && node.ordered === true)
      for (const [at, own] of node.children.entries())
        items.push({
          ...own,
          data: { ...own.data, number: own.data?.number ?? (node.start ?? 1) + at },
        });
    else if (node.type === 'paragraph' && item)
      items[items.length - 1] = { ...item, children: [...item.children, node] };
    else return children;
  }
  const numbers = items.map(({ data }) => data?.number ?? 0);
  const cited = new Set(numbersOf(children.slice(0, heading)));
  const known = numbers.filter((number) => cited.has(number));
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  if (!isRising || known.length < 2 || known.length * 3 < numbers.length * 2) return children;
  const list: List = { type: 'list', ordered: true, spread: true, children: items };
  return [...children.slice(0, first), HEADING, list, ...children.slice(first + last + 1)];
}

/** Whether a block is nothing but the heading of notes, in one language or two. */
function isHeadOfNotes(node: RootContent): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false;
  const lines = linesOf({ ...node, type: 'paragraph' })
    .map(({ text }) => text.trim())
    .filter(Boolean);
  return lines.length > 0 && lines.length <= 2 && lines.every(isNoteHeading);
}
