import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { EssayText } from '../../text/essay-text.ts';
import type { MarkerNode } from '../tree/document.ts';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { writeFaithfully } from './write-round-trip.ts';

/** The body of an essay, with what the site will find in it. */
export interface SettledBody {
  readonly body: string;
  readonly markers: number;
  /** The numbers that its markers cite, in the order of the text. */
  readonly cited: readonly number[];
  readonly notices: Notice[];
}

/**
 * Writes the body of an essay and reads it as the site does. A marker without words to support,
 * which the checks would refuse, becomes text.
 */
export function settleBody(tree: Root): SettledBody {
  const notices: Notice[] = [];
  let { body, text, notices: written } = writeFaithfully(tree);
  notices.push(...written);
  const lone = findLoneMarkers(text, tree);
  if (lone.size > 0) {
    replaceNodes(tree, (node): readonly RootContent[] | undefined => {
      if (node.type !== 'marker' || !lone.has(node)) return undefined;
      notices.push({ kind: 'lone-marker', text: node.value, ...lineOf(node) });
      return [{ type: 'text', value: node.value, data: { isEscaped: true } }];
    });
    ({ body, text, notices: written } = writeFaithfully(tree));
    notices.push(...written);
  }
  const cited = new Set(text.claims.flatMap(({ references }) => references));
  return {
    body,
    markers: text.blocks.reduce((sum, { markers }) => sum + markers.length, 0),
    cited: [...cited],
    notices,
  };
}

/** The markers of the text and of the tree are the same, in the same order. */
function findLoneMarkers(text: EssayText, tree: Root): Set<MarkerNode> {
  const nodes: MarkerNode[] = [];
  visit(tree, 'marker', (node) => void nodes.push(node));
  const order = text.blocks.flatMap(({ markers }) => markers);
  const lone = new Set(
    text.units.filter(({ unit }) => unit.start >= unit.end).flatMap(({ unit }) => unit.markers),
  );
  return new Set(
    nodes.filter((_node, index) => {
      const marker = order[index];
      return marker !== undefined && lone.has(marker);
    }),
  );
}
