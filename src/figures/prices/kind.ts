import type { FigureKind, View } from '../figure-kind.ts';
import { drawPrices, drawSample } from './draw.ts';
import { mark } from '../shared/mark.ts';
import { blend, listMonths, type Price, priceAt, readPrices } from './history.ts';

const MONTHS = listMonths('2025-01', '2026-10');
/** The lines of the drawing and how they look. */
const SERIES = {
  o1: 'dashed line',
  o3: 'thin line',
  reasoner: 'bold line',
  chat: 'line',
  pro: 'dotted line',
} as const;

/** List prices over time, for a reader's usage. */
export const prices: FigureKind = {
  inputs: () => [
    { name: 'month', control: 'range', min: 0, max: MONTHS.length - 1, step: 1, options: MONTHS },
    { name: 'cached', control: 'range', min: 0, max: 100, step: 5 },
    { name: 'ratio', control: 'range', min: 0, max: 4, step: 0.25 },
  ],
  words: [
    'told',
    'told-o3',
    'chart',
    'line',
    'none',
    'series',
    'price',
    'times',
    ...Object.keys(SERIES),
  ],
  columns: ['from', 'series', 'model', 'currency', 'hit', 'miss', 'out'],
  draw: (view) => {
    const { lines, month } = describe(view);
    return [
      drawPrices({ lines, months: MONTHS, month }, view),
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
    ];
  },
  tell: (view) => {
    const { lines, month } = describe(view);
    const [o1 = NaN, o3 = NaN, reasoner = NaN] = lines.map(({ blended }) => blended);
    const { cached = 0, ratio = 1 } = view.state;
    const told = view.say('told', { month, cached, ratio, o1: view.format(o1 / reasoner, 1) });
    const other = Number.isNaN(o3)
      ? ''
      : view.say('told-o3', { o3: view.format(o3 / reasoner, 1) });
    return told + other;
  },
  formulas: (view) => {
    const { lines, month } = describe(view);
    const [o1] = lines;
    const reasoner = lines.find(({ series }) => series === 'reasoner');
    const { cached = 0, ratio = 1 } = view.state;
    const write = (price: Price | undefined) =>
      price
        ? `(${cached}% × ${view.format(price.hit ?? price.miss, 4)} + ${100 - cached}% × ${view.format(price.miss, 4)} + ${ratio} × ${view.format(price.out, 4)}) ÷ (1 + ${ratio})`
        : '–';
    return [
      `${month}: [${write(o1?.now)}] ÷ [${write(reasoner?.now)}] = ${view.format((o1?.blended ?? 0) / (reasoner?.blended ?? 1), 1)}`,
    ];
  },
  tabulate: (view) => {
    const { lines } = describe(view);
    const base = lines.find(({ series }) => series === 'reasoner')?.blended ?? 1;
    return [
      ['series', 'price', 'times'].map((key) => view.say(key)),
      ...lines.map(({ series, blended }) => [
        view.say(series),
        Number.isNaN(blended) ? '–' : view.format(blended, 4),
        Number.isNaN(blended) ? '–' : view.format(blended / base, 2),
      ]),
    ];
  },
};

function describe({ state, table }: View) {
  const all = readPrices(table);
  const month = MONTHS[state['month'] ?? 0] ?? '2025-01';
  const usage = { cached: (state['cached'] ?? 0) / 100, ratio: state['ratio'] ?? 1 };
  const lines = Object.entries(SERIES).map(([series, style]) => {
    const now = priceAt(all, series, month);
    return {
      series,
      style,
      now,
      blended: now ? blend(now, usage) : NaN,
      history: MONTHS.map((own) => {
        const price = priceAt(all, series, own);
        return price && blend(price, usage);
      }),
    };
  });
  return { lines, month };
}
