import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';

/** A number alone, as the call of a note or the beginning of one shows it; arrows lead back. */
export const NUMBER_ALONE = /^[\s↑^]*[[(【［]?\s*(\d{1,3})\s*[\])】］]?\s*[.:：]?[\s↑↩^]*$/;
const SECTION_NAME = /(?:^|[\s_-])(?:foot|end)-?notes?(?:$|[\s_-])/i;

/** The classes, the id and the role of an element, as one string. */
function namesOf({ properties }: Element): string {
  return [properties['className'], properties['id'], properties['role']].flat().join(' ');
}

/** Whether an element is marked as holding the notes of a page. */
export function isNoteSection(element: Element): boolean {
  return (
    /^(?:section|div|aside|footer|ol|ul|dl)$/.test(element.tagName) &&
    (SECTION_NAME.test(namesOf(element)) || /\bdoc-endnotes\b/.test(namesOf(element)))
  );
}

/** The number that a block begins with, set apart by an element such as `<sup>` or `<strong>`. */
export function leadingNumber(block: Element): { number: string; element: Element } | undefined {
  for (const child of block.children) {
    if (toString(child).trim() === '') continue;
    if (child.type !== 'element') return undefined;
    const [, number] = NUMBER_ALONE.exec(toString(child)) ?? [];
    if (number !== undefined && /^(?:sup|strong|b|a|span)$/.test(child.tagName))
      return { number, element: child };
    return leadingNumber(child);
  }
  return undefined;
}

/** The words of a node that a reader sees, without those of parts for which a condition holds. */
export function textWithout(node: Nodes, isLeftOut: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && isLeftOut(node)) return '';
  return node.children.map((child) => textWithout(child, isLeftOut)).join('');
}
