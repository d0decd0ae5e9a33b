import type { View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { E4M3 } from './formats.ts';
import {
  type Group,
  type Outcome,
  type Outlier,
  type Scaling,
  scaleTiles,
  TILE,
  TILES,
} from './outlier.ts';

/** How many numbers of a row one tick stands for: one for each would be finer than a screen. */
const EVERY = 8;
const TICK = 10;
const WIDTH = (TILE * TILES * TICK) / EVERY;
/** The powers of two at the ends of the axis, and at the top of the row without the outlier. */
const AXIS = { from: -10, to: 20, rest: 3 } as const;
const OCTAVE = 4;
/** Below a number that becomes zero half a step is left: a tie goes to zero. */
const LOST = E4M3.minSubnormal / 2;

/** What the drawing of a matrix shows. */
export interface Matrix {
  readonly row: readonly number[];
  readonly outlier: Outlier;
  readonly scaling: Scaling;
  /** The place of the outlier in its row, from 0. */
  readonly at: number;
}

/**
 * Draws the row of an outlier and another row of its block on an axis of powers of two. One
 * band covers what lies below the normal range, another on it what becomes zero.
 */
export function drawRows(matrix: Matrix, { say }: View): Mark {
  const heightOf = (power: number) => (power - AXIS.from) * OCTAVE;
  const [high, low] = [heightOf(AXIS.to), heightOf(AXIS.rest)];
  const x = round(((matrix.at + 0.5) / matrix.row.length) * WIDTH);
  const top = high - placeOf(matrix.outlier.size);
  const gripX = Math.min(WIDTH - 32, Math.max(0, x - 16));
  return mark(
    'div',
    {},
    mark('p', { class: 'lane' }, say('rows')),
    mark(
      'svg',
      {
        class: 'rows',
        'data-part': 'outlier',
        viewBox: `0 0 ${WIDTH} ${high}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      ...drawRow(matrix, high, true),
      mark('path', { class: 'kept', d: `M${x} ${high}V${top}` }),
      mark('rect', {
        class: 'grip',
        x: round(gripX),
        y: Math.max(0, top - 8),
        width: 32,
        height: 16,
      }),
    ),
    mark(
      'svg',
      {
        class: 'ruler',
        viewBox: `0 0 ${WIDTH} ${low}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      ...drawRow(matrix, low, false),
    ),
  );
}

/** The size and the place that a point of the drawing stands for. */
export function outlierAt({ x, y }: { x: number; y: number }): { power: number; share: number } {
  return { power: AXIS.to - y * (AXIS.to - AXIS.from), share: x };
}

/** Draws what becomes of all numbers of the matrix under one way of scaling. */
export function drawOutcome(group: Group, outcome: Outcome, { say, format }: View): Mark {
  const { normal, subnormal, zero, error } = outcome;
  const percent = (share: number) => format(share * 100, 1);
  return drawLabelledBar(
    say('outcome', {
      scales: say(`scales-${group}`),
      below: percent(subnormal + zero),
      zero: percent(zero),
      error: percent(error),
    }),
    drawBar(
      [
        { style: 'f', length: normal },
        { style: 'w', length: subnormal },
        { style: 'b', length: zero },
      ],
      1,
    ),
  );
}

function drawRow({ row, outlier, scaling }: Matrix, height: number, isOwn: boolean): Mark[] {
  const scales = scaleTiles(row, outlier, scaling, isOwn);
  const width = WIDTH / scales.length;
  const cover = (limit: number) => {
    const steps = scales.map(
      (scale) => `V${Math.max(0, height - placeOf(scale * limit))}h${width}`,
    );
    return mark('path', { class: 'under', d: `M0 ${height}${steps.join('')}V${height}z` });
  };
  const ends = scales.slice(1).map((_, index) => `M${(index + 1) * width} 0v${height}`);
  return [
    cover(E4M3.minNormal),
    cover(LOST),
    mark('path', { class: 'guide', d: ends.join('') }),
    mark('path', { class: 'w', 'stroke-width': 3, d: writeTicks(row, height) }),
  ];
}

/** Writes a tick for each number that is drawn, each a step from the one before. */
function writeTicks(row: readonly number[], height: number): string {
  let y = height;
  const ticks = row
    .filter((_, index) => index % EVERY === 0)
    .map((value) => {
      const next = height - placeOf(Math.abs(value));
      const step = `m2 ${next - y}h${TICK - 2}`.replace(' -', '-');
      y = next;
      return step;
    });
  return `M0 ${height}${ticks.join('')}`;
}

/** The height of a number above the foot of the axis. */
function placeOf(value: number): number {
  const power = Math.min(AXIS.to, Math.max(AXIS.from, Math.log2(Math.max(value, 2 ** AXIS.from))));
  // Half octaves are finer than ticks are thick.
  return (Math.round((power - AXIS.from) * 2) * OCTAVE) / 2;
}
