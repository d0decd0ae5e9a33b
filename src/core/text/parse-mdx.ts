import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFileMessage } from 'vfile-message';
import {
  errorAt,
  sortDiagnostics,
  type Diagnostic,
  type Position,
} from '../diagnostics/diagnostics.ts';
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
    const reason = fault.reason.replace(/\s+/g, ' ');
    const at = placeOfTag(reason) ?? { line: fault.line ?? 1, column: fault.column ?? 1 };
    return errorAt(file, at, 'invalid-mdx', foreign(reason), adviseOnSyntax(reason, body, at));
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
  const opened: string[] = [];
  let rest: string | undefined = body;
  for (let tries = 0; rest !== undefined && tries < MOST_FAULTS; tries++) {
    const result = parseMdx(rest, file);
    if (!('rule' in result)) break;
    const blanked: Blanked | undefined =
      result.rule === 'invalid-mdx' ? blankSigns(rest, result) : undefined;
    const [, slash, name] = /^<(\/?)([\w-]+)/.exec(blanked?.word ?? '') ?? [];
    // The end of an element whose beginning is a fault already is none of its own.
    const isEnd = slash === '/' && opened.includes(name ?? '');
    if (name !== undefined && slash === '') opened.push(name);
    if (!isEnd) faults.push(result);
    rest = blanked?.text;
  }
  return sortDiagnostics(faults);
}

interface Blanked {
  readonly text: string;
  /** The earlier text, as far as the line goes. */
  readonly word: string;
}

/**
 * Replaces the last signs that MDX reads, at a place or before it in its line, by spaces: all
 * adjacent ones, such as `{{<`.
 */
function blankSigns(text: string, { line, column }: Diagnostic): Blanked | undefined {
  const lines = text.split('\n');
  const found = lines[line - 1] ?? '';
  const last = Math.max(found.lastIndexOf('<', column - 1), found.lastIndexOf('{', column - 1));
  if (last < 0) return undefined;
  const start = last - (/[<{]*$/.exec(found.slice(0, last))?.[0].length ?? 0);
  const [run = ''] = /^[<{]+/.exec(found.slice(start)) ?? [];
  lines[line - 1] =
    found.slice(0, start) + ' '.repeat(run.length) + found.slice(start + run.length);
  return { text: lines.join('\n'), word: found.slice(start) };
}

/** Where the element begins that a sentence of the parser is about. */
function placeOfTag(reason: string): Position | undefined {
  const [, line, column] = /closing tag for `<[^`]*>` \((\d+):(\d+)/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** Elements that hold nothing: https://html.spec.whatwg.org/#void-elements */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function adviseOnSyntax(reason: string, body: string, { line }: Position): Message {
  if (/^#{1,6} .*\{#[^{}]*\}[ \t]*$/.test(body.split(/\r?\n/)[line - 1] ?? ''))
    return msg`leave the braces out: each heading has an address, which is made of its words`;
  if (reason.includes('attribute value'))
    return msg`write the value of an attribute between straight quotes: name="value"`;
  if (reason.includes('to create a link'))
    return msg`write an address without the signs < and >, or as [words](https://…)`;
  if (reason.includes('to create a comment')) return msg`write a comment as {/* words */}`;
  const [, name = ''] = /closing tag for `<([^`]*)>`/.exec(reason) ?? [];
  if (VOID.test(name)) return msg`in MDX it ends with a slash: <${name} />`;
  if (reason.includes('closing tag'))
    return msg`close the element, with each of its tags on a line of its own where it holds blocks; a literal < is written \\<`;
  return msg`in MDX a literal { or < is written \\{ or \\<`;
}
