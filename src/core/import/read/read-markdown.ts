import type { Root, Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { visit } from 'unist-util-visit';
import { alignSource } from '../../text/align-source.ts';
import type { ImportedDocument } from '../tree/document.ts';
import { joinTexts, replaceNodes } from '../tree/edit-tree.ts';
import { cleanAssistantMarks } from './assistant-marks.ts';
import { readFacts } from './front-matter.ts';
import { isObsidian, readObsidian, rewriteDialects } from './markdown-dialects.ts';
import { removeSiteMarks } from './site-marks.ts';
import { replaceHtml } from './markdown-html.ts';
import type { Notice } from '../tree/notices.ts';

// As the site reads essays, but without MDX: what is code there is text here.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/**
 * Reads Markdown with tables and notes. HTML in it is read as in a page.
 * @param skip how many lines to leave out at the beginning
 * @param syntax plugins for what the text may hold beyond tables and notes
 */
export function readMarkdown(text: string, skip = 0, syntax: PluggableList = []): ImportedDocument {
  const cleaned = cleanAssistantMarks(text.replaceAll(/\r\n?/g, '\n'));
  const lines = cleaned.text.split('\n');
  const notices: Notice[] = [...cleaned.notices.filter(({ line = 0 }) => line > skip)];
  lines.slice(0, skip).forEach((line, index) => {
    if (line.trim() !== '') notices.push({ kind: 'skipped', text: line.trim(), line: index + 1 });
  });
  // Blank lines in their place, so that positions stay.
  const source = [...lines.slice(0, skip).map(() => ''), ...lines.slice(skip)].join('\n');
  const { about, body: written, notices: ignored } = readFacts(source);
  notices.push(...ignored);
  const unmarked = removeSiteMarks(written);
  notices.push(...unmarked.notices);
  const body = rewriteDialects(unmarked.text);
  const tree = parser().use(syntax).parse(body);
  splitAddresses(tree, body);
  markEscaped(tree, body);
  keepNumbers(tree, body);
  notices.push(...replaceHtml(tree));
  if (isObsidian(tree)) notices.push(...readObsidian(tree));
  return { tree, about, notices };
}

/**
 * An address without brackets takes along what follows it without a space, a marker too: it is read
 * again with the text.
 */
function splitAddresses(tree: Root, source: string): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'link') return undefined;
    const offset = node.position?.start.offset;
    const isLiteral = offset === undefined || !/[[<]/.test(source.charAt(offset));
    return isLiteral ? node.children : undefined;
  });
  joinTexts(tree);
}

/** A number in brackets, and the backslashes before them. */
const NUMBER_IN_BRACKETS =
  /(\\?)\[\d{1,3}(?:[-\u2010-\u2015,，、;；\s]{1,3}\d{1,3}){0,20}(\\?)\](?![(:])/g;

/** Whether a program escaped every number in brackets, so that the backslashes say nothing. */
function escapesAll(source: string): boolean {
  const found = [...source.matchAll(NUMBER_IN_BRACKETS)];
  return found.length > 0 && found.every(([, open, close]) => open !== '' && close !== '');
}

/** Sets apart the brackets that the source escapes: `\[1]` is not a marker. */
function markEscaped(tree: Root, source: string): void {
  if (escapesAll(source)) return;
  replaceNodes(tree, (node) => {
    if (node.type !== 'text' || !/[[\]［］【】]/.test(node.value)) return undefined;
    const { position } = node;
    const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
    if (!position || !/[\\&]/.test(raw)) return undefined;
    const written = alignSource(node.value, raw);
    const parts: Text[] = [];
    node.value.split('').forEach((value, index) => {
      const isEscaped = /[[\]［］【】]/.test(value) && written[index]?.literal === false;
      const last = parts.at(-1);
      if (isEscaped) parts.push({ type: 'text', value, position, data: { isEscaped } });
      else if (last && last.data?.isEscaped !== true) last.value += value;
      else parts.push({ type: 'text', value, position });
    });
    return parts;
  });
}

/**
 * Keeps the numbers that the items of a list were written with, where they count upwards: Markdown
 * would renumber them.
 */
function keepNumbers(tree: Root, source: string): void {
  visit(tree, 'list', (list) => {
    const numbers = list.children.map(({ position }) =>
      Number(
        /^\d{1,9}/.exec(
          source.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 9),
        )?.[0],
      ),
    );
    if (
      !list.ordered ||
      !numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
    )
      return;
    list.children.forEach((item, index) => {
      item.data = { ...item.data, number: numbers[index] };
    });
  });
}
