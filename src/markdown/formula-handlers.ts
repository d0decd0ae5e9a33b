import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { Options } from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { isProseAttribute, isProseElement } from '../core/text/prose-markup.ts';
import { renderFormula } from '../core/text/render-formula.ts';

/** Handlers of remark-rehype that show formulas as MathML. */
export const FORMULA_HANDLERS: NonNullable<Options['handlers']> = {
  inlineMath: (_state, node: InlineMath) =>
    showFormula(node.value, node.data?.isDisplay ? 'span' : null),
  math: (_state, node: DisplayMath) => showFormula(node.value, 'div'),
};

/**
 * The formula as an element; one that cannot be read, which the check reports, as its TeX.
 *
 * @param box the element around a formula that has a line of its own, in which a wide one scrolls
 */
function showFormula(tex: string, box: 'div' | 'span' | null): Element {
  const rendered = renderFormula(tex, box !== null);
  const [math] = 'mathml' in rendered ? fromHtml(rendered.mathml, { fragment: true }).children : [];
  if (math?.type !== 'element')
    return element('code', {}, [{ type: 'text', value: `$${tex.trim()}$` }]);
  visit(math, 'element', keepProse);
  return box === null ? math : element(box, { className: ['formula'] }, [math]);
}

function element(tagName: string, properties: Properties, children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * Leaves the elements and attributes that an essay itself may have: no style works on the pages.
 */
function keepProse(node: Element): void {
  if (!isProseElement(node.tagName)) node.tagName = 'mrow';
  const { className, style } = node.properties;
  node.properties = Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) => name !== 'className' && isProseAttribute(node.tagName, name.toLowerCase()),
    ),
  );
  const names = [className ?? []]
    .flat()
    .map(String)
    .filter((name) => KEPT.test(name));
  if (node.tagName === 'mtd' && /padding-left:0em;padding-right:0em/.test(String(style)))
    names.push('tml-tight');
  if (node.tagName === 'mi' && !node.properties['mathvariant']) names.push(...setLetters(node));
  if (names.length > 0) node.properties['className'] = names;
}

/**
 * Names of variables are slanted by the style sheet and words are upright: the letters that Unicode
 * has for mathematics are in few fonts.
 */
function setLetters(node: Element): string[] {
  const [letter] = node.children;
  if (letter?.type !== 'text') return [];
  const isBold = /^[\u{1d400}-\u{1d433}\u{1d6a8}-\u{1d6db}]+$/u.test(letter.value);
  if (isBold) letter.value = letter.value.normalize('NFKC');
  if (isBold || !/^\p{L}$/u.test(letter.value)) node.properties['mathvariant'] = 'normal';
  return isBold ? ['tml-bold'] : [];
}

/** Classes of Temml that the style sheet knows: how the cells of a table are aligned. */
const KEPT = /^tml-(?:left|right)$/;
