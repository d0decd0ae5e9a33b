import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isReferenceHeading } from '../references/reference-heading.ts';

/**
 * Makes a heading with its list of a term, such as 参考资料, whose definition is the list of
 * references.
 */
export function openReferenceTerms(html: Root): void {
  visit(html, 'element', (list: Element, index, parent) => {
    if (list.tagName !== 'dl' || !parent || index === undefined) return undefined;
    const parts = list.children.filter((child) => child.type === 'element');
    const [term, ...rest] = parts;
    if (term?.tagName !== 'dt' || !isReferenceHeading(toString(term).trim())) return undefined;
    if (rest.length === 0 || rest.some(({ tagName }) => tagName !== 'dd')) return undefined;
    const blocks = rest.flatMap(({ children }): ElementContent[] => children);
    parent.children.splice(index, 1, { ...term, tagName: 'h2' }, ...blocks);
    return [SKIP, index];
  });
}
