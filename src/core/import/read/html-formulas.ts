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
      return make(readGlyphs(element), /display/i.test(classes), element);
    // Without MathML the TeX follows as a script.
    if (!math) return /MathJax/.test(classes) ? [] : undefined;
    return make(texOfMath(math), isDisplay(math) || /display/i.test(classes), element);
  }
  if (RENDERING.test(classes)) return [];
  if (tagName === 'script' && /^math\/(?:tex|asciimath)/.test(String(properties['type'] ?? '')))
    return make(toString(element), /mode=display/.test(String(properties['type'])), element);
  for (const name of ['dataMath', 'dataTex', 'dataLatex', 'dataExpr']) {
    const value = properties[name];
    if (typeof value === 'string' && value.trim() !== '')
      return make(value, /block|display/.test(classes), element);
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
    ? make(alt, /fallback-image-display/.test(classes), element)
    : undefined;
}

function texOfMath(math: Element): string {
  const annotation = findFirst(
    math,
    ({ tagName, properties }) =>
      /^annotation/.test(tagName) && /tex/i.test(String(properties['encoding'] ?? '')),
  );
  if (annotation) return toString(annotation);
  const alt = math.properties['alttext'] ?? math.properties['altText'];
  if (typeof alt === 'string' && alt.trim() !== '') return alt;
  return texOfMathml(math);
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

/** TeX for MathML, as far as its elements have a counterpart; of others that of their children. */
function texOfMathml(node: Nodes): string {
  if (node.type === 'text') return node.value.trim().replace(/[#%&$_{}]/g, String.raw`\$&`);
  if (!('children' in node)) return '';
  const name = node.type === 'element' ? node.tagName : '';
  if (/^(?:annotation|annotation-xml)$/.test(name)) return '';
  if (name === 'mtext') return `\\text{${toString(node).replace(/[\\{}$]/g, '')}}`;
  const parts = node.children.map(texOfMathml).filter((part) => part !== '');
  const [base = '', first = '', second = ''] = parts;
  switch (name) {
    case 'mfrac':
      return `\\frac{${base}}{${first}}`;
    case 'msup':
      return `${base}^{${first}}`;
    case 'msub':
    case 'munder':
      return `${base}_{${first}}`;
    case 'mover':
      return `\\overset{${first}}{${base}}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_{${first}}^{${second}}`;
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`;
    case 'mroot':
      return `\\sqrt[${first}]{${base}}`;
    case 'mtr':
      return parts.join(' & ');
    case 'mtable':
      return `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`;
    default:
      return parts.join('');
  }
}

function make(text: string, display: boolean, at: Element): ElementContent[] {
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
      properties: { dataDisplay: display },
      children: [{ type: 'text', value }],
      ...(at.position && { position: at.position }),
    },
  ];
}

function isDisplay({ properties }: Element): boolean {
  return properties['display'] === 'block';
}

/** TeX in one line; its comments end with their lines. */
export function oneLine(tex: string): string {
  return tex
    .replace(/(?<!\\)%[^\n]*(?:\n|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
