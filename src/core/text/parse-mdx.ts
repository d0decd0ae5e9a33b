import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFileMessage } from 'vfile-message';
import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { checkDepth } from './check-nesting.ts';

/** What an essay may use beyond MDX itself. The site's renderer uses the same list, so that both see one tree. */
export const SYNTAX_PLUGINS: PluggableList = [
  // A single ~ stands between numbers in Chinese: [1~3], 2~4个.
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
];

const parser = unified().use(remarkParse).use(remarkMdx).use(SYNTAX_PLUGINS).freeze();

/**
 * Parses the body of an MDX file.
 *
 * @param body the file's text with its front matter blanked out, so that positions are those of the file
 * @returns the tree, or the fault that makes the file unreadable
 */
export function parseMdx(body: string, file: string): Root | Diagnostic {
  try {
    const tree = parser.parse(body);
    return checkDepth(tree, file) ?? tree;
  } catch (fault) {
    if (!(fault instanceof VFileMessage)) throw fault;
    const at = { line: fault.line ?? 1, column: fault.column ?? 1 };
    const hint = 'in MDX a literal { or < is written \\{ or \\<';
    return errorAt(file, at, 'invalid-mdx', fault.reason.replace(/\s+/g, ' '), hint);
  }
}
