import type { Figure } from '../../core/figures/figure-schemas.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { SIZES, writePlainSvg, type Size } from './plain-svg.ts';

/**
 * Draws a figure at build, once for each width that a page may have.
 *
 * @param ids places of the page that name the drawing and tell it in words
 * @returns markup with no style and no script; classes say how it looks
 */
export function drawFigure(
  figure: Figure,
  language: string,
  ids: { readonly title: string; readonly alternative: string },
): string {
  return SIZES.map((size) =>
    writePlainSvg(draw(figure, size, language), {
      class: size.name,
      role: 'img',
      'aria-labelledby': ids.title,
      'aria-describedby': ids.alternative,
    }),
  ).join('');
}

function draw(figure: Figure, size: Size, language: string): Element {
  const { chart } = figure;
  return chart.kind === 'bars'
    ? drawBars(figure, chart, size, language)
    : drawLines(figure, chart, size, language);
}
