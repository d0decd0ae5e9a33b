import {
  type BarChart,
  type Figure,
  isModel,
  type LineChart,
} from '../../core/figures/figure-schemas.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { SIZES, writePlainSvg, type Size } from './plain-svg.ts';

/** A figure whose data are drawn as they are. */
export type DrawnFigure = Figure & { readonly chart: BarChart | LineChart };

/** Whether a figure's data are drawn as they are, and not computed. */
export function isDrawn(figure: Figure): figure is DrawnFigure {
  return !isModel(figure.chart);
}

/**
 * Draws a figure at build, once for each width that a page may have.
 *
 * @param ids elements of the page that name and describe the drawing
 * @returns markup with no style and no script; classes say how it looks
 */
export function drawFigure(
  figure: DrawnFigure,
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

function draw(figure: DrawnFigure, size: Size, language: string): Element {
  const { chart } = figure;
  return chart.kind === 'bars'
    ? drawBars(figure, chart, size, language)
    : drawLines(figure, chart, size, language);
}
