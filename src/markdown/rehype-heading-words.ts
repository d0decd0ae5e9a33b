import type { ElementContent, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Options of the plugin. */
export interface RehypeHeadingWordsOptions {
  /** Divides a text, in the language of an essay's file, where a line may break. */
  readonly split: (text: string, file: string) => string[];
}

/**
 * Rehype plugin: lets headings break between words only. The text of the heading stays the same.
 */
export function rehypeHeadingWords({ split }: RehypeHeadingWordsOptions) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return;
      element.children = element.children.flatMap((child) => breakWords(child, file.path));
    });
  };

  function breakWords(node: ElementContent, file: string): ElementContent[] {
    if (node.type === 'element' && !isApparatus(node)) {
      node.children = node.children.flatMap((child) => breakWords(child, file));
      return [node];
    }
    if (node.type !== 'text') return [node];
    return split(node.value, file).flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [WORD_BREAK] : []),
      { type: 'text', value },
    ]);
  }
}

const WORD_BREAK: ElementContent = {
  type: 'element',
  tagName: 'wbr',
  properties: {},
  children: [],
};

/** Citations, code and links to headings keep their text in one piece. */
function isApparatus(node: Nodes): boolean {
  return node.type === 'element' && ['sup', 'code', 'svg', 'math'].includes(node.tagName);
}
