import type { Nodes } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { MarkdownOptions } from './markdown-options.ts';

/** Renders the body of an essay; undefined where only a module of MDX can show what it holds. */
export type ProseRenderer = (body: string, file: string) => Promise<string | undefined>;

/**
 * Makes a renderer for essays that are prose alone. A module for each would be built into the site's program and run once:
 * the same HTML costs a fraction without. What Astro does beyond Markdown, with pictures, stays with the modules.
 */
export function createProseRenderer({ remarkPlugins, remarkRehype: toRehype, rehypePlugins }: MarkdownOptions): ProseRenderer {
  const processor = unified()
    .use(remarkParse).use(remarkMdx).use(remarkPlugins)
    .use(remarkRehype, toRehype)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  return async (body, path) => {
    const file = new VFile({ value: body, path });
    const tree = processor.parse(file);
    if (needsModule(tree)) return undefined;
    return processor.stringify(await processor.run(tree, file), file);
  };
}

function needsModule(tree: Nodes): boolean {
  let found = false;
  visit(tree, ({ type }) => {
    found = type.startsWith('mdx') || type === 'image' || type === 'imageReference';
    return found ? EXIT : undefined;
  });
  return found;
}
