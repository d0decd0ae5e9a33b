import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Notice } from '../tree/notices.ts';

/** What is no prose, wherever it stands. */
const PARTS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'svg',
  'canvas',
  'video',
  'audio',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'dialog',
  'nav',
  'head',
  'link',
  'meta',
  'base',
  'title',
]);
/** Parts of the head say nothing that a reader sees. */
const SILENT = new Set(['head', 'link', 'meta', 'base', 'title']);
const BACK_LINK =
  /\b(?:mw-cite-backlink|mw-editsection|footnote-backref|reversefootnote|footnote-back)\b/;

/** The article of a page: its only `main`, else its only `article`, else all of its body. */
export function chooseArticle(page: Root): { article: Root; notices: Notice[] } {
  const found = { main: [] as Element[], article: [] as Element[], body: [] as Element[] };
  visit(page, 'element', (element: Element) => {
    const role = element.properties['role'];
    const name = role === 'main' ? 'main' : element.tagName;
    if (name === 'main' || name === 'article' || name === 'body') found[name].push(element);
  });
  const candidates = [found.main, found.article, found.body].find(({ length }) => length === 1);
  const [chosen] = candidates ?? [];
  const article: Root = { type: 'root', children: chosen?.children ?? page.children };
  const [body] = found.body;
  const outside = body && chosen && body !== chosen ? proseLength(body) - proseLength(chosen) : 0;
  return {
    article,
    notices: outside > 0 ? [{ kind: 'outside-article', text: String(outside) }] : [],
  };
}

/** Removes what is no prose, and tells of what a reader would have seen or run. */
export function removeParts(html: Root): Notice[] {
  const notices: Notice[] = [];
  visit(html, (node, index, parent) => {
    if (!parent || index === undefined || !('children' in parent)) return undefined;
    const isComment = node.type === 'comment' || node.type === 'doctype';
    if (!isComment && (node.type !== 'element' || !isPart(node))) return undefined;
    if (node.type === 'element' && !SILENT.has(node.tagName) && !isBackLink(node)) {
      const words = toString(node).trim().replace(/\s+/g, ' ').slice(0, 60);
      notices.push({
        kind: 'part-left-out',
        text: `<${node.tagName}> ${words}`.trim(),
        ...(node.position && { line: node.position.start.line }),
      });
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return notices;
}

function isPart(element: Element): boolean {
  const { tagName, properties } = element;
  return PARTS.has(tagName) || properties['hidden'] === true || isBackLink(element);
}

function isBackLink({ properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'].join(' ') : '';
  return (
    BACK_LINK.test(classes) ||
    properties['role'] === 'doc-backlink' ||
    'dataFootnoteBackref' in properties
  );
}

/** How many characters a reader sees. */
function proseLength(node: Nodes): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, '').length;
  if (node.type === 'element' && isPart(node)) return 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + proseLength(child), 0) : 0;
}
