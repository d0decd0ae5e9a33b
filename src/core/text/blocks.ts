import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { location } from 'vfile-location';
import { joinsAcrossLines } from '../shared/characters.ts';
import type { Position } from '../diagnostics/diagnostics.ts';
import { readLiterals } from './jsx-attributes.ts';
import { findMarkers, type Marker } from './markers.ts';
import { alignSource } from './align-source.ts';

/** A paragraph, heading or table cell, as one run of text. */
export interface Block {
  readonly node: Parents;
  /** The words as a reader sees them, markers included, in UTF-16 units. */
  readonly text: string;
  readonly markers: readonly Marker[];
  /** Markers inside a link, which cannot become links themselves. */
  readonly linkedMarkers: readonly Marker[];
  /**
   * Where each node with text of its own begins in `text`; a node without text has an empty
   * stretch.
   */
  readonly stretches: ReadonlyMap<Nodes, { readonly start: number; readonly end: number }>;
  /** The place of a character of `text` in the file. */
  positionAt(offset: number): Position;
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'inlineMath',
  'break',
  'footnoteReference',
]);

/**
 * Finds the blocks of an essay in reading order, with their markers. Code, escaped brackets and
 * link texts hold no markers.
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
  if (node.type === 'heading' || node.type === 'tableCell') return true;
  // When it compiles, MDX removes the paragraph around components that are alone on their line. The
  // checks read the tree before that and the renderer after it: both take the prose as that of the
  // components.
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (node.type !== 'paragraph' && !isComponent) return false;
  return node.children.some(({ type }) => PHRASING.has(type)) && !node.children.every(standsAlone);
}

function standsAlone(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';
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
  const reading: Reading = { source, order: [], at: node.position?.start.offset ?? 0 };
  const all = node.children.flatMap((child) => readCharacters(child, false, reading));
  const characters = all.filter(
    ({ text }, index) =>
      text !== '\n' || !joinsAcrossLines(all[index - 1]?.text, all[index + 1]?.text),
  );
  const isLinked = ({ start }: Marker) => characters[start]?.kind === 'link';
  const textOf = (kinds: readonly Character['kind'][]) =>
    characters.map(({ text, kind }) => (kinds.includes(kind) ? text : '\0')).join('');
  const end = node.position?.end.offset ?? 0;
  return {
    node,
    text: textOf(['plain', 'link', 'opaque']),
    markers: findMarkers(textOf(['plain'])),
    // An address written without brackets can swallow half a marker: `https://a.cn/b。乙[1` is a link
    // before `]`.
    linkedMarkers: findMarkers(textOf(['plain', 'link'])).filter(isLinked),
    stretches: findStretches(reading.order, characters),
    positionAt: (offset) => toPoint(characters[offset]?.offset ?? end),
  };
}

/** What is known while a block is read. */
interface Reading {
  readonly source: string;
  /** The nodes without children, as read. */
  readonly order: Nodes[];
  /** Where in the source the last node ended. */
  at: number;
}

function readCharacters(node: Nodes, inLink: boolean, reading: Reading): Character[] {
  reading.at = node.position?.start.offset ?? reading.at;
  if ('children' in node) {
    const linked = inLink || node.type === 'link' || node.type === 'linkReference';
    return node.children.flatMap((child) => readCharacters(child, linked, reading));
  }
  reading.order.push(node);
  const start = reading.at;
  if (node.type === 'break') return [{ text: '\n', node, offset: start, kind: 'opaque' }];
  const words = readWords(node);
  if (words !== undefined) {
    return Array.from(words.split(''), (text) => ({
      text,
      node,
      offset: start,
      kind: 'opaque',
    }));
  }
  return node.type === 'text' ? readText(node, inLink, reading) : [];
}

/** The words of a node that cannot be divided, as a reader sees them. */
function readWords(node: Nodes): string | undefined {
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return node.value;
  if (node.type !== 'mdxTextExpression') return undefined;
  // What is neither true nor false is shown.
  return readLiterals(node.data?.estree)
    ?.filter((literal) => typeof literal !== 'boolean')
    .join('');
}

function readText(node: Text, inLink: boolean, reading: Reading): Character[] {
  // remark-gfm divides a text at an address such as www.example.cn, and the parts know their place
  // no more.
  const start = node.position
    ? reading.at
    : Math.max(reading.source.indexOf(node.value.charAt(0), reading.at), reading.at);
  const characters = alignSource(
    node.value,
    reading.source.slice(start, node.position?.end.offset),
  );
  reading.at = node.position?.end.offset ?? start + (characters.at(-1)?.offset ?? -1) + 1;
  const literalKind = inLink ? 'link' : 'plain';
  return characters.flatMap(({ offset, literal }, index) => {
    const text = node.value.charAt(index);
    // A line that ends as on Windows ends like any other.
    if (text === '\r' && node.value.charAt(index + 1) === '\n') return [];
    return {
      text,
      node,
      offset: start + offset,
      kind: literal ? literalKind : 'opaque',
    };
  });
}

function findStretches(
  order: readonly Nodes[],
  characters: readonly Character[],
): Block['stretches'] {
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
