import type { Nodes, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { SYNTAX_PLUGINS } from './parse-mdx.ts';
import { msg } from '../shared/message.ts';

/**
 * Most signs of emphasis, links and notes, or brackets without a partner, in a paragraph. Prose has
 * some dozens.
 */
const MOST_SIGNS = 500;
/** Most brackets in a paragraph, which are markers mostly. */
const MOST_BRACKETS = 2000;

/** The constructs by which micromark reads signs that must find a partner. */
const PAIRED = [
  'attention',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
];

/** Finds the paragraphs of a text without parsing them. */
const blockParser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(SYNTAX_PLUGINS)
  .use(function disablePaired(this: Processor) {
    const data = this.data();
    const disabled = { disable: { null: PAIRED } };
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), disabled];
  })
  .freeze();

/**
 * Checks that no paragraph holds so many signs of Markdown that have no partner that its parser
 * would take the square of their number in time.
 *
 * @param body the essay's text, in the lines of its file
 */
export function checkDensity(body: string, file: string): Diagnostic[] {
  // Few texts have as many in a stretch without an empty line, of which lists and tables have
  // several paragraphs.
  const stretches = body.split(/(?:\r\n|\r|\n)[\t >]*(?:\r\n|\r|\n)/);
  if (!stretches.some(isDense)) return [];
  try {
    return findDense(blockParser.parse(body), body, file);
  } catch (fault) {
    // A text that is not MDX has a fault of its own when all of it is read.
    if (fault instanceof VFileMessage) return [];
    throw fault;
  }
}

function findDense(blocks: Root, body: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const walk = (node: Nodes): void => {
    const isLeaf =
      node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    if (!isLeaf) {
      if ('children' in node) node.children.forEach(walk);
      return;
    }
    const { start, end } = node.position ?? {};
    if (!start || !isDense(body.slice(start.offset, end?.offset))) return;
    diagnostics.push(
      errorAt(
        file,
        start,
        'too-deep',
        msg`a paragraph has too many signs of emphasis, links or markers`,
        msg`split it, or write a backslash before signs that are meant literally`,
      ),
    );
  };
  walk(blocks);
  return diagnostics;
}

function isDense(source: string): boolean {
  // A sign behind a backslash looks for no partner.
  const text = source.replace(/\\[\\[\]*_~]/g, '');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    Math.max(count(/[*_~]/g), count(/\]\(|\[\^/g), countLoose(text)) > MOST_SIGNS ||
    count(/\[/g) > MOST_BRACKETS
  );
}

/** Brackets without a partner, or within others. */
function countLoose(text: string): number {
  let open = 0;
  let loose = 0;
  for (const [sign] of text.matchAll(/[[\]]/g)) {
    if (sign === '[') {
      if (open > 0) loose += 1;
      open += 1;
    } else if (open > 0) {
      open -= 1;
    } else {
      loose += 1;
    }
  }
  return loose + open;
}
