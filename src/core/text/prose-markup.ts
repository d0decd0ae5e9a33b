import { defaultSchema } from 'hast-util-sanitize';

const words = (text: string) => text.trim().split(/\s+/);

/** How an essay shows a figure: `<Figure id="training-cost" />`. */
export const FIGURE_ELEMENT = 'Figure';

/** Names in the default schema that load other files or belong to a form. */
const NOT_PROSE = new Set(['input', 'picture', 'source']);

/** Elements of HTML for text that the default schema, which is GitHub's, does not list. */
const MORE_HTML = words(`
  abbr address article aside bdi caption cite col colgroup data dfn figcaption figure footer
  header hgroup mark rb rtc small time u wbr`);

/** MathML without links, actions and foreign markup: https://www.w3.org/TR/mathml-core/ */
const MATHML = words(`
  math annotation menclose merror mfrac mfenced mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder
  munderover none semantics`);

/** SVG without scripts, links, pictures, animation and foreign markup. */
const SVG = words(`
  svg circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon
  polyline radialGradient rect stop symbol text title tspan use`);

const ELEMENTS = new Set([
  ...(defaultSchema.tagNames ?? []).filter((name) => !NOT_PROSE.has(name)),
  ...MORE_HTML,
  ...MATHML,
  ...SVG,
]);

/**
 * Attributes that mean the same on every element. The schema of GitHub has `name` and `action`
 * among these.
 */
const GLOBAL = words('class className dir id lang role title translate xml:lang');
const ARIA = /^aria-[a-z]+$/;

const HTML_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: words('href hreflang'),
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: words('cite datetime dateTime'),
  details: ['open'],
  img: words('alt decoding height loading src width'),
  ins: words('cite datetime dateTime'),
  li: ['value'],
  ol: words('reversed start type'),
  q: ['cite'],
  td: words('abbr colspan colSpan headers rowspan rowSpan'),
  th: words('abbr colspan colSpan headers rowspan rowSpan scope'),
  time: words('datetime dateTime'),
};

const MATHML_ATTRIBUTES = words(`
  accent accentunder close columnalign columnlines columnspacing columnspan depth display
  displaystyle encoding fence form height largeop linethickness lspace mathsize mathvariant
  maxsize minsize movablelimits notation open rowalign rowlines rowspacing rowspan rspace
  scriptlevel separator separators stretchy symmetric voffset width xmlns`);

const SVG_ATTRIBUTES = words(`
  alignment-baseline baseline-shift clip-path clip-rule clipPathUnits color cx cy d
  dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style
  font-weight fx fy gradientTransform gradientUnits height letter-spacing marker-end marker-mid
  marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits offset
  opacity orient paint-order pathLength patternContentUnits patternTransform patternUnits points
  preserveAspectRatio r refX refY rotate rx ry shape-rendering spreadMethod stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration textLength transform
  vector-effect version viewBox width word-spacing writing-mode x x1 x2 xml:space xmlns y y1 y2`);

const ATTRIBUTES = new Map<string, readonly string[]>([
  ...Object.entries(HTML_ATTRIBUTES),
  ...MATHML.map((name): [string, readonly string[]] => [name, MATHML_ATTRIBUTES]),
  ...SVG.map((name): [string, readonly string[]] => [
    name,
    name === 'use' ? ['href', ...SVG_ATTRIBUTES] : SVG_ATTRIBUTES,
  ]),
  [FIGURE_ELEMENT, ['id']],
]);

/** Whether prose may hold an element of this name, written just so. */
export function isProseElement(name: string): boolean {
  return name === FIGURE_ELEMENT || ELEMENTS.has(name);
}

/** Whether an element of prose may have an attribute of this name, written just so. */
export function isProseAttribute(element: string, name: string): boolean {
  return listAttributes(element).includes(name) || (element !== FIGURE_ELEMENT && ARIA.test(name));
}

/** The attributes that an element of prose may have, its own first; those of ARIA are left out. */
export function listAttributes(element: string): readonly string[] {
  const own = ATTRIBUTES.get(element) ?? [];
  return element === FIGURE_ELEMENT ? own : [...own, ...GLOBAL];
}
