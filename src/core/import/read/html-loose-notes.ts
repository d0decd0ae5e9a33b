import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

const NUMBER = /^\s*[[(]?\s*(\d{1,3})\s*[\])]?\s*$/;
const NOTES_HEADING = /^(?:(?:foot|end)?notes?|注释|註釋|脚注|腳註|尾注)\s*[:：]?$/i;

/**
 * Links raised numbers to the notes that they belong to where the page does not: paragraphs that
 * begin with the same raised number, or items of a list below a heading of notes.
 */
export function linkLooseNotes(html: Root): void {
  const calls = new Map<string, { raised: Element; parent: Element | Root }[]>();
  const notes = new Map<string, Element>();
  let heading = '';
  visitParents(html, 'element', (element: Element, parents: Parents[]) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = toString(element).trim();
    if (element.tagName === 'ol' && NOTES_HEADING.test(heading)) numberItems(element, notes);
    if (element.tagName !== 'sup') return;
    const [, number] = NUMBER.exec(toString(element)) ?? [];
    if (number === undefined || holdsLink(element, parents)) return;
    const block = parents.findLast(
      (parent) => parent.type === 'element' && /^(?:p|li|div|dd|td)$/.test(parent.tagName),
    );
    if (block?.type === 'element' && startsWith(block, element)) {
      // A number that nothing raised before is no note.
      if (calls.has(number) && !notes.has(number)) notes.set(number, block);
      return;
    }
    const parent = parents.at(-1);
    if (parent?.type !== 'element' && parent?.type !== 'root') return;
    calls.set(number, [...(calls.get(number) ?? []), { raised: element, parent }]);
  });
  for (const [number, note] of notes) {
    const group = calls.get(number);
    if (!group) continue;
    const id = String(note.properties['id'] ?? `yinju-note-${number}`);
    note.properties['id'] = id;
    for (const { raised } of group)
      raised.children = [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: `#${id}` },
          children: raised.children,
        },
      ];
  }
}

function numberItems(list: Element, notes: Map<string, Element>): void {
  let number = Number(list.properties['start'] ?? 1);
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue;
    if (!notes.has(String(number))) notes.set(String(number), item);
    number += 1;
  }
}

/** Whether a raised number is a link or within one, or its parent holds the links of notes. */
function holdsLink(element: Element, parents: readonly Parents[]): boolean {
  const isLink = (node: Parents) => node.type === 'element' && node.tagName === 'a';
  return (
    parents.some(isLink) ||
    element.children.some((child) => child.type === 'element' && isLink(child))
  );
}

/** Whether the text of a block begins with an element. */
function startsWith(block: Element, element: Element): boolean {
  for (const child of block.children) {
    if (child === element) return true;
    if (toString(child).trim() === '') continue;
    return child.type === 'element' && startsWith(child, element);
  }
  return false;
}
