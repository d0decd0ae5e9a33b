import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findMarkers } from '../../text/markers.ts';
import { findMarkerForms, numbersOf } from '../markers/marker-forms.ts';
import { partLocators } from '../markers/locators.ts';
import { splitRaised } from '../markers/split-raised.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf, setChildren } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { isReferenceHeading } from './reference-heading.ts';
import { takeReferenceList } from './reference-list.ts';

/** The entries of all lists of a text. */
export interface TakenLists {
  readonly entries: ReferenceEntryText[];
  readonly notices: Notice[];
}

/** A part of a text and the list below it. */
interface Part {
  readonly blocks: RootContent[];
  readonly entries: readonly ReferenceEntryText[];
}

/**
 * Takes the lists of references from a text. Where a text has several, such as the answers of a
 * chat assistant, each list is for the text above it: lists that give a number to different works
 * are numbered on, and the markers of their parts with them.
 *
 * @param sourced the numbers whose sources the text gives by links
 */
export function takeLists(tree: Root, sourced: ReadonlySet<number>): TakenLists {
  const notices: Notice[] = [];
  const parts: Part[] = [];
  const take = (blocks: RootContent[], from: number): RootContent[] => {
    const part: Root = { type: 'root', children: blocks };
    const taken = takeReferenceList(part, sourced);
    notices.push(...taken.notices);
    if (taken.entries.length === 0) return part.children;
    const above = part.children.slice(0, from);
    const listed = new Set(taken.entries.map(({ number }) => number));
    splitRaised(above, listed);
    partLocators(above, listed);
    parts.push({ blocks: above, entries: taken.entries });
    return part.children.slice(from);
  };
  const [first = [], ...chunks] = chunksOf(tree.children);
  let rest = first;
  for (const chunk of chunks) rest = take([...rest, ...chunk], rest.length);
  // A text without a heading of references has its list at the end.
  if (chunks.length === 0) rest = take(rest, Number.POSITIVE_INFINITY);
  const entries = numberOn(parts, notices);
  setChildren(tree, [...parts.flatMap(({ blocks }) => blocks), ...rest]);
  return { entries, notices };
}

/** The blocks of a text, split before each heading of a list of references. */
function chunksOf(children: readonly RootContent[]): RootContent[][] {
  const chunks: RootContent[][] = [[]];
  for (const node of children) {
    const isHeading =
      (node.type === 'heading' || node.type === 'paragraph') &&
      isReferenceHeading(toString(node).trim());
    if (isHeading) chunks.push([]);
    chunks.at(-1)?.push(node);
  }
  return chunks;
}

/** Gives each work of several lists one number, and the markers of their parts with it. */
function numberOn(parts: readonly Part[], notices: Notice[]): ReferenceEntryText[] {
  const all = parts.flatMap(({ entries }) => entries);
  const works = new Map(all.map((entry) => [entry.number, workOf(entry)]));
  const isConsistent = all.every((entry) => works.get(entry.number) === workOf(entry));
  if (parts.length < 2 || isConsistent) return all;
  const numbers = new Map<string, number>();
  const entries: ReferenceEntryText[] = [];
  // The first list keeps its numbers, and its text those that it does not list.
  const [first] = parts;
  const own = [...numbersOf(first?.blocks ?? []), ...(first?.entries ?? []).map(byNumber)];
  let next = own.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  for (const part of parts) {
    const { blocks, entries: listed } = part;
    const renumbered = new Map<number, number>();
    for (const entry of listed) {
      const known = numbers.get(workOf(entry));
      const isKept = part === first && !renumbered.has(entry.number);
      const number = known ?? (isKept ? entry.number : next++);
      if (!renumbered.has(entry.number)) renumbered.set(entry.number, number);
      if (known !== undefined) {
        if (entries.find((other) => other.number === known)?.text !== entry.text)
          notices.push({
            kind: 'twice-listed',
            text: `[${entry.number}] ${entry.text}`,
            ...(entry.line !== undefined && { line: entry.line }),
          });
        continue;
      }
      numbers.set(workOf(entry), number);
      entries.push({ ...entry, number });
      if (number !== entry.number)
        notices.push({
          kind: 'renumbered',
          text: `[${entry.number}] → [${number}] ${entry.text}`,
          ...(entry.line !== undefined && { line: entry.line }),
        });
    }
    if (part === first)
      for (const number of own) if (!renumbered.has(number)) renumbered.set(number, number);
    for (const block of blocks) renumberMarkers(block, renumbered, notices);
  }
  return entries;
}

function byNumber({ number }: ReferenceEntryText): number {
  return number;
}

function workOf({ text, url }: ReferenceEntryText): string {
  return url ?? text.replaceAll(/\s+/g, ' ').trim();
}

function renumberMarkers(
  block: RootContent,
  numbers: ReadonlyMap<number, number>,
  notices: Notice[],
): void {
  visit(block, 'text', (node) => {
    if (node.data?.isEscaped) return;
    const { markers } = findMarkerForms(node.value, { roundBrackets: false });
    for (const { start, end, value } of markers.toReversed()) {
      const cited = findMarkers(value).flatMap((marker) => marker.numbers);
      const known = cited.flatMap((number) => numbers.get(number) ?? []);
      if (known.length < cited.length)
        notices.push({ kind: 'unlisted-here', text: value, ...lineOf(node) });
      // A number without an entry in its own list must not lead to the entry of another.
      const marker = known.length > 0 ? `[${known.join(', ')}]` : '';
      node.value = node.value.slice(0, start) + marker + node.value.slice(end);
    }
  });
}
