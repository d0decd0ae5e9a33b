import type { FigureKind, View } from '../figure-kind.ts';
import { drawErrors, drawOutcome, drawRuler, writeBits } from './draw.ts';
import { decode, E4M3, E5M2, roundTo } from './formats.ts';
import { errorOfIntegers, makeNumbers, scaleByTile, scaleTogether } from './outlier.ts';
import { addProducts } from './sum.ts';

const FORMATS = [E4M3, E5M2] as const;
/** How many products the long sum has. */
const LENGTH = 4096;
const INTERVALS = [32, 128, 512] as const;

/** FP8 by real arithmetic: a number on the ruler, numbers beside an outlier, and a long sum. */
export const fp8: FigureKind = {
  inputs: () => [
    { name: 'format', control: 'choice', min: 0, max: 1, step: 1, options: ['e4m3', 'e5m2'] },
    { name: 'x', control: 'number', min: -1e6, max: 1e6, step: 1e-6 },
    { name: 'outlier', control: 'range', min: 0, max: 20, step: 1, show: (power) => 2 ** power },
    { name: 'every', control: 'choice', min: 0, max: 2, step: 1, options: INTERVALS.map(String) },
  ],
  words: [
    'bits',
    'ruler',
    'together',
    'tiles',
    'sums',
    'told',
    'what',
    'value',
    'kept',
    'code',
    'rounding',
    'largest',
    'normal',
    'subnormal',
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
    const { format, x, together, tiles, plain, promoted } = describe(view);
    return [
      drawRuler(format, x, view),
      drawOutcome('together', together, view),
      drawOutcome('tiles', tiles, view),
      drawErrors(plain, promoted, view),
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
    const { format, outlier } = describe(view);
    const { max, minNormal } = format;
    return [
      `${view.format(outlier)} ÷ ${view.format(max)} × ${view.format(minNormal, 6)} = ${view.format((outlier / max) * minNormal, 6)}`,
    ];
  },
  tabulate: (view) => {
    const { format, x, kept, outlier, numbers, together, tiles, plain, promoted } = describe(view);
    const percent = (share: number) => `${view.format(share * 100)}%`;
    const row = (key: string, value: string) => [view.say(key), value];
    return [
      ['what', 'value'].map((key) => view.say(key)),
      row('kept', view.format(kept, 7)),
      row('code', writeBits(x, format)),
      row('rounding', percent(x === 0 ? 0 : Math.abs((kept - x) / x))),
      row('largest', view.format(format.max)),
      row('normal', view.format(format.minNormal, 7)),
      row('subnormal', view.format(format.minSubnormal, 7)),
      row('below', percent(together.subnormal + together.zero)),
      row('zero', percent(together.zero)),
      row('error', percent(together.error)),
      row('below-tiles', percent(tiles.subnormal + tiles.zero)),
      row('error-tiles', percent(tiles.error)),
      row('error-integers', percent(errorOfIntegers(numbers, outlier))),
      row('sum', percent(plain.error)),
      row('sum-promoted', percent(promoted.error)),
    ];
  },
  listData: () => [
    ['format', 'code', 'value'],
    ...FORMATS.flatMap((format) =>
      Array.from({ length: 256 }, (_, code) => [
        format.name,
        `${code}`,
        `${decode(code, format)}`.replace('-0', '0'),
      ]),
    ),
  ],
};

function describe({ state }: View) {
  const format = FORMATS[state['format'] ?? 0] ?? E4M3;
  const { x = 0 } = state;
  const outlier = 2 ** (state['outlier'] ?? 0);
  const numbers = makeNumbers();
  return {
    format,
    x,
    kept: roundTo(x, format),
    outlier,
    numbers,
    together: scaleTogether(numbers, outlier),
    tiles: scaleByTile(numbers, outlier),
    plain: addProducts(LENGTH, LENGTH),
    promoted: addProducts(LENGTH, INTERVALS[state['every'] ?? 1] ?? LENGTH),
  };
}
