import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a stretch of code is, such as a keyword; undefined where it is nothing in particular. */
export interface CodeToken {
  readonly text: string;
  readonly kind?: string | undefined;
}

/** Tells what the parts of a code are, line by line; undefined where the language is not known. */
export type ReadCode = (
  code: string,
  language: string,
) => readonly (readonly CodeToken[])[] | undefined;

/** Options of the plugin. */
export interface RehypeCodeColoursOptions {
  readonly read: ReadCode;
}

/**
 * Rehype plugin: gives the parts of a code block that names its language classes such as
 * `code-keyword`. Colours as style attributes would be blocked by the content policy.
 */
export function rehypeCodeColours({ read }: RehypeCodeColoursOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, _index, parent) => {
      const isBlock = parent?.type === 'element' && parent.tagName === 'pre';
      const language = node.tagName === 'code' && isBlock ? languageOf(node) : undefined;
      const lines = language === undefined ? undefined : read(toString(node), language);
      if (lines) node.children = lines.flatMap(writeLine);
    });
  };
}

function languageOf({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

function writeLine(tokens: readonly CodeToken[], index: number): ElementContent[] {
  const start: ElementContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
  return [
    ...start,
    ...tokens.map(({ text, kind }): ElementContent => {
      const content = { type: 'text', value: text } as const;
      if (kind === undefined) return content;
      const properties = { className: [`code-${kind}`] };
      return { type: 'element', tagName: 'span', properties, children: [content] };
    }),
  ];
}
