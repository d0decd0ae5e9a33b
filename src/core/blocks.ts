import type { Nodes, Parents, Root } from 'mdast';
import { location } from 'vfile-location';
import { joinsAcrossLines } from './characters.ts';
import type { Position } from './diagnostics.ts';
import { findMarkers, type Marker } from './markers.ts';
import { alignSource } from './source-map.ts';

/** A paragraph, heading or table cell, as one run of text. */
export interface Block {
  readonly node: Parents;
  /** The words as a reader sees them, markers included, in UTF-16 units. */
  readonly text: string;
  readonly markers: readonly Marker[];
  /** Markers inside a link, which cannot become links themselves. */
  readonly linkedMarkers: readonly Marker[];
  /** Where each node with text of its own begins in `text`; a node without text has an empty stretch. */
  readonly stretches: ReadonlyMap<Nodes, { readonly start: number; readonly end: number }>;
  /** Where a character of `text` stands in the file. */
  positionAt(offset: number): Position;
}

/**
 * Finds the blocks of an essay in reading order, with their markers. Code, escaped brackets and link texts hold no markers.
 *
 * @param source the text the tree was parsed from
 */
export function findBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  const toPoint = pointReader(source);
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (holdsProse(node)) blocks.push(readBlock(node, source, toPoint));
    else node.children.forEach(walk);
  };
  walk(tree);
  return blocks;
}

function holdsProse(node: Parents): boolean {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return true;
  // MDX takes the paragraph away from around a component that stands alone on its line.
  return node.type === 'mdxJsxFlowElement' && node.children.some((child: Nodes) => child.type === 'text');
}

interface Character {
  readonly text: string;
  readonly node: Nodes;
  /** Offset in the source. */
  readonly offset: number;
  /** `link` inside a link, `opaque` in code or escaped. */
  readonly kind: 'plain' | 'link' | 'opaque';
}

function readBlock(node: Parents, source: string, toPoint: (offset: number) => Position): Block {
  const order: Nodes[] = [];
  const all = node.children.flatMap((child) => readCharacters(child, source, false, order));
  const characters = all.filter(
    ({ text }, index) => text !== '\n' || !joinsAcrossLines(all[index - 1]?.text, all[index + 1]?.text),
  );
  const textOf = (kinds: readonly Character['kind'][]) =>
    characters.map(({ text, kind }) => (kinds.includes(kind) ? text : '\0')).join('');
  const end = node.position?.end.offset ?? 0;
  return {
    node,
    text: textOf(['plain', 'link', 'opaque']),
    markers: findMarkers(textOf(['plain'])),
    linkedMarkers: findMarkers(textOf(['link'])),
    stretches: findStretches(order, characters),
    positionAt: (offset) => toPoint(characters[offset]?.offset ?? end),
  };
}

function readCharacters(node: Nodes, source: string, inLink: boolean, order: Nodes[]): Character[] {
  if ('children' in node) {
    const linked = inLink || node.type === 'link' || node.type === 'linkReference';
    return node.children.flatMap((child) => readCharacters(child, source, linked, order));
  }
  order.push(node);
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'break') return [{ text: '\n', node, offset: start, kind: 'opaque' }];
  if (node.type === 'inlineCode') {
    return Array.from({ length: node.value.length }, (_, index) => ({
      text: node.value.charAt(index), node, offset: start, kind: 'opaque',
    }));
  }
  if (node.type !== 'text') return [];
  return alignSource(node.value, source.slice(start, end)).map(({ offset, literal }, index) => ({
    text: node.value.charAt(index),
    node,
    offset: start + offset,
    kind: literal ? (inLink ? 'link' : 'plain') : 'opaque',
  }));
}

function findStretches(order: readonly Nodes[], characters: readonly Character[]): Block['stretches'] {
  const stretches = new Map<Nodes, { start: number; end: number }>();
  let at = 0;
  for (const node of order) {
    const start = at;
    while (characters[at]?.node === node) at += 1;
    stretches.set(node, { start, end: at });
  }
  return stretches;
}

function pointReader(source: string): (offset: number) => Position {
  const places = location(source);
  return (offset) => {
    const point = places.toPoint(offset);
    return { line: point?.line ?? 1, column: point?.column ?? 1 };
  };
}
