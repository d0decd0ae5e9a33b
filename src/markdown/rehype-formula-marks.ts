import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What does not end a line, right before a formula. */
const OPENING = /[（【《〈「『“‘([{]+$/u;
/** What does not begin a line, right behind a formula, also where a space is written before it. */
const CLOSING = /^ ?[，。、；：？！）】》〉」』”’,.;:?!)\]}%]+/u;

/**
 * Rehype plugin: keeps a formula and the punctuation beside it on one line. Browsers break a line
 * on either side of a formula, whatever is there, and a word joiner does not stop them.
 */
export function rehypeFormulaMarks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'math' || index === undefined || !parent) return undefined;
      const before = parent.children[index - 1];
      const after = parent.children[index + 1];
      const marks = [take(before, OPENING), take(after, CLOSING)];
      if (!marks.some(Boolean)) return SKIP;
      const [opening = '', closing = ''] = marks;
      parent.children[index] = keepTogether(opening, element, closing);
      return SKIP;
    });
  };
}

/** Removes the marks from a text and returns them. */
function take(node: unknown, marks: RegExp): string {
  if (!isText(node)) return '';
  const [found = ''] = marks.exec(node.value) ?? [];
  node.value = node.value.replace(marks, '');
  return found;
}

function isText(node: unknown): node is Text {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';
}

function keepTogether(opening: string, formula: Element, closing: string): Element {
  const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['with-marks'] },
    children: [...text(opening), formula, ...text(closing)],
  };
}
