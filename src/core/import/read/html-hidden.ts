import type { Element, Nodes, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Notice } from '../tree/notices.ts';
import { wordsOf } from './html-parts.ts';

/**
 * Shows the hidden parts and templates of a page that hides more text than it shows: such a page
 * is put together by its script.
 */
export function showHiddenText(page: Root): void {
  openTemplates(page);
  const hidden: Element[] = [];
  const parents: Parents[] = [];
  visit(page, 'element', (element: Element, _index, parent) => {
    if (!isHidden(element)) return undefined;
    hidden.push(element);
    if (parent) parents.push(parent);
    return SKIP;
  });
  const length = hidden.reduce((sum, element) => sum + lengthOf(element), 0);
  if (length <= MOST_HIDDEN || length <= lengthOf(page) - length) return;
  for (const element of hidden) {
    element.tagName = element.tagName === 'template' ? 'div' : element.tagName;
    delete element.properties['hidden'];
    delete element.properties['style'];
  }
  // Hidden text did not touch the words before it.
  for (const parent of new Set(parents))
    parent.children = parent.children.flatMap((child) =>
      child.type === 'element' && hidden.includes(child)
        ? [{ type: 'text' as const, value: ' ' }, child]
        : [child],
    ) as typeof parent.children;
}

/** Removes what a page hides from its readers, and names it. */
export function removeHidden(html: Root): Notice[] {
  openTemplates(html);
  const notices: Notice[] = [];
  visit(html, 'element', (element: Element, index, parent) => {
    if (!isHidden(element) || !parent || index === undefined) return undefined;
    const text = wordsOf(element);
    if (text !== '')
      notices.push({
        kind: 'hidden-left-out',
        text,
        ...(element.position && { line: element.position.start.line }),
      });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return notices;
}

/** Characters that a page of prose may hide, such as labels of its menus. */
const MOST_HIDDEN = 40;

/** Whether an element is marked as hidden. */
export function isHidden({ tagName, properties }: Element): boolean {
  if (tagName === 'script' || tagName === 'style' || tagName === 'br') return false;
  const style = String(properties['style'] ?? '');
  return (
    tagName === 'template' ||
    (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

/** The parser keeps the content of a template apart from the page. */
function openTemplates(html: Root): void {
  visit(html, 'element', (element: Element) => {
    if (element.tagName !== 'template' || !element.content) return;
    element.children = element.content.children.filter(
      (node) => node.type === 'element' || node.type === 'text',
    );
    delete element.content;
  });
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.replaceAll(/\s+/g, '').length;
  if (node.type === 'element' && /^(?:script|style|head|noscript)$/.test(node.tagName)) return 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
