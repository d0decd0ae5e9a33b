import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { leadingNumber } from './html-note-parts.ts';

/**
 * Makes a paragraph of each note where a paragraph holds several, separated by `<br>`. A note
 * begins with a place to which a link of the page leads, or with a number of its own element.
 */
export function splitNoteLines(html: Root): void {
  const targets = new Set<string>();
  visit(html, 'element', ({ properties: { href } }: Element) => {
    if (typeof href === 'string' && href.startsWith('#')) targets.add(href.slice(1));
  });
  visit(html, 'element', (element: Element, index, parent) => {
    if (!/^(?:p|div|td|font|center)$/.test(element.tagName) || !parent || index === undefined)
      return undefined;
    const lines = linesOf(element);
    const starts = lines.map((line) => beginsNote(line, targets));
    if (starts.filter(Boolean).length < 2) return undefined;
    const groups: ElementContent[][] = [];
    lines.forEach((line, at) => {
      const last = groups.at(-1);
      if (starts[at] || !last) groups.push([...line]);
      else last.push(starts.slice(0, at).includes(true) ? SPACE : BREAK, ...line);
    });
    const paragraphs = groups
      .filter((children) => children.some((child) => toString(child).trim() !== ''))
      .map((children): Element => ({ type: 'element', tagName: 'p', properties: {}, children }));
    if (element.tagName === 'td') element.children = paragraphs;
    else parent.children.splice(index, 1, ...paragraphs);
    return [SKIP, index + paragraphs.length];
  });
}

const SPACE: ElementContent = { type: 'text', value: ' ' };
/** The text before the notes keeps its lines. */
const BREAK: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] };

/** The content of an element between its line breaks. */
function linesOf({ children }: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function beginsNote(line: readonly ElementContent[], targets: ReadonlySet<string>): boolean {
  // The number may be in brackets of its line.
  const first = line.find(
    (child) => child.type === 'element' || !/^\s*[[(]?\s*$/.test(toString(child)),
  );
  if (first?.type !== 'element') return false;
  const { id, name } = first.properties;
  const isTarget = [id, name].some((key) => typeof key === 'string' && targets.has(key));
  const words = line.map((child) => toString(child)).join('');
  if (!/\p{L}/u.test(words)) return false;
  const block: Element = { type: 'element', tagName: 'p', properties: {}, children: [...line] };
  return (
    isTarget || (/^(?:sup|strong|b)$/.test(first.tagName) && leadingNumber(block) !== undefined)
  );
}

/**
 * Makes one paragraph of a number and the paragraph beside it, as editors for WeChat write the
 * entries of a list: `<span><span>[1]</span><p>Ice tables</p></span>`.
 */
export function joinNumberedItems(html: Root): void {
  visit(html, 'element', (item: Element) => {
    if (!/^(?:span|div)$/.test(item.tagName)) return;
    const parts = item.children.filter((child) => toString(child).trim() !== '');
    const [number, paragraph, more] = parts;
    if (more || number?.type !== 'element' || paragraph?.type !== 'element') return;
    const isNumber = /^\s*[[［【(（]\d{1,3}[\])）】］]\s*$/.test(toString(number));
    if (!isNumber || number.tagName !== 'span' || paragraph.tagName !== 'p') return;
    item.tagName = 'p';
    item.properties = {};
    item.children = [{ type: 'text', value: `${toString(number).trim()} ` }, ...paragraph.children];
  });
}
