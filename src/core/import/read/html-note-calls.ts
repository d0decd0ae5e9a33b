import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { markSource } from '../markers/link-sources.ts';
import { isHidden } from './html-hidden.ts';
import { wordsOf } from './html-parts.ts';
import { textWithout } from './html-note-parts.ts';

/** What the call of a note shows. */
const CALL = /^[[(【［]?\s*(?:\d{1,3}|[*†‡§¶]{1,3})\s*[\])】］]?$/;
const INLINE = /^(?:a|abbr|button|label|small|span|sup)$/;
/** Attributes that name an element for another purpose than to show its text. */
const NO_TARGET = /^(?:id|className|style|rel|title|htmlFor|href|name|target|type|role|ariaLabel)$/;
/** Fewest words of a note in the title of its call. */
const FEWEST_WORDS = 3;

/**
 * Makes links of the calls whose note a script would show: the note is hidden within the call, in
 * its title, or in an element that an attribute of the call names.
 */
export function nameNoteCalls(page: Root): void {
  const ids = new Map<string, Element>();
  const order = new Map<Element, number>();
  visit(page, 'element', (element: Element) => {
    order.set(element, order.size);
    const { id } = element.properties;
    if (typeof id === 'string' && !ids.has(id)) ids.set(id, element);
  });
  const notes: Element[] = [];
  visit(page, 'element', (element: Element) => {
    if (!INLINE.test(element.tagName) || !CALL.test(textWithout(element, isHidden).trim()))
      return undefined;
    const { href } = element.properties;
    if (typeof href === 'string' && ids.has(href.replace(/^#/, ''))) return SKIP;
    const isAfter = (target: Element) => (order.get(target) ?? 0) > (order.get(element) ?? 0);
    const named = namedTarget(element, ids);
    const note = takeNote(element) ?? (named && isAfter(named) ? named : undefined);
    if (!note) return undefined;
    const id = String(note.properties['id'] ?? `yinju-hidden-${order.get(element)}`);
    if (!order.has(note)) notes.push(note);
    note.properties = { id, className: ['footnote'] };
    const text = textWithout(element, isHidden).trim();
    const isRaised = element.tagName === 'sup';
    const link: ElementContent[] = [{ type: 'text', value: text }];
    if (isRaised) element.children = [makeElement('a', { href: `#${id}` }, link)];
    else Object.assign(element, makeElement('a', { href: `#${id}` }, link));
    return SKIP;
  });
  appendNotes(page, notes);
}

/** Writes the name of its source into each label that ChatGPT sets behind a sentence. */
export function nameCitationLabels(page: Root): void {
  visit(page, 'element', (label: Element) => {
    if (
      !/citation-pill/.test(
        String(label.properties['dataTestId'] ?? label.properties['dataTestid']),
      )
    )
      return undefined;
    visit(label, 'element', (link: Element) => {
      const { href } = link.properties;
      if (link.tagName !== 'a' || typeof href !== 'string') return;
      // Further sources of the label are counted in it, and none of their addresses is there.
      const name = wordsOf(link).replace(/\s*\+\d+\b.*$/, '');
      link.children = [{ type: 'text', value: markSource(name) }];
    });
    return SKIP;
  });
}

/** Writes the keys of Distill's citations, which its script would show, as pandoc does. */
export function writeCitationKeys(page: Root): void {
  visit(page, 'element', (element: Element) => {
    if (!/^(?:d-cite|dt-cite)$/.test(element.tagName) || wordsOf(element) !== '') return;
    const { key, bibtexKey } = element.properties;
    const keys = String(key ?? bibtexKey ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean);
    if (keys.length === 0) return;
    const value = `[${keys.map((name) => `@${name}`).join('; ')}]`;
    element.children = [{ type: 'text', value }];
  });
}

function makeElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The note within a call, as a division of its own. */
function takeNote(call: Element): Element | undefined {
  let note: Element | undefined;
  visit(call, 'element', (element: Element) => {
    if (element !== call && isHidden(element) && wordsOf(element) !== '') note ??= element;
  });
  if (note) return makeElement('div', {}, note.children);
  const { title, href } = call.properties;
  const isLink = typeof href === 'string' && !href.startsWith('#');
  if (typeof title !== 'string' || isLink || title.split(/\s+/).length < FEWEST_WORDS)
    return undefined;
  return makeElement('div', {}, [{ type: 'text', value: title }]);
}

/** The element that an attribute of a call names, alone or in quotation marks of a script. */
function namedTarget(call: Element, ids: ReadonlyMap<string, Element>): Element | undefined {
  const inner = call.children.filter((child) => child.type === 'element');
  for (const element of [call, ...inner])
    for (const [name, value] of Object.entries(element.properties)) {
      if (NO_TARGET.test(name)) continue;
      for (const words of [value].flat().map(String)) {
        const quoted = [...words.matchAll(/['"]#?([^'"]{1,100})['"]/g)].map(([, id = '']) => id);
        for (const id of [words.replace(/^#/, ''), ...quoted]) {
          const target = ids.get(id);
          if (target && target !== call && /\p{L}{2}/u.test(wordsOf(target))) return target;
        }
      }
    }
  return undefined;
}

/** Puts notes behind the text: into the article where the page has one alone. */
function appendNotes(page: Root, notes: readonly Element[]): void {
  if (notes.length === 0) return;
  const places: Element[] = [];
  visit(page, 'element', (element: Element) => {
    if (/^(?:article|main|body)$/.test(element.tagName)) places.push(element);
  });
  const place = places.findLast(({ tagName }) => tagName !== 'body') ?? places[0] ?? page;
  place.children.push(...notes);
}
