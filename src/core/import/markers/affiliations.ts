import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';

/** Most blocks before the text of a paper: title, authors, institutions. */
const MOST_BLOCKS = 10;
const TEXT_BEGINS =
  /^(?:abstract|summary|keywords?|introduction|摘\s*要|提\s*要|引\s*言|关键词)|^\d?[.\s]*introduction\b/iu;
const INSTITUTION =
  /\b(?:universit|institut|department|dept\b|school|college|laborator|cent(?:er|re)\b|facult|academy|hospital|inc\b|corp)|大学|大學|学院|學院|研究|公司|医院|实验室/iu;
/** The number that a line of institutions begins with: `1 Quay University`, `（1. 港口大学`. */
const FIRST_NUMBER = /^[\s（(]*(\d{1,2})\s*[.．、]?\s*(?=[\p{Lu}\p{Lo}])/u;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Keeps the superscript numbers at the head of a paper, which tie its authors to their
 * institutions, from being read as markers of its references: they become superscript digits, with
 * a notice.
 */
export function keepAffiliations(tree: Root): Notice[] {
  const end = tree.children.findIndex((node) => TEXT_BEGINS.test(toString(node).trim()));
  const head = tree.children.slice(0, end < 0 ? MOST_BLOCKS : Math.min(end, MOST_BLOCKS));
  const raised = new Set<string>();
  const isTied = head.some((block) => {
    const { number, isRaised } = firstNumber(block);
    const isPlace =
      number !== undefined && raised.has(number) && (isRaised || INSTITUTION.test(toString(block)));
    for (const digits of raisedIn(block)) raised.add(digits);
    return isPlace;
  });
  if (!isTied) return [];
  const notices: Notice[] = [];
  for (const block of head) {
    if (!('children' in block) || raisedIn(block).length === 0) continue;
    notices.push({ kind: 'affiliation', text: toString(block).trim(), ...lineOf(block) });
    const part: Root = { type: 'root', children: [block] };
    replaceNodes(part, (node) => {
      const digits = digitsOf(node);
      if (digits === undefined) return undefined;
      const value = digits.replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
      return [{ type: 'text', value, data: { isEscaped: true } }];
    });
    visit(part, 'text', (node) => {
      if (/[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(node.value)) node.data = { ...node.data, isEscaped: true };
    });
  }
  return notices;
}

/** The digits that a node raises; those of a note at the foot of a page of a PDF too. */
function digitsOf(node: RootContent): string | undefined {
  if (node.type === 'footnoteReference') return /^p\d+-(\d{1,2})$/.exec(node.identifier)?.[1];
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'sup') return undefined;
  const text = toString(node).trim();
  return /^[\d,，\s*†‡§∗]{1,12}$/.test(text) && /\d/.test(text) ? text : undefined;
}

function raisedIn(block: RootContent): string[] {
  const found: string[] = [];
  visit(block, (node) => {
    const digits = digitsOf(node as RootContent);
    if (digits !== undefined) found.push(...(digits.match(/\d+/g) ?? []));
    if (node.type === 'text')
      for (const digit of node.value.match(/[¹²³⁴⁵⁶⁷⁸⁹]/g) ?? [])
        found.push(String(RAISED.indexOf(digit)));
  });
  return found;
}

/** The number that a block begins with, and whether it is raised. */
function firstNumber(block: RootContent): { number?: string | undefined; isRaised: boolean } {
  const [first, second] =
    block.type === 'paragraph'
      ? block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
      : [];
  const digits = first && digitsOf(first);
  if (digits !== undefined && second) return { number: /\d+/.exec(digits)?.[0], isRaised: true };
  const [, number] = FIRST_NUMBER.exec(toString(block)) ?? [];
  return { number, isRaised: false };
}
