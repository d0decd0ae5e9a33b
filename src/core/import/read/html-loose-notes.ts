import type { Element, Nodes, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { isNoteHeading } from '../references/reference-heading.ts';
import { isNoteSection, leadingNumber, NUMBER_ALONE } from './html-note-parts.ts';

/** The blocks of a note whose call is not a link, and what holds them. */
interface LooseNote {
  readonly blocks: Element[];
  readonly parent: Element | Root;
}

/**
 * Links raised numbers to the notes that they belong to where the page does not: the items of a
 * list of notes, the blocks below a rule or a heading of notes of which each begins with its
 * number, or a paragraph that begins with the same raised number.
 */
export function linkLooseNotes(html: Root): void {
  const { calls, opened } = findCalls(html);
  if (calls.size === 0) return;
  const notes = new Map<string, LooseNote>();
  for (const { blocks, parent, isSure } of findRegions(html))
    for (const [number, note] of readRegion(blocks, parent, isSure, calls))
      if (calls.has(number) && !notes.has(number)) notes.set(number, note);
  for (const [number, note] of opened)
    if (calls.has(number) && !notes.has(number)) notes.set(number, note);
  for (const [number, note] of notes) {
    const id = placeNote(note, number);
    for (const raised of calls.get(number) ?? [])
      raised.children = [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: `#${id}` },
          children: raised.children,
        },
      ];
  }
}

/** The raised numbers within sentences, and the blocks that begin with one. */
function findCalls(html: Root): {
  calls: Map<string, Element[]>;
  opened: Map<string, LooseNote>;
} {
  const calls = new Map<string, Element[]>();
  const opened = new Map<string, LooseNote>();
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    if (element.tagName !== 'sup') return;
    const [, number] = NUMBER_ALONE.exec(toString(element)) ?? [];
    if (number === undefined || holdsLink(element, parents)) return;
    const at = parents.findLastIndex(
      (parent) => parent.type === 'element' && /^(?:p|li|div|dd|td)$/.test(parent.tagName),
    );
    const [parent, block] = [parents[at - 1], parents[at]];
    if (block?.type === 'element' && startsWith(block, element)) {
      // A number without an earlier superscript is not a note.
      const isNote = calls.has(number) && !opened.has(number);
      if (isNote && (parent?.type === 'element' || parent?.type === 'root'))
        opened.set(number, { blocks: [block], parent });
      return;
    }
    calls.set(number, [...(calls.get(number) ?? []), element]);
  });
  return { calls, opened };
}

interface Region {
  readonly blocks: readonly Element[];
  readonly parent: Element | Root;
  /** Whether the page says that it holds notes. */
  readonly isSure: boolean;
}

/** The parts of a page that hold notes: named so, below such a heading, an aside, below a rule. */
function findRegions(html: Root): Region[] {
  const regions: Region[] = [];
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    const parent = parents.at(-1);
    if (parent?.type !== 'element' && parent?.type !== 'root') return;
    const behind = () => {
      const siblings = elementsOf(parent);
      return siblings.slice(siblings.indexOf(element) + 1);
    };
    if (isNoteSection(element) || element.tagName === 'aside')
      regions.push(
        /^[ou]l$/.test(element.tagName)
          ? { blocks: [element], parent, isSure: true }
          : { blocks: elementsOf(element), parent: element, isSure: true },
      );
    else if (/^h[1-6]$/.test(element.tagName) && isNoteHeading(toString(element))) {
      const blocks = takeUntil(behind(), ({ tagName }) => isAsHigh(tagName, element.tagName));
      regions.push({ blocks, parent, isSure: true });
    } else if (element.tagName === 'hr')
      regions.push({
        blocks: takeUntil(behind(), ({ tagName }) => /^(?:h[1-6]|hr)$/.test(tagName)),
        parent,
        isSure: false,
      });
  });
  return regions;
}

function elementsOf({ children }: Parents): Element[] {
  return (children as Nodes[]).filter((child) => child.type === 'element');
}

function takeUntil(elements: readonly Element[], isEnd: (element: Element) => boolean): Element[] {
  const end = elements.findIndex(isEnd);
  return elements.slice(0, end < 0 ? elements.length : end);
}

function isAsHigh(tagName: string, heading: string): boolean {
  return /^h[1-6]$/.test(tagName) && tagName <= heading;
}

/** The notes of a region by number; blocks without a number go on with the note before them. */
function readRegion(
  blocks: readonly Element[],
  parent: Element | Root,
  isSure: boolean,
  calls: ReadonlyMap<string, Element[]>,
): [number: string, note: LooseNote][] {
  const notes: [number: string, note: LooseNote][] = [];
  for (const block of blocks) {
    const items = block.tagName === 'ol' ? elementsOf(block) : [];
    const [, last] = notes.at(-1) ?? [];
    if (items.length > 0 && (notes.length === 0 || !last)) {
      if (!isSure && items.length !== calls.size) return [];
      const first = Number(block.properties['start'] ?? 1);
      notes.push(
        ...items.map((item, index): [string, LooseNote] => [
          String(first + index),
          { blocks: [item], parent: block },
        ]),
      );
      continue;
    }
    const number = leadingNumber(block)?.number;
    const isNext = number !== undefined && calls.has(number);
    if (isNext) notes.push([number, { blocks: [block], parent }]);
    else if (last && last.parent === parent) last.blocks.push(block);
    else if (isSure && /^(?:div|section)$/.test(block.tagName))
      notes.push(...readRegion(elementsOf(block), block, isSure, calls));
    else if (!isSure) return [];
  }
  return notes;
}

/** Gives a note one element with an id. */
function placeNote({ blocks, parent }: LooseNote, number: string): string {
  const [first] = blocks;
  const known = first?.properties['id'];
  const id = typeof known === 'string' ? known : `yinju-note-${number}`;
  if (!first) return id;
  if (blocks.length === 1) {
    first.properties['id'] = id;
    if (first.tagName !== 'li') first.properties['className'] = ['footnote'];
    return id;
  }
  delete first.properties['id'];
  const note: Element = {
    type: 'element',
    tagName: 'div',
    properties: { id, className: ['footnote'] },
    children: blocks,
  };
  const children = parent.children as Nodes[];
  children.splice(children.indexOf(first), 1, note);
  const others = new Set<Nodes>(blocks.slice(1));
  // The blocks are elements of their parent: it keeps the kinds of children that it had.
  parent.children = children.filter((child) => !others.has(child)) as typeof parent.children &
    Element['children'];
  return id;
}

/** Whether a raised number is a link or within one. */
function holdsLink(element: Element, parents: readonly Parents[]): boolean {
  const isLink = (node: Parents) => node.type === 'element' && node.tagName === 'a';
  return (
    parents.some(isLink) ||
    element.children.some((child) => child.type === 'element' && isLink(child))
  );
}

/** Whether the text of a block begins with an element. */
function startsWith(block: Element, element: Element): boolean {
  for (const child of block.children) {
    if (child === element) return true;
    if (toString(child).trim() === '') continue;
    return child.type === 'element' && startsWith(child, element);
  }
  return false;
}
