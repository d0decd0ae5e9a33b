import type { FigureKind, View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { readSpans, type Span, spanAt, STREAMS, sumBusy } from './spans.ts';
import { msg } from '../../core/shared/message.ts';

/** The width of a millisecond and the height of a stream, in the drawing's own units. */
const SCALE = { width: 5, height: 20, gap: 2 } as const;
const STYLES = { F: 'f', B: 'b', W: 'w' } as const;
/** What a row of the table sums up. */
const SUMS = [
  ['compute', 'F'],
  ['compute', 'B'],
  ['compute', 'W'],
  ['send', 'F'],
  ['send', 'B'],
] as const;

/** A measured trace of two streams of work, and what both do at a moment. */
export const trace: FigureKind = {
  inputs: ({ given = {} }) => [
    { name: 'at', control: 'range', min: 0, max: Math.floor(given['wall'] ?? 0), step: 1 },
  ],
  words: [
    ...['lane', 'alternative', 'told', 'doing', 'waiting', 'what', 'milliseconds', 'line'],
    ...['attention', 'experts', 'dispatch', 'combine', 'F', 'B', 'W', 'wall', 'both'],
    ...SUMS.map(([stream, pass]) => `${stream}-${pass}`),
  ],
  columns: ['layer', 'part', 'pass', 'stream', 'start_ms', 'end_ms', 'busy_ms'],
  // The rows are more than are read.
  isFileAlone: true,
  findFaults: ({ given = {} }) =>
    ['wall', 'both', 'sent']
      .filter((name) => !(name in given))
      .map((name) => msg`given.${name} is missing`),
  draw: (view) => [mark('p', { class: 'lane' }, view.say('lane')), drawSpans(view)],
  tell: (view) => {
    const { at = 0 } = view.state;
    const spans = readSpans(view.table);
    const [compute, send] = STREAMS.map((stream) => describeSpan(spanAt(spans, stream, at), view));
    return [view.say('told', { at, compute: compute ?? '', send: send ?? '' })];
  },
  formulas: (view) => {
    const { both = 0, sent = 0, wall = 0 } = view.model.given ?? {};
    const share = view.format((both / sent) * 100, 1);
    return [view.say('line', { both, sent, wall, share })];
  },
  tabulate: (view) => {
    const spans = readSpans(view.table);
    const { wall = 0, both = 0 } = view.model.given ?? {};
    const row = (key: string, time: number) => [view.say(key), view.format(time, 1)];
    return [
      ['what', 'milliseconds'].map((key) => view.say(key)),
      ...SUMS.map(([stream, pass]) => row(`${stream}-${pass}`, sumBusy(spans, stream, pass))),
      row('both', both),
      row('wall', wall),
    ];
  },
  pick: ({ state, model }, _part, { x }) => ({ ...state, at: x * (model.given?.['wall'] ?? 0) }),
};

function describeSpan(span: Span | undefined, { say }: View): string {
  return span
    ? say('doing', { part: say(span.part), pass: say(span.pass), layer: span.layer })
    : say('waiting');
}

/** Draws computing above sending, with the first letter of each part where it fits. */
function drawSpans(view: View): Mark {
  const spans = readSpans(view.table);
  const { wall = 0 } = view.model.given ?? {};
  const { at = 0 } = view.state;
  const [width, height] = [round(wall * SCALE.width), STREAMS.length * SCALE.height];
  return mark(
    'svg',
    {
      class: 'schedule trace',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': view.say('alternative'),
      'data-part': 'trace',
    },
    ...Object.entries(STYLES).map(([pass, style]) =>
      mark('path', { class: style, d: writeBoxes(spans.filter((span) => span.pass === pass)) }),
    ),
    mark('path', { class: 'accent', d: `M${at * SCALE.width} 0v${height}` }),
    ...STREAMS.flatMap((stream, row) =>
      writeLetters(
        spans.filter((span) => span.stream === stream),
        row,
      ),
    ),
  );
}

function placeOf(time: number): number {
  return Math.round(time * SCALE.width);
}

function writeBoxes(spans: readonly Span[]): string {
  return spans
    .map(({ stream, start, end }) => {
      const width = Math.max(1, placeOf(end) - placeOf(start) - 1);
      const top = STREAMS.indexOf(stream) * SCALE.height + 1;
      return `M${placeOf(start)} ${top}h${width}v${SCALE.height - SCALE.gap}h-${width}z`;
    })
    .join('');
}

/** Letters where they fit, on dark spans in another colour. */
function writeLetters(spans: readonly Span[], row: number): Mark[] {
  const wide = spans.filter(({ start, end }) => (end - start) * SCALE.width >= 8);
  return [false, true].map((isDark) => {
    const own = wide.filter(({ pass }) => (pass === 'B') === isDark);
    const x = own.map(({ start, end }) => Math.round(((start + end) / 2) * SCALE.width)).join(' ');
    const letters = own.map(({ part }) => part.slice(0, 1).toUpperCase()).join('');
    return mark(
      'text',
      { ...(isDark && { class: 'on-b' }), x, y: row * SCALE.height + 13 },
      letters,
    );
  });
}
