import type { FigureKind, View } from '../figure-kind.ts';
import { drawPrices, drawSample } from './draw.ts';
import { mark } from '../shared/mark.ts';
import { blend, listMonths, type Price, priceAt, readPrices } from './history.ts';

const MONTHS = listMonths('2024-04', '2026-10');
const DOLLARS = { sign: '$', decades: { from: -2, to: 2 } } as const;
const YUAN = { sign: '¥', decades: { from: -1, to: 2 } } as const;
/** The lines for which there are prices in yuan. */
const YUAN_SERIES = ['reasoner', 'chat'] as const;
/** The lines of the drawing and how they look. */
export const SERIES = {
  o1: 'accent dashed line',
  o3: 'accent dashed dotted line',
  gpt5: 'accent dotted line',
  reasoner: 'bold line',
  night: 'bold dotted line',
  chat: 'line',
  pro: 'bold dashed line',
} as const;

const ORDER = Object.keys(SERIES) as (keyof typeof SERIES)[];

/** List prices over time, for a reader's usage. */
export const prices: FigureKind = {
  inputs: () => [
    { name: 'month', control: 'range', min: 0, max: MONTHS.length - 1, step: 1, options: MONTHS },
    { name: 'cached', control: 'range', min: 0, max: 100, step: 5 },
    { name: 'ratio', control: 'range', min: 0, max: 4, step: 0.25 },
  ],
  words: [
    'told',
    'told-none',
    'told-o3',
    'told-gpt5',
    'told-night',
    'chart',
    'yuan-chart',
    'yuan',
    'yuan-of',
    'line',
    'none',
    'series',
    'price',
    'times',
    ...Object.keys(SERIES),
  ],
  // All of it is drawn, and the file has the sources of the rows.
  isFileAlone: true,
  columns: ['from', 'until', 'series', 'model', 'currency', 'hit', 'miss', 'out'],
  draw: (view) => {
    const { lines, yuan, month } = describe(view);
    const frame = { months: MONTHS, month };
    return [
      drawPrices({ ...DOLLARS, ...frame, name: view.say('chart'), lines }),
      mark(
        'ul',
        { class: 'legend' },
        ...lines.map(({ series, style, now, blended }) =>
          mark(
            'li',
            {},
            drawSample(style),
            view.say(now ? 'line' : 'none', {
              name: view.say(series),
              model: now?.model ?? '',
              price: view.format(blended, 4),
            }),
          ),
        ),
      ),
      mark('p', { class: 'lane' }, view.say('yuan', writeYuan(yuan, view))),
      drawPrices({ ...YUAN, ...frame, name: view.say('yuan-chart'), lines: yuan }),
    ];
  },
  tell: (view) => {
    const { lines, month } = describe(view);
    const { cached = 0, ratio = 1 } = view.state;
    const { o1 = NaN, o3 = NaN, gpt5 = NaN, reasoner = NaN, night = NaN } = pricesOf(lines);
    const write = (times: number) => (Number.isNaN(times) ? '–' : view.format(times, 1));
    const values = {
      month,
      cached,
      ratio,
      o1: write(o1 / reasoner),
      o3: write(o3 / reasoner),
      gpt5: write(gpt5 / reasoner),
      night: write(o1 / night),
    };
    return [
      view.say(Number.isNaN(o1 / reasoner) ? 'told-none' : 'told', values),
      Number.isNaN(o3) ? '' : view.say('told-o3', values),
      Number.isNaN(gpt5) ? '' : view.say('told-gpt5', values),
      Number.isNaN(night) ? '' : view.say('told-night', values),
    ];
  },
  formulas: (view) => {
    const { lines, month } = describe(view);
    const [o1] = lines;
    const reasoner = lines.find(({ series }) => series === 'reasoner');
    const times = (o1?.blended ?? NaN) / (reasoner?.blended ?? NaN);
    const { cached = 0, ratio = 1 } = view.state;
    const write = (price: Price | undefined) =>
      price
        ? `(${cached}% × ${view.format(price.hit ?? price.miss, 4)} + ${100 - cached}% × ${view.format(price.miss, 4)} + ${ratio} × ${view.format(price.out, 4)}) ÷ (1 + ${ratio})`
        : '–';
    return [
      `${month}: [${write(o1?.now)}] ÷ [${write(reasoner?.now)}] = ${Number.isNaN(times) ? '–' : view.format(times, 1)}`,
    ];
  },
  tabulate: (view) => {
    const { lines, yuan } = describe(view);
    const base = lines.find(({ series }) => series === 'reasoner')?.blended ?? NaN;
    const write = (value: number, digits: number) =>
      Number.isNaN(value) ? '–' : view.format(value, digits);
    const inYuan = writeYuan(yuan, view);
    return [
      ['series', 'price', 'times'].map((key) => view.say(key)),
      ...lines.map(({ series, blended }) => [
        view.say(series),
        write(blended, 4),
        write(blended / base, 2),
      ]),
      ...YUAN_SERIES.map((series) => [
        view.say('yuan-of', { name: view.say(series) }),
        inYuan[series] ?? '–',
        '',
      ]),
    ];
  },
  pick: ({ state }, _part, { x }) => ({ ...state, month: Math.floor(x * MONTHS.length) }),
};

/** The value of each line, by its name. */
function pricesOf(lines: readonly Line[]): Readonly<Record<string, number>> {
  return Object.fromEntries(lines.map(({ series, blended }) => [series, blended]));
}

/** What a million tokens cost in yuan, by the name of the line. */
function writeYuan(yuan: readonly Line[], { format }: View): Readonly<Record<string, string>> {
  return Object.fromEntries(
    yuan.map(({ series, blended }) => [
      series,
      Number.isNaN(blended) ? '–' : `${YUAN.sign}${format(blended, 4)}`,
    ]),
  );
}

/** A line of the drawing in the reader's month and in all. */
interface Line {
  readonly series: string;
  readonly style: string;
  readonly now: Price | undefined;
  readonly blended: number;
  readonly history: readonly (number | undefined)[];
}

function describe({ state, table }: View) {
  const month = MONTHS[state['month'] ?? 0] ?? '2025-01';
  const usage = { cached: (state['cached'] ?? 0) / 100, ratio: state['ratio'] ?? 1 };
  const makeLine = (all: readonly Price[], series: keyof typeof SERIES): Line => {
    const now = priceAt(all, series, month);
    return {
      series,
      style: SERIES[series],
      now,
      blended: now ? blend(now, usage) : NaN,
      history: MONTHS.map((own) => {
        const price = priceAt(all, series, own);
        return price && blend(price, usage);
      }),
    };
  };
  const [dollars, yuan] = [readPrices(table, 'USD'), readPrices(table, 'CNY')];
  return {
    lines: ORDER.map((series) => makeLine(dollars, series)),
    yuan: YUAN_SERIES.map((series) => makeLine(yuan, series)),
    month,
  };
}
