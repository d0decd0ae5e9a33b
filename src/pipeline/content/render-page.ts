import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { ParsedPage } from '../../core/pages/read-pages.ts';
import type { MarkdownOptions } from './markdown-options.ts';

/**
 * Creates a renderer for pages that are not essays. Their elements hold literal attributes only, as
 * the check made sure.
 */
export function createPageRenderer({
  remarkRehype: toRehype,
  rehypePlugins,
}: MarkdownOptions): (page: ParsedPage) => string {
  const handlers: Options['handlers'] = {
    ...toRehype.handlers,
    mdxJsxFlowElement: toElement,
    mdxJsxTextElement: toElement,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  };
  const processor = unified()
    .use(remarkRehype, { ...toRehype, handlers })
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  return ({ tree, language }) => {
    // The plugins take the language from the name of the file.
    const file = new VFile({ path: `${language}.mdx` });
    return processor.stringify(processor.runSync(tree, file), file);
  };
}

type State = Parameters<NonNullable<NonNullable<Options['handlers']>['text']>>[0];

function toElement(
  state: State,
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Element | ElementContent[] {
  const children = state.all(node);
  if (node.name === null) return children;
  const properties = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? true]]
        : [],
    ),
  );
  return { type: 'element', tagName: node.name, properties, children };
}
