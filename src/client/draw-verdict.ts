import type { Verdict } from '../core/reviews/verdicts.ts';
import { make } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A verdict as a shape, which the page holds, and a word. */
export function drawVerdict(verdict: Verdict, word: string, className: string): HTMLElement {
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#shape-${verdict}`);
  const shape = document.createElementNS(SVG, 'svg');
  shape.setAttribute('class', 'verdict-shape');
  shape.setAttribute('aria-hidden', 'true');
  shape.append(use);
  return make('span', { class: `verdict ${className}` }, shape, word);
}
