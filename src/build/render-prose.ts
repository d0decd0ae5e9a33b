import type { Nodes, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Essay } from '../core/essay.ts';
import type { ReadTree } from '../core/library.ts';
import type { MarkdownOptions } from './markdown-options.ts';

/** Renders essays to HTML; undefined where only a module of MDX can show what one holds. */
export interface ProseRenderer {
  /** @param file where the essay stands on this machine */
  render(body: string, file: string): Promise<string | undefined>;
  /** Renders the tree that the analysis parsed, and with that changes it. */
  renderTree(essay: Essay, read: ReadTree, file: string): string | undefined;
}

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
  return {
    async render(body, path) {
      const file = new VFile({ value: body, path });
      const tree: Root = processor.parse(file);
      if (needsModule(tree)) return undefined;
      return processor.stringify(await processor.run(tree, file), file);
    },
    renderTree(essay, { tree, body, text }, path) {
      if (needsModule(tree)) return undefined;
      const file = new VFile({ value: body, path, data: { readEssay: { essay, text } } });
      return processor.stringify(processor.runSync(tree, file), file);
    },
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
