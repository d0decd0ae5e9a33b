import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isHan } from '../../shared/characters.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|header|h[1-6]|hr|li|main|menu|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const EMPHASIS = /^(?:b|del|em|i|mark|s|strong|sub|sup|u)$/;
const ITEM = /^(?:li|dt|tr)$/;
/** Characters of prose in a cell that holds paragraphs: a table of data has less in each. */
const LONGEST_CELL = 1_000;

/**
 * Prepares the tables of a page for Markdown, whose cells hold one line of text each. Paragraphs
 * and items of a cell are separated; a caption becomes a paragraph above its table. A table that
 * only lays out a page becomes a sequence of blocks.
 */
export function prepareTables(html: Root): void {
  partBlocks(html);
  visit(html, 'element', (table: Element, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    const cells = findAll(table, (element) => /^t[dh]$/.test(element.tagName));
    const captions = findAll(table, ({ tagName }) => tagName === 'caption');
    const above = captions.map((caption) => toBlock(caption, 'div'));
    if (isLayout(table, cells)) {
      parent.children.splice(index, 1, ...above, ...cells.map((cell) => toBlock(cell, 'div')));
      return index;
    }
    for (const cell of cells) cell.children = flatten(cell.children);
    if (above.length === 0) return [SKIP, index + 1];
    table.children = table.children.filter((child) => !(captions as Nodes[]).includes(child));
    parent.children.splice(index, 0, ...above);
    // A caption may hold tables of its own.
    return [SKIP, index];
  });
}

/** A table of one cell holds no data: it frames a text, or lays it out. */
export function unwrapLoneCells(html: Root): void {
  visit(html, 'element', (table: Element, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    const cells = findAll(table, (element) => /^t[dh]$/.test(element.tagName));
    const [cell] = cells;
    const isFramed = cell && findAll(cell, ({ tagName }) => tagName === 'br').length > 3;
    if (!isFramed || cells.length > 1) return undefined;
    parent.children.splice(index, 1, toBlock(cell, 'div'));
    return index;
  });
}

/** The topmost elements below a node that fulfil a condition; of a nested table none. */
function findAll(node: Element, isWanted: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return isWanted(child) ? [child] : findAll(child, isWanted);
  });
}

/**
 * Parts the words of blocks in a heading, which is one line, and takes emphasis from around blocks.
 */
function partBlocks(html: Root): void {
  visit(html, 'element', (element: Element, index, parent) => {
    const isHeading = /^h[1-6]$/.test(element.tagName);
    if ((!isHeading && !EMPHASIS.test(element.tagName)) || !holdsBlock(element)) return undefined;
    if (isHeading) element.children = flatten(element.children);
    else if (parent && index !== undefined) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    return undefined;
  });
}

function holdsBlock({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (BLOCK.test(child.tagName) || holdsBlock(child)),
  );
}

function isLayout(table: Element, cells: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(String(table.properties['role'] ?? ''))) return true;
  return cells.some((cell) => {
    const names = new Set<string>();
    visit(cell, 'element', (element: Element) => void names.add(element.tagName));
    const holdsBlocks = names.has('p') || names.has('div');
    return (
      names.has('table') ||
      ['h1', 'h2', 'h3'].some((name) => names.has(name)) ||
      (holdsBlocks && toString(cell).length > LONGEST_CELL)
    );
  });
}

function toBlock(element: Element, tagName: string): Element {
  return { ...element, tagName, properties: {} };
}

/** Makes one line of the content of a cell. */
function flatten(nodes: readonly ElementContent[]): ElementContent[] {
  const line: ElementContent[] = [];
  let separator = '';
  const add = (node: ElementContent) => {
    if (separator !== '' && line.length > 0) line.push({ type: 'text', value: separator });
    separator = '';
    line.push(node);
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') {
      if (node.value.trim() !== '' || separator === '') add(node);
      return;
    }
    if (node.type !== 'element') return;
    const { tagName } = node;
    if (tagName === 'br') {
      separator ||= ' ';
      return;
    }
    if (!BLOCK.test(tagName)) {
      add({ ...node, children: flatten(node.children) });
      return;
    }
    const last = line.at(-1);
    const words = last ? toString(last).trimEnd() : '';
    const isNextItem = ITEM.test(tagName) && /[\p{L}\p{N})）\]"”]$/u.test(words);
    if (isNextItem) separator = isHan(words.at(-1)) ? '；' : '; ';
    else separator ||= ' ';
    node.children.forEach(walk);
    separator ||= ' ';
  };
  nodes.forEach(walk);
  return line;
}
