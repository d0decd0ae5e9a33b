import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { leadingNumber } from './html-note-parts.ts';

/**
 * Makes a paragraph of each note where a paragraph holds several, parted by `<br>`. A note begins
 * with a place to which a link of the page leads, or with a number of its own element.
 */
export function splitNoteLines(html: Root): void {
  const targets = new Set<string>();
  visit(html, 'element', ({ properties: { href } }: Element) => {
    if (typeof href === 'string' && href.startsWith('#')) targets.add(href.slice(1));
  });
  visit(html, 'element', (element: Element, index, parent) => {
    if (!/^(?:p|div|td)$/.test(element.tagName) || !parent || index === undefined) return undefined;
    const lines = linesOf(element);
    const starts = lines.map((line) => beginsNote(line, targets));
    if (starts.filter(Boolean).length < 2) return undefined;
    const groups: ElementContent[][] = [];
    lines.forEach((line, at) => {
      const last = groups.at(-1);
      if (starts[at] || !last) groups.push([...line]);
      else last.push({ type: 'text', value: ' ' }, ...line);
    });
    const paragraphs = groups
      .filter((children) => children.some((child) => toString(child).trim() !== ''))
      .map((children): Element => ({ type: 'element', tagName: 'p', properties: {}, children }));
    if (element.tagName === 'td') element.children = paragraphs;
    else parent.children.splice(index, 1, ...paragraphs);
    return [SKIP, index + paragraphs.length];
  });
}

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
  const first = line.find((child) => child.type === 'element' || toString(child).trim() !== '');
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
