import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Notice } from '../tree/notices.ts';
import { isNoteSection } from './html-note-parts.ts';

/** Elements that hold no prose, wherever they are. */
const PARTS = new Set([
  'script',
  'style',
  'noscript',
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
/** Of these, the ones on lines of their own: the words before and after are separate. */
const BLOCKS = new Set(['form', 'dialog', 'nav']);
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
  const [body] = found.body;
  const notes = body && chosen && body !== chosen ? findNotes(body, chosen) : [];
  const article: Root = {
    type: 'root',
    children: [...(chosen?.children ?? page.children), ...notes],
  };
  const outside =
    body && chosen && body !== chosen ? proseOf(body, new Set([chosen, ...notes])) : '';
  return {
    article,
    notices: outside === '' ? [] : [{ kind: 'outside-article', text: outside }],
  };
}

/** The sections of notes outside the article. */
function findNotes(body: Element, article: Element): Element[] {
  const notes: Element[] = [];
  visit(body, 'element', (element: Element) => {
    if (element === article) return SKIP;
    if (!isNoteSection(element)) return undefined;
    notes.push(element);
    return SKIP;
  });
  return notes;
}

/** Removes what is not prose, and names what a reader would have seen or run. */
export function removeParts(html: Root): Notice[] {
  const notices: Notice[] = [];
  visit(html, (node, index, parent) => {
    if (!parent || index === undefined || !('children' in parent)) return undefined;
    if (node.type === 'element' && node.tagName === 'ruby') bracketReadings(node);
    // An empty paragraph separates the words before it from those after.
    if (node.type === 'element' && node.tagName === 'p' && node.children.length === 0) {
      parent.children.splice(index, 1, { type: 'text', value: ' ' });
      return [SKIP, index + 1];
    }
    const isComment = node.type === 'comment' || node.type === 'doctype';
    if (!isComment && (node.type !== 'element' || !isPart(node))) return undefined;
    if (node.type === 'element' && !SILENT.has(node.tagName) && !isBackLink(node)) {
      const words = wordsOf(node);
      notices.push({
        kind: 'part-left-out',
        text: `<${node.tagName}> ${words}`.trim(),
        ...(node.position && { line: node.position.start.line }),
      });
    }
    const isBlock = node.type === 'element' && BLOCKS.has(node.tagName);
    parent.children.splice(index, 1, ...(isBlock ? [{ type: 'text', value: ' ' } as const] : []));
    return [SKIP, index];
  });
  return notices;
}

/** Puts the readings of ruby text in brackets, even where the page does not. */
function bracketReadings(ruby: Element): void {
  ruby.children = ruby.children.filter((child) => !('tagName' in child && child.tagName === 'rp'));
  for (const child of ruby.children) {
    if (child.type !== 'element' || child.tagName !== 'rt') continue;
    child.children = [
      { type: 'text', value: '(' },
      ...child.children,
      { type: 'text', value: ')' },
    ];
  }
}

function isPart(element: Element): boolean {
  const isBox = element.tagName === 'input' && element.properties['type'] === 'checkbox';
  const isMenu = element.properties['role'] === 'navigation';
  return (PARTS.has(element.tagName) && !isBox) || isMenu || isBackLink(element);
}

function isBackLink(element: Element): boolean {
  const { properties, tagName } = element;
  const isArrow =
    tagName === 'a' &&
    /^#|^javascript:/i.test(String(properties['href'] ?? '')) &&
    /^[↩↑^⤴⏎\s\ufe0e\ufe0f]+$/u.test(wordsOf(element));
  if (isArrow) return true;
  const classes = Array.isArray(properties['className']) ? properties['className'].join(' ') : '';
  return (
    BACK_LINK.test(classes) ||
    properties['role'] === 'doc-backlink' ||
    'dataFootnoteBackref' in properties
  );
}

const WORDLESS = /^(?:script|style|svg|head|noscript|template)$/;

/** All words of a page outside a part of it, those of its menus too. */
function proseOf(page: Element, except: ReadonlySet<Element>): string {
  return wordsOf(page, (element) => except.has(element) || WORDLESS.test(element.tagName));
}

/** The words of an element, with a space around those of each part. */
export function wordsOf(element: Element, isLeftOut = (_part: Element): boolean => false): string {
  const parts: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value);
    if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return;
    parts.push(' ');
    node.children.forEach(walk);
    parts.push(' ');
  };
  walk(element);
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}
