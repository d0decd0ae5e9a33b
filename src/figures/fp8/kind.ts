import type { FigureKind, View } from '../figure-kind.ts';
import { drawErrors, drawOutcome, drawRuler, numberAt, writeBits } from './draw.ts';
import { BF16, decode, E4M3, E5M2, roundTo } from './formats.ts';
import { errorOfIntegers, makeNumbers, scaleByTile, scaleTogether } from './outlier.ts';
import { addProducts } from './sum.ts';

const FORMATS = [E4M3, E5M2, BF16] as const;
/** How many products the long sum may have. */
const LENGTHS = [1024, 4096, 16_384] as const;
const INTERVALS = [32, 128, 512] as const;

/** FP8 by real arithmetic: a number on the ruler, numbers beside an outlier, and a long sum. */
export const fp8: FigureKind = {
  inputs: () => [
    {
      name: 'format',
      control: 'choice',
      min: 0,
      max: 2,
      step: 1,
      options: ['e4m3', 'e5m2', 'bf16'],
    },
    { name: 'x', control: 'number', min: -1e6, max: 1e6, step: 1e-6 },
    { name: 'outlier', control: 'range', min: 0, max: 20, step: 1, show: (power) => 2 ** power },
    { name: 'length', control: 'choice', min: 0, max: 2, step: 1, options: LENGTHS.map(String) },
    { name: 'every', control: 'choice', min: 0, max: 2, step: 1, options: INTERVALS.map(String) },
  ],
  words: [
    'bits',
    'together',
    'tiles',
    'sums',
    'told',
    'what',
    'value',
    'kept',
    'code',
    'rounding',
    'range',
    'below',
    'below-tiles',
    'zero',
    'error',
    'error-tiles',
    'error-integers',
    'sum',
    'sum-promoted',
  ],
  columns: [],
  draw: (view) => {
    const { format, x, together, tiles, sums } = describe(view);
    return [
      drawRuler(format, x, view),
      drawOutcome('together', together, view),
      drawOutcome('tiles', tiles, view),
      drawErrors(sums, view),
    ];
  },
  tell: (view) => {
    const { format, x, kept, outlier, together, tiles } = describe(view);
    const percent = (share: number) => view.format(share * 100, 1);
    return view.say('told', {
      x: view.format(x, 6),
      format: format.name,
      kept: view.format(kept, 7),
      outlier,
      below: percent(together.subnormal + together.zero),
      zero: percent(together.zero),
      error: percent(together.error),
      tiles: percent(tiles.error),
    });
  },
  formulas: (view) => {
    const { outlier } = describe(view);
    const { max, minNormal } = E4M3;
    return [
      `${view.format(outlier)} ÷ ${view.format(max)} × ${view.format(minNormal, 6)} = ${view.format((outlier / max) * minNormal, 6)}`,
    ];
  },
  tabulate: (view) => {
    const { format, x, kept, outlier, numbers, together, tiles, sums } = describe(view);
    const percent = (share: number) => `${view.format(share * 100)}%`;
    const row = (key: string, value: string) => [view.say(key), value];
    return [
      ['what', 'value'].map((key) => view.say(key)),
      row('kept', view.format(kept, 7)),
      row('code', writeBits(x, format)),
      row('rounding', percent(x === 0 ? 0 : Math.abs((kept - x) / x))),
      ...FORMATS.map(({ name, max, minNormal, minSubnormal }) => [
        view.say('range', { format: name }),
        [max, minNormal, minSubnormal].map((value) => writeSize(value, view)).join(' / '),
      ]),
      row('below', percent(together.subnormal + together.zero)),
      row('zero', percent(together.zero)),
      row('error', percent(together.error)),
      row('below-tiles', percent(tiles.subnormal + tiles.zero)),
      row('error-tiles', percent(tiles.error)),
      row('error-integers', percent(errorOfIntegers(numbers, outlier))),
      row('sum', percent(sums.plain.error)),
      row('sum-promoted', percent(sums.promoted.error)),
    ];
  },
  listData: () => [
    ['format', 'code', 'value'],
    ...[E4M3, E5M2].flatMap((format) =>
      Array.from({ length: 256 }, (_, code) => [
        format.name,
        `${code}`,
        `${decode(code, format)}`.replace('-0', '0'),
      ]),
    ),
  ],
  pick: ({ state }, _part, { x }) => ({ ...state, x: numberAt(x) }),
};

function describe({ state }: View) {
  const format = FORMATS[state['format'] ?? 0] ?? E4M3;
  const { x = 0 } = state;
  const outlier = 2 ** (state['outlier'] ?? 0);
  const numbers = makeNumbers();
  const length = LENGTHS[state['length'] ?? 1] ?? LENGTHS[1];
  const interval = INTERVALS[state['every'] ?? 1] ?? length;
  return {
    format,
    x,
    kept: roundTo(x, format),
    outlier,
    numbers,
    together: scaleTogether(numbers, outlier),
    tiles: scaleByTile(numbers, outlier),
    sums: {
      plain: addProducts(length, length),
      promoted: addProducts(length, interval),
      promotions: length / interval,
    },
  };
}

/** A number in full, or as a power of ten where that takes many digits. */
function writeSize(value: number, { format }: View): string {
  if (value >= 1e-5 && value < 1e6) return format(value, 10);
  const power = Math.floor(Math.log10(value));
  return `${format(value / 10 ** power)} × 10^${format(power)}`;
}
