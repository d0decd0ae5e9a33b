import type { FigureKind, View } from '../figure-kind.ts';
import { drawPrices, drawSample } from './draw.ts';
import { mark } from '../shared/mark.ts';
import { blend, listMonths, type Price, priceAt, readPrices } from './history.ts';

const MONTHS = listMonths('2025-01', '2026-10');
/** The lines of the drawing and how they look. */
const SERIES = {
  o1: 'accent dashed line',
  o3: 'accent line',
  gpt5: 'accent dotted line',
  reasoner: 'bold line',
  night: 'bold dotted line',
  chat: 'line',
  pro: 'dashed line',
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
    'told-gpt5',
    'told-night',
    'chart',
    'line',
    'none',
    'series',
    'price',
    'times',
    ...Object.keys(SERIES),
  ],
  columns: ['from', 'until', 'series', 'model', 'currency', 'hit', 'miss', 'out'],
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
      view.say('told', values),
      ...(Number.isNaN(o3) ? [] : [view.say('told-o3', values)]),
      ...(Number.isNaN(gpt5) ? [] : [view.say('told-gpt5', values)]),
      ...(Number.isNaN(night) ? [] : [view.say('told-night', values)]),
    ].join('');
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
  pick: ({ state }, _part, { x }) => ({ ...state, month: Math.floor(x * MONTHS.length) }),
};

/** What each line stands at, by its name. */
function pricesOf(lines: ReturnType<typeof describe>['lines']): Readonly<Record<string, number>> {
  return Object.fromEntries(lines.map(({ series, blended }) => [series, blended]));
}

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
