import { parseDocument } from 'htmlparser2';

/** A node of the XML of a Word document, as far as formulas need it. */
interface XmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}

const FORMULA = /<m:oMath>[^]*?<\/m:oMath>|<m:oMath\s[^>]*>[^]*?<\/m:oMath>/g;
/** Signs of sums and the like, which Word stores as characters. */
const NARY: Readonly<Record<string, string>> = { '∑': '\\sum', '∏': '\\prod', '∫': '\\int' };

/**
 * Replaces the formulas in the XML of a Word document by text runs with their TeX, as the reader
 * of the document knows no formulas.
 *
 * @returns the XML, and the TeX of each formula
 */
export function replaceWordFormulas(xml: string): { xml: string; formulas: string[] } {
  const formulas: string[] = [];
  // A formula on a line of its own has an element around it that the reader would leave out.
  const open = xml
    .replaceAll(/<m:oMathParaPr>[^]*?<\/m:oMathParaPr>/g, '')
    .replaceAll(/<\/?m:oMathPara(?:\s[^>]*)?>/g, '');
  const replaced = open.replace(FORMULA, (formula, ...rest) => {
    const offset = Number(rest.find((part) => typeof part === 'number'));
    const root = parseDocument(formula, { xmlMode: true }) as XmlNode;
    const tex = texOf(root)
      .replaceAll(/[\u2061-\u2064]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const text = `$${tex}$`
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    if (tex === '') return '';
    formulas.push(tex);
    // A dollar sign that touches another, or a digit, ends no formula.
    const touches = /^(?:<[^<>]{0,400}>\s*){0,40}[\d$]|^\s*<m:oMath[\s>]/.test(
      open.slice(offset + formula.length, offset + formula.length + 4_000),
    );
    const space = touches ? ' ' : '';
    return `<w:r><w:t xml:space="preserve">${text}${space}</w:t></w:r>`;
  });
  return { xml: replaced, formulas };
}

/** TeX of an element of Office Math; of an unknown element that of its children. */
function texOf(node: XmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  const all = () => (node.children ?? []).map(texOf).join('');
  const part = (name: string) => texOfAll(childrenOf(node, name));
  switch (node.name) {
    case 'm:t':
      return (node.children ?? []).map(({ data }) => data ?? '').join('');
    case 'm:f':
      return `\\frac{${part('m:num')}}{${part('m:den')}}`;
    case 'm:sSup':
      return `${part('m:e')}^{${part('m:sup')}}`;
    case 'm:sSub':
      return `${part('m:e')}_{${part('m:sub')}}`;
    case 'm:sSubSup':
      return `${part('m:e')}_{${part('m:sub')}}^{${part('m:sup')}}`;
    case 'm:rad': {
      const degree = part('m:deg');
      return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${part('m:e')}}`;
    }
    case 'm:d': {
      const inner = childrenOf(node, 'm:e').map(texOf).join(', ');
      return `${property(node, 'm:begChr') ?? '('}${inner}${property(node, 'm:endChr') ?? ')'}`;
    }
    case 'm:nary': {
      const sign = property(node, 'm:chr') ?? '∫';
      const [sub, sup] = [part('m:sub'), part('m:sup')];
      const limits = (sub === '' ? '' : `_{${sub}}`) + (sup === '' ? '' : `^{${sup}}`);
      return `${NARY[sign] ?? sign}${limits} ${part('m:e')}`;
    }
    case 'm:limLow':
      return `${part('m:e')}_{${part('m:lim')}}`;
    case 'm:limUpp':
      return `${part('m:e')}^{${part('m:lim')}}`;
    case 'm:mr':
      return `${childrenOf(node, 'm:e').map(texOf).join(' & ')} \\\\ `;
    case 'm:m':
      return `\\begin{matrix}${all()}\\end{matrix}`;
    default:
      // Properties hold settings of Word and no signs of the formula.
      return /Pr$/.test(node.name ?? '') ? '' : all();
  }
}

function texOfAll(nodes: readonly XmlNode[]): string {
  return nodes.map(texOf).join('');
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return (node.children ?? []).filter((child) => child.name === name);
}

/** A setting of an element, such as the sign of a sum: `<m:naryPr><m:chr m:val="∑"/>`. */
function property(node: XmlNode, name: string): string | undefined {
  const settings = (node.children ?? []).find((child) => /Pr$/.test(child.name ?? ''));
  return settings && childrenOf(settings, name)[0]?.attribs?.['m:val'];
}
