import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { leadingNumber } from './html-note-parts.ts';

/** The elements that hold the text of one note, one after another. */
export interface NoteBlock {
  readonly blocks: readonly Element[];
}

const BLOCK = /^(?:p|li|dd|dt|div|section|aside|tr|td|h[1-6]|blockquote)$/;
const HEADING = /^h[1-6]$/;
/** Names that pages give to the elements of a note. */
const NOTE_NAME = /(?:^|[\s_-])(?:foot-?note|end-?note|fn|ftn|ftnt|note|edn)s?\d*(?:$|[\s_-])/i;
/** The number that a note begins with, in brackets or with a stop. */
const NUMBER =
  /^\s*(?:[[(【［]\s*\d{1,3}\s*[\])】］]|\d{1,3}(?:[.)：:]|(?=\s))|[*†‡§¶]{1,3}|\^|↑)\s*[.:]?\s*/;
const BACK_WORDS = /^[\s↩↑^⤴⏎←\ufe0e\ufe0f]*$/u;

/**
 * Finds the block of a note from the element that its call leads to.
 * @returns undefined where that is not in a block of its own, such as a heading of the text
 */
export function findNoteBlock(target: Element, parents: readonly Parents[]): NoteBlock | undefined {
  const path = [target, ...parents.filter((parent) => parent.type === 'element').toReversed()];
  const at = path.findIndex(({ tagName }) => BLOCK.test(tagName));
  const block = path[at];
  if (!block) return undefined;
  const row = path.slice(at, at + 2).find(({ tagName }) => tagName === 'tr');
  if (row) return { blocks: [row] };
  if (block.tagName === 'li') return { blocks: [block] };
  const item = path.slice(at).find(({ tagName }) => tagName === 'li');
  if (item && toString(item).length < 2 * toString(block).length + 40) return { blocks: [item] };
  const siblings = followers(block, parents);
  if (block.tagName === 'dt')
    return { blocks: [block, ...takeUntil(siblings, ({ tagName }) => tagName === 'dt')] };
  if (HEADING.test(block.tagName)) {
    if (!/^\s*[[(]?\d{1,3}[\])]?\.?\s*$/.test(toString(block))) return undefined;
    return { blocks: [block, ...takeUntil(siblings, ({ tagName }) => HEADING.test(tagName))] };
  }
  const isNamed = [block, target].some(({ properties }) =>
    NOTE_NAME.test(
      `${[properties['className']].flat().join(' ')} ${String(properties['id'] ?? '')}`,
    ),
  );
  return isNamed || NUMBER.test(toString(block)) || block.tagName === 'dd' || isRole(block)
    ? { blocks: [block] }
    : undefined;
}

function isRole({ properties }: Element): boolean {
  return /footnote|endnote|rearnote/.test(
    `${String(properties['role'] ?? '')} ${String(properties['epubType'] ?? properties['epub:type'] ?? '')}`,
  );
}

/** The elements behind an element in its parent. */
function followers(element: Element, parents: readonly Parents[]): Element[] {
  const parent = parents.findLast(({ children }) => (children as Nodes[]).includes(element));
  const siblings = (parent?.children ?? []) as ElementContent[];
  return siblings
    .slice(siblings.indexOf(element) + 1)
    .filter((sibling) => sibling.type === 'element');
}

function takeUntil(elements: readonly Element[], isEnd: (element: Element) => boolean): Element[] {
  const end = elements.findIndex(isEnd);
  return elements.slice(0, end < 0 ? elements.length : end);
}

/** Removes the number at the beginning of a note, and its links back to the text. */
export function removeNoteNumber(blocks: readonly Element[]): void {
  for (const block of blocks) removeBackLinks(block);
  for (const block of blocks) {
    const text = toString(block);
    if (text.trim() === '') continue;
    // An item of a list shows its number without having it in its text.
    removeStart(block, lengthOfNumber(block, text));
    return;
  }
}

/**
 * Length of the number that a note begins with; in an element of its own it may end without a
 * space.
 */
function lengthOfNumber(block: Element, text: string): number {
  const own = leadingNumber(block)?.element;
  if (!own || (block.tagName === 'li' && /^(?:strong|b)$/.test(own.tagName)))
    return NUMBER.exec(text)?.[0].length ?? 0;
  const words = toString(own);
  const end = text.indexOf(words) + words.length;
  return end + (/^\s*[.:]?\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

function removeBackLinks(element: Element): void {
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    removeBackLinks(child);
    const { href } = child.properties;
    const isBack =
      child.tagName === 'a' &&
      typeof href === 'string' &&
      /^#|^javascript:/i.test(href) &&
      BACK_WORDS.test(toString(child));
    return !isBack;
  });
}

/** Removes the first characters of an element's text. */
function removeStart(element: Element, length: number): number {
  let left = length;
  for (const child of element.children) {
    if (left <= 0) break;
    if (child.type === 'text') {
      const cut = Math.min(left, child.value.length);
      child.value = child.value.slice(cut);
      left -= cut;
    } else if (child.type === 'element') left = removeStart(child, left);
  }
  return left;
}
