import type { Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { joinTexts, lineOf, setChildren } from '../tree/edit-tree.ts';
import { isExponent, readMarker } from './marker-forms.ts';
import type { Notice } from '../tree/notices.ts';

/**
 * Turns raised numbers, `<sup>1</sup>` or `<sup>[1]</sup>`, into markers as the essay writes them,
 * except where they are exponents.
 */
export function lowerRaised(tree: Root): Notice[] {
  const notices: Notice[] = [];
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isRaised)) return;
    const children: RootContent[] = [];
    let before = '';
    for (const child of node.children) {
      const marker = isRaised(child) ? markerOf(child) : undefined;
      if (marker && isExponent(before) && !marker.isSure)
        notices.push({
          kind: 'exponent',
          text: `${before.slice(-8)}^${marker.text}`,
          ...lineOf(child),
        });
      const isMarker = marker && (marker.isSure || !isExponent(before));
      children.push(
        isMarker
          ? {
              type: 'text',
              value: marker.text,
              ...(child.position && { position: child.position }),
            }
          : child,
      );
      before = toString(children.at(-1));
    }
    setChildren(node, children);
  });
  joinTexts(tree);
  return notices;
}

function isRaised(node: RootContent): node is RootContent & Parents {
  return node.type === 'mdxJsxTextElement' && node.name === 'sup';
}

/** The marker that a raised text is; sure where it has brackets or is a link. */
function markerOf(node: Parents): { text: string; isSure: boolean } | undefined {
  const written = toString(node).trim();
  const list = written.replace(/^[[［【(（]\s*|\s*[\]］】)）]$/g, '');
  const marker = /^[\d,，、;；\s\u2010-\u2015～~-]+$/.test(list)
    ? readMarker(`[${list}]`)
    : undefined;
  return (
    marker && {
      text: `[${list}]`,
      isSure: list !== written || node.children.every(({ type }) => type !== 'text'),
    }
  );
}
