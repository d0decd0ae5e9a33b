import type { Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { findMarkers } from '../../text/markers.ts';

/** Writes a tree of Markdown. Markers are written as readers know them, `[3]` and not `\[3]`. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    extensions: [
      gfmToMarkdown(),
      mathToMarkdown(),
      cjkFriendlyToMarkdown(),
      { handlers: { text: writeText } },
    ],
  });
}

const writeText: Handle = (node: Text, _parent, state, info) => {
  const written = state.safe(node.value, info);
  const hasMarkers = findMarkers(node.value).length > 0;
  return hasMarkers
    ? written.replace(/\\\[(?=[\d\s,，、;；～~\-\u2010-\u2015]+\])/g, '[')
    : written;
};
