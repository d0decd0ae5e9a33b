import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { DocumentFacts, ImportedDocument } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import { cleanAssistantMarks } from './assistant-marks.ts';
import { readDay } from './front-matter.ts';
import { prepareTables, unwrapLoneCells } from './html-cells.ts';
import { joinCslEntries } from './html-csl.ts';
import { FORMULA, keepFormulas, oneLine } from './html-formulas.ts';
import { openHeadings } from './html-heading-blocks.ts';
import { openReferenceTerms } from './html-list-headings.ts';
import { linkLooseNotes } from './html-loose-notes.ts';
import { nameCitationLabels, nameNoteCalls, writeCitationKeys } from './html-note-calls.ts';
import { joinNumberedItems, splitNoteLines } from './html-note-lines.ts';
import { removeHidden, showHiddenText } from './html-hidden.ts';
import { nestLists } from './html-nested-lists.ts';
import { linkNotes, NOTE_BODY, NOTE_CALL } from './html-notes.ts';
import { shortenOwnLinks } from './html-own-links.ts';
import { chooseArticle, removeParts } from './html-parts.ts';

/**
 * Reads a saved page: its article, without scripts, styles, forms and navigation. Nothing in it is
 * run or fetched.
 * @param skip how many blocks to leave out at the beginning
 */
export function readHtml(text: string, skip = 0): ImportedDocument {
  const cleaned = cleanAssistantMarks(text);
  const page = fromHtml(cleaned.text);
  const about = readHead(page);
  shortenOwnLinks(page);
  keepFormulas(page);
  nameNoteCalls(page);
  nameCitationLabels(page);
  writeCitationKeys(page);
  showHiddenText(page);
  const hidden = removeHidden(page);
  const { article, notices: outside } = chooseArticle(page);
  const { tree, notices } = convertHtml(article);
  const skipped = tree.children
    .splice(0, skip)
    .map((node, index) => ({ kind: 'skipped' as const, text: textOf(node), line: index + 1 }));
  return {
    tree,
    about,
    notices: [...cleaned.notices, ...skipped, ...hidden, ...outside, ...notices],
  };
}

/** Turns a piece of a page into blocks of Markdown. */
export function convertHtml(html: HtmlRoot): Pick<ImportedDocument, 'notices'> & { tree: Root } {
  keepFormulas(html);
  const notices: Notice[] = [...removeHidden(html), ...removeParts(html)];
  visit(html, 'element', ({ tagName, children, position }: Element) => {
    if (tagName !== FORMULA) return;
    const text = toString({ type: 'root', children });
    notices.push({ kind: 'formula', text, ...(position && { line: position.start.line }) });
  });
  joinCslEntries(html);
  openHeadings(html);
  nestLists(html);
  joinNumberedItems(html);
  unwrapLoneCells(html);
  splitNoteLines(html);
  linkLooseNotes(html);
  notices.push(...linkNotes(html));
  openReferenceTerms(html);
  prepareTables(html);
  const tree = toMdast(html, { document: true, handlers: HANDLERS });
  return { tree: tree.type === 'root' ? tree : { type: 'root', children: [] }, notices };
}

const keepRaised: Handle = (state, node) => {
  // Where Markdown has no sign of its own, MDX takes the element.
  const children = state.all(node) as PhrasingContent[];
  return { type: 'mdxJsxTextElement', name: node.tagName, attributes: [], children };
};

const HANDLERS: Record<string, Handle> = {
  sup: keepRaised,
  sub: keepRaised,
  menu: defaultHandlers['ul'] as Handle,
  [FORMULA]: (state, node) => {
    const formula: InlineMath = {
      type: 'inlineMath',
      value: oneLine(toString(node)),
      data: { isDisplay: node.properties['dataDisplay'] === true },
    };
    state.patch(node, formula);
    return formula;
  },
  [NOTE_CALL]: (_state, node) => {
    const label = String(node.properties['label']);
    return { type: 'footnoteReference', identifier: label, label };
  },
  [NOTE_BODY]: (state, node) => {
    const label = String(node.properties['label']);
    return {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: state.toFlow(state.all(node)),
    };
  },
};

function textOf(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function readHead(page: HtmlRoot): DocumentFacts {
  const found: Record<string, string> = {};
  const set = (key: string, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '')
      found[key] ??= value.trim().replace(/\s+/g, ' ');
  };
  visit(page, 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === 'html') set('language', properties['lang']);
    // Pages name themselves in <title> together with their site: the last source to be asked.
    if (tagName === 'title') set('title', toString(element));
    if (tagName === 'time') set('time', properties['dateTime']);
    if (tagName !== 'meta') return;
    const name = String(properties['name'] ?? properties['property'] ?? '').toLowerCase();
    if (name === 'og:title') set('ownTitle', properties['content']);
    if (name === 'author') set('author', properties['content']);
    if (name === 'article:published_time' || name === 'date' || name === 'dc.date')
      set('date', properties['content']);
  });
  const title = found['ownTitle'] ?? found['title'];
  const date = readDay(found['date'] ?? found['time'] ?? '');
  const { author, language } = found;
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(date && { date }),
    ...(language && { language }),
  };
}
