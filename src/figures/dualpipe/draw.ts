import type { View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { describeCase, type MethodCase } from './case.ts';
import { drawShares } from './draw-shares.ts';
import { splitTime, type PlacedChunk } from './work.ts';

/** The size of a cell of a unit of time, in the drawing's own units; letters fit in it. */
const CELL = { width: 10, height: 16, gap: 1 } as const;

const STYLES = ['f', 'b', 'w'] as const;

/** A stretch of a rank's time that is drawn in one way. */
interface Stretch {
  readonly style: (typeof STYLES)[number];
  readonly rank: number;
  readonly from: number;
  readonly to: number;
  readonly microBatch: number | undefined;
}

/** Draws three schedules one under another, to one scale of time. */
export function drawSchedules(view: View): Mark[] {
  const { drawn, longest, durations } = describeCase(view.state);
  return drawn.map((own, index) =>
    mark(
      'section',
      {},
      mark('p', { class: 'lane' }, describeLane(own, view)),
      drawLane(own, longest, view, index === 0 ? STYLES.map(drawPattern) : []),
      drawShares(splitTime(own.schedule, durations), longest),
    ),
  );
}

function describeLane({ method, schedule, idle }: MethodCase, { say }: View): string {
  const { ranks, microBatches, length } = schedule;
  return say('lane', { method, ranks, microBatches, length, idle: Math.max(...idle) });
}

/** @param patterns which the lanes share */
function drawLane(
  { method, schedule }: MethodCase,
  longest: number,
  view: View,
  patterns: readonly Mark[],
): Mark {
  const { ranks, chunks } = schedule;
  const stretches = chunks.flatMap(listStretches);
  const isWhole = stretches.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to));
  const followed = stretches.filter(
    ({ microBatch, style }) => style !== 'w' && microBatch === (view.state['batch'] ?? 0) - 1,
  );
  const draw = (style: string, boxes: readonly Stretch[], attributes = {}) =>
    mark('path', { class: style, ...attributes, d: writeBoxes(boxes) });
  const size = `0 0 ${round(longest * CELL.width)} ${ranks * CELL.height}`;
  return mark(
    'svg',
    {
      class: 'schedule',
      viewBox: size,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': view.say('alternative', { method, ranks, length: schedule.length }),
      'data-part': method,
    },
    ...patterns,
    ...STYLES.map((style) => {
      const own = stretches.filter((stretch) => stretch.style === style);
      return isWhole ? draw('cell', own, { fill: `url(#${patternId(style)})` }) : draw(style, own);
    }),
    draw('pair', chunks.filter(({ kind }) => kind === 'FB').map(wholeStretch)),
    ...(followed.length > 0 ? [draw('followed', followed)] : []),
    ...(isWhole ? [] : writeLetters(stretches, ranks)),
  );
}

function patternId(style: string): string {
  return `cell-${style}`;
}

/**
 * A cell of a unit of time with its letter. Work that lasts whole units is filled with it, which
 * takes no letters in the markup.
 */
function drawPattern(style: string): Mark {
  const { width, height } = CELL;
  return mark(
    'pattern',
    { id: patternId(style), width, height, patternUnits: 'userSpaceOnUse' },
    mark('rect', { class: style, width, height }),
    mark('text', { class: `on-${style}`, x: 4.5, y: 11.5 }, style.toUpperCase()),
  );
}

function wholeStretch({ rank, start, end }: PlacedChunk): Stretch {
  return { style: 'f', rank, from: start, to: end, microBatch: undefined };
}

/** What of a chunk is drawn: a pair is its forward pass and, twice as long, its backward pass. */
function listStretches({ kind, rank, start, end, forward, backward }: PlacedChunk): Stretch[] {
  const turn = kind === 'FB' ? start + (end - start) / 3 : end;
  const first = kind === 'F' || kind === 'FB' ? 'f' : 'b';
  return [
    {
      style: kind === 'W' ? 'w' : first,
      rank,
      from: start,
      to: turn,
      microBatch: forward ?? backward,
    },
    ...(kind === 'FB'
      ? [{ style: 'b' as const, rank, from: turn, to: end, microBatch: backward }]
      : []),
  ];
}

/** Writes boxes with relative steps, which repeat themselves and so compress well. */
function writeBoxes(boxes: readonly Stretch[]): string {
  let [x, y] = [0, 0];
  return boxes
    .map(({ rank, from, to }) => {
      const [left, top] = [from * CELL.width, rank * CELL.height + CELL.gap];
      const width = round((to - from) * CELL.width - CELL.gap);
      const height = CELL.height - 2 * CELL.gap;
      const step = `m${round(left - x)} ${round(top - y)}h${width}v${height}h-${width}z`;
      [x, y] = [left, top];
      return step;
    })
    .join('')
    .replace(/^m/, 'M');
}

/** The letters of the ranks' work, each in its middle; on dark work in another colour. */
function writeLetters(stretches: readonly Stretch[], ranks: number): Mark[] {
  return Array.from({ length: ranks }, (_, rank) => rank).flatMap((rank) =>
    STYLES.map((style) => {
      const own = stretches.filter((stretch) => stretch.rank === rank && stretch.style === style);
      const x = own.map(({ from, to }) => round(((from + to) / 2) * CELL.width)).join(' ');
      const y = rank * CELL.height + 11.5;
      return mark('text', { class: `on-${style}`, x, y }, style.toUpperCase().repeat(own.length));
    }),
  );
}
