import { parseHTML } from 'linkedom';
import { optimize, type PluginConfig } from 'svgo';

/** The size of a drawing's words and how wide it is, in its own units. */
export interface Size {
  readonly name: 'narrow' | 'wide';
  readonly width: number;
  readonly font: number;
}

/**
 * A drawing for a phone and one for a page: the words of one alone would be too small there or too
 * large here.
 */
export const SIZES: readonly Size[] = [
  { name: 'narrow', width: 320, font: 13 },
  { name: 'wide', width: 640, font: 14.5 },
];

/** A document to draw in. Each drawing has its own, so that none depends on another. */
export function makeDocument(): Document {
  return parseHTML('<!doctype html><html></html>').document;
}

// Tenths are finer than a screen shows at these sizes.
const params = { floatPrecision: 1 };
const ROUNDING: PluginConfig[] = [
  { name: 'cleanupNumericValues', params },
  { name: 'convertTransform', params },
  { name: 'convertPathData', params },
];

/**
 * What a plain drawing may say of how it looks: geometry alone. Colours, strokes and letters come
 * from the page's style by class.
 */
const KEPT = new Set([
  'class',
  'd',
  'r',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'dy',
  'width',
  'height',
  'transform',
  'viewBox',
  'text-anchor',
]);

/**
 * Writes a drawing as markup that a strict content policy lets pass and that follows the page's
 * colours: without style, script, labels of its parts or anything a class can say.
 *
 * @param attributes what the svg element carries besides its viewBox
 */
export function writePlainSvg(svg: Element, attributes: Readonly<Record<string, string>>): string {
  svg.querySelectorAll('style, script').forEach((element) => element.remove());
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (!KEPT.has(name)) element.removeAttribute(name);
    }
  }
  for (const name of ['width', 'height', 'class']) svg.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  return optimize(svg.outerHTML, { plugins: ROUNDING }).data;
}
