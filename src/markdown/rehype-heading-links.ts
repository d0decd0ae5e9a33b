import type { Element, Nodes, Root } from 'hast';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import type { VFile } from 'vfile';

/** Options of the plugin. */
export interface RehypeHeadingLinksOptions {
  /** The accessible name of the link beside a heading, in the language of an essay's file. */
  readonly label: (heading: string, file: string) => string;
}

/**
 * Rehype plugin: puts a link to itself beside each heading. Beside, not inside: the heading's name
 * stays its own words.
 */
export function rehypeHeadingLinks({ label }: RehypeHeadingLinksOptions) {
  return (tree: Root, file: VFile): void => {
    rehypeAutolinkHeadings({
      behavior: 'after',
      group: (heading: Element) => ({
        type: 'element',
        // Extractors for reader modes drop a div that holds little but a heading.
        tagName: 'header',
        properties: { className: ['heading', `heading-${heading.tagName}`] },
        children: [],
      }),
      properties: (heading: Element) => ({
        className: ['heading-link'],
        ariaLabel: label(wordsOf(heading), file.path),
      }),
      // The style sheet draws the sign: reader modes drop headings that hold more link than text.
      content: [],
    })(tree);
  };
}

/** A heading's words without its citations. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'sup') return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
