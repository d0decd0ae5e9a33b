import type { FigureKind, View } from '../figure-kind.ts';
import { mark } from '../shared/mark.ts';
import { drawErrors, drawRuler, numberAt, writeBits } from './draw.ts';
import { drawOutcome, drawRows, outlierAt } from './draw-row.ts';
import { BF16, decode, E4M3, E5M2, roundTo } from './formats.ts';
import { errorOfIntegers, GROUPS, makeNumbers, scaleMatrix, scaleOf, TILE } from './outlier.ts';
import { addProducts } from './sum.ts';

const FORMATS = [E4M3, E5M2, BF16] as const;
/** How many products the long sum may have. */
const LENGTHS = [1024, 4096, 16_384] as const;
const INTERVALS = [32, 128, 512] as const;
const NUMBERS = makeNumbers();
/** Places in the row that the outlier may take: as many as a reader can distinguish. */
const PLACE = { min: 8, max: NUMBERS.length - 8, step: 16 } as const;
const POWERS = { min: 0, max: 20, step: 1 } as const;

/** FP8 by real arithmetic: a number on the ruler, numbers beside an outlier, and a long sum. */
export const fp8: FigureKind = {
  inputs: () => [
    chooseAmong('format', 0, ['e4m3', 'e5m2', 'bf16']),
    { name: 'x', control: 'number', min: -1e6, max: 1e6, step: 1e-6 },
    { name: 'outlier', panel: 1, control: 'range', ...POWERS, show: (power) => 2 ** power },
    { name: 'at', panel: 1, control: 'range', ...PLACE },
    chooseAmong('scales', 1, GROUPS),
    chooseAmong('scale', 1, ['exact', 'power']),
    chooseAmong('length', 2, LENGTHS.map(String)),
    chooseAmong('every', 2, INTERVALS.map(String)),
  ],
  words: [
    ...['bits', 'rows', 'outcome', 'sums'],
    ...['told', 'told-outlier', 'told-sum'],
    ...['what', 'value', 'kept', 'code', 'rounding', 'range'],
    ...['outcomes', 'error-integers', 'sum', 'sum-promoted'],
  ],
  columns: [],
  draw: (view) => {
    const { format, x, outcomes, matrix, sums } = describe(view);
    return [
      drawRuler(format, x, view),
      mark(
        'div',
        {},
        drawRows(matrix, view),
        ...outcomes.map(({ group, outcome }) => drawOutcome(group, outcome, view)),
      ),
      drawErrors(sums, view),
    ];
  },
  tell: (view) => {
    const { format, x, kept, matrix, outcomes, sums, length, interval } = describe(view);
    const { size, tile } = matrix.outlier;
    const { group, isPower } = matrix.scaling;
    const outcome = outcomes.find((own) => own.group === group)?.outcome;
    const percent = (share = 0) => view.format(share * 100, 1);
    return [
      view.say('told', {
        x: view.format(x, 6),
        format: format.name,
        kept: view.format(kept, 7),
      }),
      view.say('told-outlier', {
        size,
        tile: tile + 1,
        scales: view.say(`scales-${group}`),
        scale: view.say(`scale-${isPower ? 'power' : 'exact'}`),
        below: percent(1 - (outcome?.normal ?? 1)),
        zero: percent(outcome?.zero),
        error: percent(outcome?.error),
      }),
      view.say('told-sum', {
        length,
        interval,
        plain: view.format(sums.plain.error * 100),
        promoted: view.format(sums.promoted.error * 100),
      }),
    ];
  },
  formulas: (view) => {
    const { size } = describe(view).matrix.outlier;
    const { max, minNormal } = E4M3;
    const write = (value: number) => view.format(value, 6);
    return [
      `${write(size)} ÷ ${max} × ${write(minNormal)} = ${write((size / max) * minNormal)}`,
      `2^⌈log₂(${write(size)} ÷ ${max})⌉ = ${write(scaleOf(size, true))} ≥ ${write(scaleOf(size, false))}`,
    ];
  },
  tabulate: (view) => {
    const { format, x, kept, matrix, outcomes, sums } = describe(view);
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
      ...outcomes.map(({ group, outcome: { normal, zero, error } }) => [
        view.say('outcomes', { scales: view.say(`scales-${group}`) }),
        [1 - normal, zero, error].map(percent).join(' / '),
      ]),
      row('error-integers', percent(errorOfIntegers(NUMBERS, matrix.outlier.size))),
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
  pick: ({ state }, part, place) => {
    if (part === 'ruler') return { ...state, x: numberAt(place.x) };
    const { power, share } = outlierAt(place);
    return { ...state, outlier: power, at: share * NUMBERS.length };
  },
};

function chooseAmong(name: string, panel: number, options: readonly string[]) {
  return {
    name,
    panel,
    control: 'choice',
    min: 0,
    max: options.length - 1,
    step: 1,
    options,
  } as const;
}

function describe({ state }: View) {
  const format = FORMATS[state['format'] ?? 0] ?? E4M3;
  const { x = 0, at = 0 } = state;
  const outlier = { size: 2 ** (state['outlier'] ?? 0), tile: Math.floor(at / TILE) };
  const isPower = state['scale'] === 1;
  const length = LENGTHS[state['length'] ?? 1] ?? LENGTHS[1];
  const interval = INTERVALS[state['every'] ?? 1] ?? length;
  const group = GROUPS[state['scales'] ?? 0] ?? 'tensor';
  return {
    format,
    x,
    kept: roundTo(x, format),
    length,
    interval,
    matrix: { row: NUMBERS, outlier, at, scaling: { group, isPower } },
    outcomes: GROUPS.map((own) => ({
      group: own,
      outcome: scaleMatrix(NUMBERS, outlier, { group: own, isPower }),
    })),
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
