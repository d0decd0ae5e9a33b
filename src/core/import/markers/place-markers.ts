import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkAddresses } from './link-addresses.ts';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import { findMarkerForms, type MarkerForms } from './marker-forms.ts';
import type { Notice } from '../tree/notices.ts';

/** Marks of assistants that name a place in a file or a conversation, and no number of a list. */
const UNKNOWN =
  /【(?:\d{1,3}:\d{1,3}†|[A-Za-z0-9][^】†\n]{0,200}†)[^】\n]{0,200}】|\[(?:reference|web|citation|cite):\s?0\]/g;

/** How the markers of a text were written. */
export interface PlacedMarkers {
  /** How many there are. */
  readonly count: number;
  readonly notices: Notice[];
}

/**
 * Makes nodes of the markers in a text, in whatever form it has them, and links of its addresses. A
 * marker within a link moves behind it, as it is a link itself.
 */
export function placeMarkers(tree: Root, forms: MarkerForms): PlacedMarkers {
  const notices: Notice[] = [];
  // Links first, so that no address of theirs is found again.
  replaceNodes(tree, (node) => (node.type === 'link' ? hoistMarkers(node, forms) : undefined));
  const linked = new Set<Text>();
  visit(tree, 'link', (link) => visit(link, 'text', (text) => void linked.add(text)));
  replaceNodes(tree, (node) => {
    if (node.type !== 'text' || node.data?.isEscaped || linked.has(node)) return undefined;
    return splitText(node, forms, notices);
  });
  let count = 0;
  visit(tree, 'marker', () => {
    count += 1;
  });
  return { count, notices };
}

function splitText(node: Text, forms: MarkerForms, notices: Notice[]): PhrasingContent[] {
  const { value } = node;
  const { markers, refused } = findMarkerForms(value, forms);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const lineAt = (offset: number): { line?: number } => {
    const { line } = lineOf(node);
    return line === undefined
      ? {}
      : { line: line + (value.slice(0, offset).match(/\n/g)?.length ?? 0) };
  };
  for (const { start, end, value: marker, isReversed } of markers) {
    if (start > at) nodes.push(...linkAddresses(value.slice(at, start)));
    if (isReversed)
      notices.push({ kind: 'reversed-range', text: value.slice(start, end), ...lineAt(start) });
    const { line } = lineAt(start);
    const place = line === undefined ? undefined : { line, column: 1 };
    nodes.push({
      type: 'marker',
      value: marker,
      ...(place && { position: { start: place, end: place } }),
    });
    at = end;
  }
  if (at < value.length) nodes.push(...linkAddresses(value.slice(at)));
  notices.push(
    ...refused.map(({ kind, text, start }): Notice => ({ kind, text, ...lineAt(start) })),
  );
  for (const { 0: text, index } of value.matchAll(UNKNOWN))
    if (!markers.some(({ start }) => start === index))
      notices.push({ kind: 'unknown-marker', text, ...lineAt(index) });
  return nodes;
}

/** Takes the markers out of a link's words and puts them behind it. */
function hoistMarkers(link: Link, forms: MarkerForms): PhrasingContent[] {
  const behind: PhrasingContent[] = [];
  visit(link, 'text', (text) => {
    const { markers } = findMarkerForms(text.value, { ...forms, roundBrackets: false });
    for (const { start, end, value } of [...markers].reverse()) {
      text.value = text.value.slice(0, start) + text.value.slice(end);
      behind.unshift({ type: 'marker', value });
    }
  });
  return [link, ...behind];
}

/** Counts the markers of a text in any form, and the calls of its notes. */
export function countMarkers(tree: Root): number {
  let count = 0;
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') count += 1;
    if (node.type === 'text' && !node.data?.isEscaped)
      count += findMarkerForms(node.value, { roundBrackets: false }).markers.length;
  });
  return count;
}

/**
 * How many numbers in round brackets there are that could be markers, were the writer to say so.
 */
export function countRoundBrackets(tree: Root): number {
  let count = 0;
  visit(tree, 'text', ({ value }) => {
    count += findMarkerForms(value, { roundBrackets: true }).markers.length;
  });
  return count;
}
