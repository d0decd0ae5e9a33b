import type { Root, RootContent, Text } from 'mdast';
import { renderFormula } from '../../text/render-formula.ts';
import { visit } from 'unist-util-visit';
import { lineOf, replaceNodes, setChildren } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';

/** TeX between dollar signs, by pandoc's rule as the essays have it. */
const DOLLARS =
  /(?<!\\)(?:\$\$(?<display>[^$]{1,3000})\$\$|\$(?![\s$])(?<inline>[^$\n]{0,500}[^$\s\\]|[^$\s\\])\$(?![\d$]))/g;

/** What TeX has and prose between two dollar signs has not. */
const SIGN = /\\[A-Za-z]|[\^_=<>≤≥≈∈±×√∑∫]/;
const SHORT = /^[\p{Script=Latin}\p{Script=Greek}\d\s()[\],.'|+*/!-]{1,16}$/u;

/** Whether words between dollar signs are a formula that the pages can show. */
export function isFormula(tex: string): boolean {
  const bare = tex.replace(/\\[A-Za-z]+/g, '');
  const isProse = !tex.includes('\\') && /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(bare);
  const isShort = SHORT.test(tex) && !/[A-Za-z]{4,}/.test(tex) && /\p{L}/u.test(tex);
  return !isProse && (SIGN.test(tex) || isShort) && !('fault' in renderFormula(tex, false));
}

/**
 * Makes nodes of the formulas in a text, and text of those that cannot be read as TeX, such as a
 * path between two variables of a shell.
 *
 * @returns a notice of each that stays text
 */
export function placeFormulas(tree: Root): Notice[] {
  const notices: Notice[] = [];
  replaceNodes(tree, (node) => {
    if (node.type === 'text') return node.data?.isEscaped ? undefined : splitText(node);
    if ((node.type !== 'inlineMath' && node.type !== 'math') || isFormula(node.value))
      return undefined;
    notices.push({ kind: 'formula', text: node.value, ...lineOf(node) });
    const sign = node.type === 'math' || node.data?.isDisplay ? '$$' : '$';
    const text: Text = {
      type: 'text',
      value: sign + node.value + sign,
      ...(node.position && { position: node.position }),
    };
    return [node.type === 'math' ? { type: 'paragraph', children: [text] } : text];
  });
  partFormulas(tree);
  return notices;
}

/** Two formulas side by side, or one before a digit, would not be read as such without a space. */
function partFormulas(tree: Root): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return;
    const children = parent.children.flatMap((node, at): RootContent[] => {
      const next = parent.children[at + 1];
      const touches =
        node.type === 'inlineMath' &&
        (next?.type === 'inlineMath' || (next?.type === 'text' && /^[\d$]/.test(next.value)));
      return touches ? [node, { type: 'text', value: ' ' }] : [node];
    });
    if (children.length > parent.children.length) setChildren(parent, children);
  });
}

function splitText(node: Text): RootContent[] | undefined {
  const { value, position } = node;
  if (!value.includes('$')) return undefined;
  const parts: RootContent[] = [];
  let at = 0;
  for (const { 0: whole, index, groups } of value.matchAll(DOLLARS)) {
    const tex = groups?.['display'] ?? groups?.['inline'] ?? '';
    if (!isFormula(tex)) continue;
    if (index > at) parts.push(textAt(node, at, index));
    const isDisplay = groups?.['display'] !== undefined;
    parts.push({
      type: 'inlineMath',
      value: tex.trim(),
      data: { isDisplay },
      ...(position && { position: textAt(node, index, index).position }),
    });
    at = index + whole.length;
  }
  if (parts.length === 0) return undefined;
  if (at < value.length) parts.push(textAt(node, at, value.length));
  return parts;
}

/** A part of a text, at the line where it begins. */
function textAt({ value, position }: Text, from: number, to: number): Text {
  const line = (position?.start.line ?? 0) + (value.slice(0, from).match(/\n/g)?.length ?? 0);
  const place = { line, column: 1 };
  return {
    type: 'text',
    value: value.slice(from, to),
    ...(position && { position: { start: place, end: place } }),
  };
}
