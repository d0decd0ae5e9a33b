import type { FigureKind, Rows, State, View } from '../figure-kind.ts';
import { batchesOf, describeCase, type MethodCase } from './case.ts';
import { drawSchedules } from './draw.ts';
import { drawSteps } from './draw-shares.ts';
import { bubbleByFormula, type Method, METHODS, schedule, UNITS } from './schedules.ts';
import { modelStep } from './step.ts';

/** The schedules of a pipeline beside one another: 1F1B, ZB1P, DualPipe and DualPipeV. */
export const dualpipe: FigureKind = {
  inputs: () => [
    { name: 'pp', control: 'range', min: 2, max: 16, step: 2 },
    { name: 'mb', control: 'range', min: 4, max: 40, step: 2 },
    { name: 'pair', control: 'range', min: 50, max: 100, step: 1 },
    { name: 'form', control: 'choice', min: 0, max: 1, step: 1, options: ['x', 'v'] },
    { name: 'batch', control: 'range', min: 0, max: 40, step: 1 },
  ],
  words: [
    'lane',
    'alternative',
    'told',
    'followed',
    'method',
    'ranks',
    'length',
    'idle',
    'formula',
    'peak',
    'measured',
    'measured-line',
    'step-of',
    'step-saved',
    'step-measured',
    'idle-line',
  ],
  columns: [],
  settle: ({ pp = 8, mb = 20, pair = 100, form = 0, batch = 0 }) => {
    const microBatches = Math.max(mb, 2 * pp);
    const most = form === 0 ? microBatches : microBatches / 2;
    return { pp, mb: microBatches, pair, form, batch: Math.min(batch, most) };
  },
  draw: (view) => [...drawSchedules(view), drawSteps(view)],
  tell: (view) => {
    const { pp = 0, mb = 0, pair = 0 } = view.state;
    const { drawn } = describeCase(view.state);
    const [first = 0, second = 0, last = 0] = drawn.map(({ schedule: { length } }) => length);
    const name = drawn.at(-1)?.method ?? '';
    const told = view.say('told', { pp, mb, pair, first, second, last, name });
    return [told, tellFollowed(view)];
  },
  formulas: (view) => {
    const { durations } = describeCase(view.state);
    const { pp = 8 } = view.state;
    const pair = view.format(durations.pair);
    const write = (method: Method, stages: number) =>
      view.format(bubbleByFormula(method, stages, durations));
    const results = METHODS.map((method) => write(method, pp));
    const others = METHODS.slice(0, 3).map((method) => [
      method,
      [4, 8, 16].map((stages) => write(method, stages)).join(' / '),
    ]);
    return [
      `1F1B: (PP − 1) × (F + B) = (${pp} − 1) × (1 + 2) = ${results[0]}`,
      `ZB1P: (PP − 1) × (F + B − 2W) = (${pp} − 1) × (1 + 2 − 2 × 1) = ${results[1]}`,
      `DualPipe: (PP ÷ 2 − 1) × (F&B + B − 3W) = (${pp} ÷ 2 − 1) × (${pair} + 2 − 3 × 1) = ${results[2]}`,
      view.say('measured-line', view.model.given),
      view.say('idle-line', Object.fromEntries(others)),
    ];
  },
  tabulate: (view) => {
    const { durations, methods } = describeCase(view.state);
    const { pp = 8 } = view.state;
    return [
      ['method', 'ranks', 'length', 'idle', 'formula', 'peak', 'measured'].map((key) =>
        view.say(key),
      ),
      ...methods.map((own) => [
        own.method,
        view.format(own.schedule.ranks),
        view.format(own.schedule.length),
        describeIdle(own, view),
        view.format(bubbleByFormula(own.method, pp, durations)),
        view.format(own.peak),
        view.format(modelStep(own.method, view.model).length),
      ]),
    ];
  },
  listData: ({ state }) => [['method', 'rank', 'time', 'work'], ...listUnits(state)],
  pick: (view, part, { x, y }) => {
    const { drawn, longest } = describeCase(view.state);
    const own = drawn.find(({ method }) => method === part)?.schedule;
    if (!own) return undefined;
    const [time, rank] = [x * longest, Math.floor(y * own.ranks)];
    const chunk = own.chunks.find(
      (candidate) => candidate.rank === rank && candidate.start <= time && time < candidate.end,
    );
    if (!chunk) return { ...view.state, batch: 0 };
    const isBackward = time >= chunk.start + (chunk.end - chunk.start) / 3;
    const { forward, backward } = chunk;
    const batch = chunk.kind === 'FB' && isBackward ? backward : (forward ?? backward);
    return { ...view.state, batch: (batch ?? -1) + 1 };
  },
};

/** The idle time of the ranks: one number, or the least and the most. */
function describeIdle({ idle }: MethodCase, { format }: View): string {
  const [least, most] = [Math.min(...idle), Math.max(...idle)];
  return least === most ? format(most) : `${format(least)}–${format(most)}`;
}

/** Where a micro-batch that the reader follows goes in the last schedule, and when it is back. */
function tellFollowed(view: View): string {
  const { batch = 0 } = view.state;
  const last = describeCase(view.state).drawn.at(-1);
  if (batch === 0 || !last) return '';
  const passes = last.schedule.chunks.filter(({ kind }) => kind !== 'W');
  const forwards = passes.filter(({ forward }) => forward === batch - 1);
  const backwards = passes.filter(({ backward }) => backward === batch - 1);
  const first = forwards.reduce((a, b) => (b.start < a.start ? b : a), forwards[0] ?? NOWHERE);
  const values = {
    batch,
    name: last.method,
    rank: first.rank,
    from: first.start,
    to: Math.max(...backwards.map(({ end }) => end)),
  };
  return view.say('followed', values);
}

const NOWHERE = { rank: 0, start: 0, end: 0, kind: 'F' as const };

/** The schedules as rows, one for each rank and unit of time. */
function listUnits({ pp = 8, mb = 20 }: State): Rows {
  return METHODS.flatMap((method) => {
    const { ranks, chunks, length } = schedule(method, pp, batchesOf(method, mb), UNITS);
    return Array.from({ length: ranks * length }, (_, index) => {
      const [rank, time] = [Math.floor(index / length), index % length];
      const chunk = chunks.find((own) => own.rank === rank && own.start <= time && time < own.end);
      return [method, `${rank}`, `${time}`, chunk?.kind.replace('I', 'B') ?? ''];
    });
  });
}
