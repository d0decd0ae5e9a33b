import path from 'node:path';
import type { Nodes } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { RenderProse } from '../../core/essay/types.ts';
import type { MarkdownOptions } from './markdown-options.ts';

/**
 * Creates a renderer for essays that contain prose only. An MDX module for each essay would be
 * bundled and run once, which costs several times as much for the same HTML. Pictures, which Astro
 * processes, need a module.
 *
 * @param root the project's folder
 */
export function createProseRenderer(
  root: string,
  { remarkPlugins, remarkRehype: toRehype, rehypePlugins }: MarkdownOptions,
): RenderProse {
  const processor = unified()
    .use(remarkPlugins)
    .use(remarkRehype, toRehype)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  return (essay, { tree, body, text }) => {
    if (needsModule(tree)) return null;
    const file = new VFile({
      value: body,
      path: path.join(root, essay.file),
      data: { readEssay: { essay, text } },
    });
    return processor.stringify(processor.runSync(tree, file), file);
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
