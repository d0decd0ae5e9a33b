import { axisX, axisY, dot, gridY, line, plot, ruleX, text } from '@observablehq/plot';
import { cellOf, numberIn } from '../../core/figures/figure-data.ts';
import { say } from '../../core/shared/localized.ts';
import type { Figure, LineChart } from '../../core/figures/figure-schemas.ts';
import { simplifyLine } from '../../core/figures/simplify-line.ts';
import { makeDocument, type Size } from './plain-svg.ts';

/** How far a line may be from its course, in the drawing's units: less than a screen shows. */
const TOLERANCE = 0.4;

/** Draws numbers over time, each line with its name at its end, and the days that matter marked. */
export function drawLines(
  figure: Figure,
  chart: LineChart,
  { width, font, name }: Size,
  language: string,
): Element {
  const dates = figure.rows.map(([date = '']) => date);
  const series = chart.lines.map(({ column, stroke, label }) => ({
    stroke,
    label: say(label, language),
    points: dates.map((date) => ({
      date: new Date(date),
      value: numberIn(cellOf(figure, date, column)),
    })),
  }));
  const most = Math.max(
    ...series.flatMap(({ points }) =>
      points.flatMap(({ value }) => (Number.isNaN(value) ? [] : value)),
    ),
  );
  const height = Math.round(width * (name === 'narrow' ? 1.25 : 0.75));
  const top = most * 1.25;
  // What a line of words is high, in the numbers drawn.
  const row = (top / height) * font * 1.4;
  const ends = spread(
    series.flatMap(({ label, points }) =>
      points
        .filter(({ value }) => !Number.isNaN(value))
        .slice(-1)
        .map((point) => ({ ...point, label })),
    ),
    row,
  );
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const middle = dates[Math.floor(dates.length / 2)] ?? '';
  const events = chart.events.map(({ row: day, column, label, place }) => {
    const value = numberIn(cellOf(figure, day, column));
    const sideAnchor = day < middle ? 'start' : 'end';
    return {
      date: new Date(day),
      value,
      leader: { above: value + row * 1.5, below: value - row, top: top - row * 2 }[place],
      lineAnchor: place === 'below' ? 'top' : 'bottom',
      textAnchor: place === 'below' ? 'middle' : sideAnchor,
      words: `${formatDay(day, language)}\n${say(label, language)}`,
    } as const;
  });
  return plot({
    document: makeDocument(),
    width,
    height,
    marginTop: font,
    marginLeft: font * 3,
    marginBottom: font * 3.3,
    marginRight: font * 5.2,
    x: { type: 'utc' },
    y: { domain: [0, top] },
    marks: [
      gridY({ ticks: 5, className: 'grid' }),
      axisY({
        ticks: 5,
        tickSize: 0,
        tickFormat: (value: number) => short.format(value),
        label: null,
        className: 'words soft',
      }),
      axisX({
        ticks: halfYears(dates),
        tickSize: 0,
        tickPadding: font * 0.7,
        tickFormat: (date: Date) => formatMonth(date, language),
        label: null,
        className: 'words soft',
      }),
      ...series.map(({ points, stroke }) =>
        line(takeVisible(points, { days: dates, width, height, top }), {
          x: 'date',
          y: 'value',
          className: `${stroke} line`,
        }),
      ),
      text(ends, {
        x: 'date',
        y: 'value',
        text: 'label',
        textAnchor: 'start',
        dx: 5,
        className: 'words',
      }),
      ruleX(events, { x: 'date', y1: 'value', y2: 'leader', className: 'leader' }),
      dot(events, { x: 'date', y: 'value', r: font / 3, className: 'event' }),
      ...events.map(({ textAnchor, lineAnchor, ...event }) =>
        text([event], {
          x: 'date',
          y: 'leader',
          text: 'words',
          textAnchor,
          lineAnchor,
          lineHeight: 1.25,
          className: 'words',
        }),
      ),
    ],
  });
}

interface DatedPoint {
  readonly date: Date;
  readonly value: number;
}

/** Leaves out the points of a line that move it by less than a screen shows. */
function takeVisible(
  points: readonly DatedPoint[],
  scale: { days: readonly string[]; width: number; height: number; top: number },
): DatedPoint[] {
  const { days, width, height, top } = scale;
  const [first = 0, last = 1] = [days[0], days.at(-1)].map((day) => Date.parse(day ?? ''));
  return splitAtGaps(points).flatMap((run) => {
    const places = run.map(({ date, value }) => ({
      x: ((date.getTime() - first) / (last - first)) * width,
      y: (value / top) * height,
    }));
    return simplifyLine(places, TOLERANCE).flatMap((index) => run[index] ?? []);
  });
}

/** A line in stretches of days that have a number and days that have none. */
function splitAtGaps(points: readonly DatedPoint[]): DatedPoint[][] {
  const runs: DatedPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const isGap = Number.isNaN(point.value);
    if (run?.[0] && Number.isNaN(run[0].value) === isGap) run.push(point);
    else runs.push([point]);
  }
  // A gap is a gap with one day in it too.
  return runs.map((run) => (Number.isNaN(run[0]?.value) ? run.slice(0, 1) : run));
}

/** Moves names apart that would run into each other, the lower ones down. */
function spread<T extends { readonly value: number }>(points: readonly T[], gap: number): T[] {
  let last = Infinity;
  return [...points]
    .sort((a, b) => b.value - a.value)
    .map((point) => {
      last = Math.min(point.value, last - gap);
      return { ...point, value: last };
    });
}

/** The first days of January and July within the dates. */
function halfYears(dates: readonly string[]): Date[] {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, index) => Number(first.slice(0, 4)) + index,
  );
  return years
    .flatMap((year) => [`${year}-01-01`, `${year}-07-01`])
    .filter((day) => day.slice(0, 7) >= first.slice(0, 7) && day <= last)
    .map((day) => new Date(day > first ? day : first));
}

function formatMonth(date: Date, language: string): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
  return `${write({ month: 'short' })}\n${write({ year: 'numeric' })}`;
}

function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: language.startsWith('zh') ? 'long' : 'medium',
    timeZone: 'UTC',
  }).format(new Date(day));
}
