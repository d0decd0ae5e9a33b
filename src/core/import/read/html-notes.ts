import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { decodeEscapes } from '../../shared/decode-uri.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';

/** Elements that stand for a note's call and its text until the page is Markdown. */
export const NOTE_CALL = 'yinju-note-call';
export const NOTE_BODY = 'yinju-note-body';

/**
 * Ties numbers that lead to an item of a list, as in `<sup><a href="#fn1">1</a></sup>`, to that item as notes. Where the list
 * is headed as one of references, it is read as such later, and the numbers stay markers.
 */
export function linkNotes(html: Root): void {
  const targets = findTargets(html);
  const used = new Map<Element, string>();
  const calls: { link: Element; parents: Parents[]; item: Element }[] = [];
  visitParents(html, 'element', (link: Element, parents: Parents[]) => {
    const href = link.properties['href'];
    if (link.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
    const [label] =
      /^[[(【［]?\s*(\d{1,3})\s*[\])】］]?$/.exec(toString(link).trim())?.slice(1) ?? [];
    const item = targets.get(decodeEscapes(href.slice(1)));
    if (label === undefined || !item || parents.includes(item)) return;
    if (!used.has(item)) used.set(item, label);
    calls.push({ link, parents, item });
  });
  for (const { link, parents, item } of calls) {
    link.tagName = NOTE_CALL;
    link.properties = { label: used.get(item) ?? '' };
    link.children = [];
    lowerCall(parents);
    removeBrackets(link, parents.at(-1));
  }
  removeItems(html, used);
  for (const [item, label] of used) {
    html.children.push({
      type: 'element',
      tagName: NOTE_BODY,
      properties: { label },
      children: withoutBackLinks(item),
    });
  }
}

/** The items of lists without a heading for references, by their ids and those within them. */
function findTargets(html: Root): Map<string, Element> {
  const targets = new Map<string, Element>();
  let heading = '';
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = toString(element);
    const { id } = element.properties;
    if (typeof id !== 'string' || isReferenceHeading(heading.trim())) return;
    const item = [element, ...parents.filter((parent) => parent.type === 'element').reverse()].find(
      ({ tagName }) => tagName === 'li',
    );
    if (item && !targets.has(id)) targets.set(id, item);
  });
  return targets;
}

/** A note's call is raised on the site anyway. */
function lowerCall(parents: readonly Parents[]): void {
  const parent = parents.at(-1);
  if (
    parent?.type === 'element' &&
    parent.tagName === 'sup' &&
    parent.children.every((child) => child.type === 'element')
  )
    parent.tagName = 'span';
}

function removeBrackets(link: Element, parent: Parents | undefined): void {
  const index = parent?.children.indexOf(link) ?? -1;
  const before = parent?.children[index - 1];
  const after = parent?.children[index + 1];
  if (
    before?.type !== 'text' ||
    after?.type !== 'text' ||
    !before.value.endsWith('[') ||
    !after.value.startsWith(']')
  )
    return;
  before.value = before.value.slice(0, -1);
  after.value = after.value.slice(1);
}

function withoutBackLinks(item: Element): Element['children'] {
  removeWhere(item, (child) => {
    const href = child.properties['href'];
    return (
      child.tagName === 'a' &&
      typeof href === 'string' &&
      href.startsWith('#') &&
      /^[\s↩↑^⤴⏎\ufe0e\ufe0f]*$/u.test(toString(child))
    );
  });
  return item.children;
}

/** Removes the items, and lists that nothing is left of. */
function removeItems(html: Root, items: ReadonlyMap<Element, unknown>): void {
  const lists = new Set<Element>();
  visitParents(html, 'element', (item: Element, parents: Parents[]) => {
    const parent = parents.at(-1);
    if (items.has(item) && parent?.type === 'element') lists.add(parent);
  });
  removeWhere(
    html,
    (element) => items.has(element) || (lists.has(element) && toString(element).trim() === ''),
  );
}

function removeWhere(node: Root | Element, isRemoved: (element: Element) => boolean): void {
  const kept = node.children.filter((child) => {
    if (child.type === 'element') removeWhere(child, isRemoved);
    return child.type !== 'element' || !isRemoved(child);
  });
  // A root may hold more kinds of nodes than an element; these are those it had.
  node.children = kept as typeof node.children & Element['children'];
}
