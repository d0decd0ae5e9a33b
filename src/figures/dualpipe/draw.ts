import type { View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { describeCase, type MethodCase } from './case.ts';
import type { PlacedChunk } from './work.ts';

/** Of a cell of a unit of time, in the drawing's own units; letters fit in it. */
const CELL = { width: 10, height: 16, gap: 1 } as const;

/** A stretch of a rank's time that is drawn in one way. */
interface Stretch {
  readonly style: 'f' | 'b' | 'w';
  readonly rank: number;
  readonly from: number;
  readonly to: number;
  readonly microBatch: number | undefined;
}

/** Draws the three schedules one under another, to one scale of time. */
export function drawSchedules(view: View): Mark[] {
  const { methods, longest } = describeCase(view.state);
  return methods.map((own) =>
    mark(
      'section',
      {},
      mark('p', { class: 'lane' }, describeLane(own, view)),
      drawLane(own, longest, view),
    ),
  );
}

function describeLane({ method, schedule: { length }, idle }: MethodCase, { say }: View): string {
  return say('lane', { method, length, idle: Math.max(...idle) });
}

function drawLane({ method, schedule }: MethodCase, longest: number, view: View): Mark {
  const { ranks, chunks } = schedule;
  const stretches = chunks.flatMap(listStretches);
  const followed = stretches.filter(
    ({ microBatch, style }) => style !== 'w' && microBatch === (view.state['batch'] ?? 0) - 1,
  );
  const pairs = chunks.filter(({ kind }) => kind === 'FB');
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
    ...(['f', 'b', 'w'] as const).map((style) =>
      mark('path', {
        class: style,
        d: writeBoxes(
          stretches
            .filter((stretch) => stretch.style === style)
            .map(({ rank, from, to }) => ({ rank, start: from, end: to })),
        ),
      }),
    ),
    mark('path', { class: 'pair', d: writeBoxes(pairs) }),
    mark('path', {
      class: 'followed',
      d: writeBoxes(followed.map(({ rank, from, to }) => ({ rank, start: from, end: to }))),
    }),
    ...writeLetters(stretches, ranks),
  );
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
function writeBoxes(boxes: readonly Pick<PlacedChunk, 'rank' | 'start' | 'end'>[]): string {
  let [x, y] = [0, 0];
  return boxes
    .map(({ rank, start, end }) => {
      const [left, top] = [start * CELL.width, rank * CELL.height];
      const width = round((end - start) * CELL.width - CELL.gap);
      const height = CELL.height - 2 * CELL.gap;
      const step = `m${round(left - x)} ${round(top - y)}h${width}v${height}h-${width}z`;
      [x, y] = [left, top];
      return step;
    })
    .join('')
    .replace(/^m/, 'M');
}

/** Letters of the ranks' work, a line a rank. */
function writeLetters(stretches: readonly Stretch[], ranks: number): Mark[] {
  const isWhole = stretches.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to));
  return Array.from({ length: ranks }, (_, rank) => {
    const own = stretches.filter((stretch) => stretch.rank === rank);
    const y = rank * CELL.height + 11.5;
    return isWhole ? writeCells(own, y) : writePlaces(own, y);
  });
}

/**
 * A letter for every unit of time, idle ones too: all rows then have the same places, which
 * compress well.
 */
function writeCells(own: readonly Stretch[], y: number): Mark {
  const length = Math.max(...own.map(({ to }) => to));
  const letters = Array.from({ length }, (_, time) => {
    const stretch = own.find(({ from, to }) => from <= time && time < to);
    return stretch?.style.toUpperCase() ?? BLANK;
  });
  const x = letters.map((_, time) => (time + 0.5) * CELL.width).join(' ');
  return mark('text', { x, y }, letters.join(''));
}

/** A space that markup does not swallow. */
const BLANK = '\u00a0';

function writePlaces(own: readonly Stretch[], y: number): Mark {
  const x = own.map(({ from, to }) => round(((from + to) / 2) * CELL.width)).join(' ');
  return mark('text', { x, y }, own.map(({ style }) => style.toUpperCase()).join(''));
}
