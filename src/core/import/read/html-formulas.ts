import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Element that stands for a formula until the page is Markdown. Its text is TeX or plain text. */
export const FORMULA = 'yinju-formula';

const WRAPPER = /\b(?:katex|katex-display|mwe-math-element|MathJax(?:_Display)?)\b/;
const RENDERING =
  /\b(?:katex-html|MathJax_Preview|MathJax_SVG|MathJax_CHTML|MJX_Assistive_MathML)\b/;

/**
 * Replaces the formulas of a page by their TeX, or where it has none by the text that they show:
 * MathML, KaTeX, MathJax, and pictures that carry TeX, as of Wikipedia and Zhihu.
 */
export function keepFormulas(html: Root): void {
  visit(html, (node, index, parent) => {
    if (node.type !== 'element' || !parent || index === undefined) return undefined;
    const formula = readFormula(node);
    if (formula === undefined) return undefined;
    parent.children.splice(index, 1, ...formula);
    return [SKIP, index + formula.length];
  });
}

/** What stands for an element that is a formula or a rendering of one; undefined for another. */
function readFormula(element: Element): ElementContent[] | undefined {
  const { tagName, properties } = element;
  const classes = classesOf(element);
  if (tagName === 'math') return make(texOfMath(element), isDisplay(element), element);
  if (tagName === 'mjx-container' || WRAPPER.test(classes)) {
    const math = findFirst(element, ({ tagName: name }) => name === 'math');
    if (!math && tagName === 'mjx-container')
      return make({ text: readGlyphs(element), isTex: false }, /display/i.test(classes), element);
    // Without MathML the TeX follows as a script.
    if (!math) return /MathJax/.test(classes) ? [] : undefined;
    return make(texOfMath(math), isDisplay(math) || /display/i.test(classes), element);
  }
  if (RENDERING.test(classes)) return [];
  if (tagName === 'script' && /^math\/(?:tex|asciimath)/.test(String(properties['type'] ?? '')))
    return make(
      { text: toString(element), isTex: true },
      /mode=display/.test(String(properties['type'])),
      element,
    );
  for (const name of ['dataMath', 'dataTex', 'dataLatex', 'dataExpr']) {
    const value = properties[name];
    if (typeof value === 'string' && value.trim() !== '')
      return make({ text: value, isTex: true }, /block|display/.test(classes), element);
  }
  if (tagName !== 'img') return undefined;
  const alt = String(properties['alt'] ?? '').trim();
  const isPicture =
    /\b(?:mwe-math-fallback|tex|latex)/.test(classes) ||
    /\/equation\?tex=|latex\.codecogs|\/svg\.latex|\/math\/render\//.test(
      String(properties['src'] ?? ''),
    ) ||
    alt.startsWith('{\\displaystyle');
  return isPicture && alt !== ''
    ? make({ text: alt, isTex: true }, /fallback-image-display/.test(classes), element)
    : undefined;
}

interface Formula {
  readonly text: string;
  readonly isTex: boolean;
}

function texOfMath(math: Element): Formula {
  const annotation = findFirst(
    math,
    ({ tagName, properties }) =>
      /^annotation/.test(tagName) && /tex/i.test(String(properties['encoding'] ?? '')),
  );
  if (annotation) return { text: toString(annotation), isTex: true };
  const alt = math.properties['alttext'] ?? math.properties['altText'];
  if (typeof alt === 'string' && alt.trim() !== '') return { text: alt, isTex: true };
  return { text: textOfMath(math), isTex: false };
}

/** The signs that MathJax draws by its style sheet, one for each element: `mjx-c1D465` is 𝑥. */
function readGlyphs(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const [, code] =
    node.type === 'element' ? (/\bmjx-c([\dA-F]{2,6})\b/.exec(classesOf(node)) ?? []) : [];
  const own = code === undefined ? '' : String.fromCodePoint(Number.parseInt(code, 16));
  return (node.children.map(readGlyphs).join('') || own).normalize('NFKC');
}

/** The signs of MathML in a line, with indices and fractions made visible. */
function textOfMath(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (!('children' in node)) return '';
  const name = node.type === 'element' ? node.tagName : '';
  if (/^(?:annotation|annotation-xml)$/.test(name)) return '';
  const parts = node.children.map(textOfMath).filter((part) => part !== '');
  const [base = '', first = '', second = ''] = parts;
  const group = (text: string) => (text.length > 1 ? `(${text})` : text);
  if (name === 'mfrac') return `${group(base)}/${group(first)}`;
  if (name === 'msup') return `${base}^${group(first)}`;
  if (name === 'msub') return `${base}_${group(first)}`;
  if (name === 'msubsup') return `${base}_${group(first)}^${group(second)}`;
  if (name === 'msqrt') return `√${group(parts.join(''))}`;
  return parts.join(name === 'mtr' || name === 'mtable' ? ' ' : '');
}

function make({ text, isTex }: Formula, display: boolean, at: Element): ElementContent[] {
  const value = text
    .trim()
    .replace(/^\{\\(?:display|text)style\s*([\s\S]*)\}$/, '$1')
    .replace(/^\\(?:display|text)style\b\s*/, '')
    .trim();
  if (value === '') return [];
  return [
    {
      type: 'element',
      tagName: FORMULA,
      properties: { dataDisplay: display, dataTex: isTex },
      children: [{ type: 'text', value }],
      ...(at.position && { position: at.position }),
    },
  ];
}

function isDisplay({ properties }: Element): boolean {
  return properties['display'] === 'block';
}

function classesOf({ properties }: Element): string {
  const { className } = properties;
  return Array.isArray(className) ? className.join(' ') : '';
}

function findFirst(element: Element, isWanted: (element: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = isWanted(child) ? child : findFirst(child, isWanted);
    if (found) return found;
  }
  return undefined;
}
