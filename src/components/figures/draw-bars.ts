import { barX, plot, ruleY, text } from '@observablehq/plot';
import { cellOf, fillTemplate, numberIn } from '../../core/figures/figure-data.ts';
import { say } from '../../core/shared/localized.ts';
import type { BarChart, Figure } from '../../core/figures/figure-schemas.ts';
import { makeDocument, type Size } from './plain-svg.ts';

/** Draws bars below headings, each with its words above it. */
export function drawBars(
  figure: Figure,
  chart: BarChart,
  { width, font }: Size,
  language: string,
): Element {
  const titles = chart.groups.map(({ title }, group) => ({
    line: `${group}`,
    words: say(title, language),
  }));
  const bars = layOutBars(figure, chart).map((bar) => ({
    ...bar,
    words: fillTemplate(say(bar.label, language), figure, bar.row, language),
  }));
  const lines = titles.flatMap(({ line }) => [
    line,
    ...bars.filter(({ group }) => `${group}` === line).map((bar) => bar.line),
  ]);
  const height = font * 3;
  const above = { frameAnchor: 'left', textAnchor: 'start', y: 'line', text: 'words' } as const;
  const span = {
    y: 'line',
    x1: 'from',
    x2: 'to',
    insetTop: height * 0.62,
    insetBottom: height * 0.12,
  } as const;
  return plot({
    document: makeDocument(),
    width,
    height: height * lines.length,
    margin: 0,
    marginRight: 1,
    marginLeft: 1,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: lines, padding: 0 },
    marks: [
      ruleY(
        bars.filter(({ from }) => from > 0),
        { y: 'line', x1: 0, x2: 'from', dy: height * 0.25, className: 'guide' },
      ),
      barX(
        bars.filter(({ hollow }) => !hollow),
        { ...span, className: 'bar' },
      ),
      barX(
        bars.filter(({ hollow }) => hollow),
        { ...span, className: 'hollow bar' },
      ),
      text(titles, { ...above, dy: height * 0.2, className: 'group' }),
      text(bars, { ...above, dy: height * -0.14, className: 'words' }),
    ],
  });
}

/**
 * Every bar with its line, and where it begins and ends as shares of the longest bar or sum of its
 * scale.
 */
function layOutBars(figure: Figure, { groups, scale }: BarChart) {
  const laidOut = groups.map(({ adds, bars }, group) => {
    let end = 0;
    return bars.map((bar, index) => {
      const from = adds ? end : 0;
      end = from + numberIn(cellOf(figure, bar.row, bar.column));
      return { ...bar, group, line: `${group}.${index}`, from, to: end };
    });
  });
  const longest = laidOut.map((bars) => Math.max(...bars.map(({ to }) => to)));
  return laidOut.flatMap((bars, group) => {
    const unit = scale === 'own' ? (longest[group] ?? 1) : Math.max(...longest);
    return bars.map((bar) => ({ ...bar, from: bar.from / unit, to: bar.to / unit }));
  });
}
