import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { readAttribute, readLiterals } from '../../text/jsx-attributes.ts';

/** What only the site knows of what an essay shows and links to. */
export interface Surroundings {
  /** The title of a figure and where it is drawn. */
  readonly findFigure: (id: string) => { readonly title: string; readonly address: string };
  /** Where a link of the text leads, from the file. */
  readonly addressOf: (target: string) => string;
}

/**
 * Makes of the tree of an MDX file one of Markdown: an element becomes what it contains, a figure a
 * link to the place where it is drawn, a picture its description. Changes the tree.
 */
export function toPlainTree(tree: Root, { findFigure, addressOf }: Surroundings): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'link' || node.type === 'definition') node.url = addressOf(node.url);
    const instead = replace(node, parent, findFigure);
    if (!instead) return undefined;
    parent.children.splice(index, 1, ...(instead as never[]));
    return [SKIP, index];
  });
}

/** The replacement of a node; undefined for the node itself. */
function replace(
  node: Nodes,
  parent: Parents,
  findFigure: Surroundings['findFigure'],
): RootContent[] | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return [];
    case 'mdxTextExpression': {
      const [value = ''] = readLiterals(node.data?.estree) ?? [];
      return value === '' ? [] : [{ type: 'text', value: String(value) }];
    }
    case 'image':
    case 'imageReference':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const figure = node.name === 'Figure' ? readAttribute(node, 'id') : undefined;
      if (figure === undefined) return node.children;
      const { title, address } = findFigure(figure);
      const link: RootContent = {
        type: 'link',
        url: address,
        children: [{ type: 'text', value: title }],
      };
      return parent.type === 'paragraph' ? [link] : [{ type: 'paragraph', children: [link] }];
    }
    default:
      return undefined;
  }
}
