import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFileMessage } from 'vfile-message';
import { errorAt, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { checkDepth } from './check-nesting.ts';
import { remarkFormulas } from './formula-syntax.ts';
import { foreign, type Message, msg } from '../shared/message.ts';

/**
 * What an essay may use beyond MDX itself. The site's renderer uses the same list, so that both see
 * one tree.
 */
export const SYNTAX_PLUGINS: PluggableList = [
  // A single ~ is between numbers in Chinese: [1~3], 2~4个.
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  remarkFormulas,
];

const parser = unified().use(remarkParse).use(remarkMdx).use(SYNTAX_PLUGINS).freeze();

/**
 * Parses the body of an MDX file.
 *
 * @param body the file's text with its front matter blanked out, so that positions are those of the
 *   file
 * @returns the tree, or the fault that makes the file unreadable
 */
export function parseMdx(body: string, file: string): Root | Diagnostic {
  try {
    const tree = parser.parse(body);
    return checkDepth(tree, file) ?? tree;
  } catch (fault) {
    if (!(fault instanceof VFileMessage)) throw fault;
    const at = { line: fault.line ?? 1, column: fault.column ?? 1 };
    const reason = fault.reason.replace(/\s+/g, ' ');
    return errorAt(file, at, 'invalid-mdx', foreign(reason), adviseOnSyntax(reason));
  }
}

/** Most faults that are looked for in one text. */
const MOST_FAULTS = 20;

/**
 * Lists the faults that make a text unreadable. The parser stops at the first one; the sign that
 * began it is taken for a space then, and the text is parsed again.
 *
 * @param body the file's text with its front matter blanked out
 */
export function listMdxFaults(body: string, file: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  let rest: string | undefined = body;
  while (rest !== undefined && faults.length < MOST_FAULTS) {
    const result = parseMdx(rest, file);
    if (!('rule' in result)) break;
    faults.push(result);
    rest = result.rule === 'invalid-mdx' ? blankSign(rest, result) : undefined;
  }
  return sortDiagnostics(faults);
}

/** Replaces the last sign that MDX reads, at a place or before it in its line. */
function blankSign(text: string, { line, column }: Diagnostic): string | undefined {
  const lines = text.split('\n');
  const found = lines[line - 1] ?? '';
  const at = Math.max(found.lastIndexOf('<', column - 1), found.lastIndexOf('{', column - 1));
  if (at < 0) return undefined;
  lines[line - 1] = `${found.slice(0, at)} ${found.slice(at + 1)}`;
  return lines.join('\n');
}

function adviseOnSyntax(reason: string): Message {
  if (reason.includes('to create a link'))
    return msg`write an address without the signs < and >, or as [words](https://…)`;
  if (reason.includes('to create a comment')) return msg`write a comment as {/* words */}`;
  if (reason.includes('closing tag'))
    return msg`close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<`;
  return msg`in MDX a literal { or < is written \\{ or \\<`;
}
