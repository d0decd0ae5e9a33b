import { cellOf, type FigureTable, numberIn } from '../../core/figures/figure-data.ts';

/** The two things that a GPU does at once. */
export const STREAMS = ['compute', 'send'] as const;

/** What a GPU does in a stretch of time, in milliseconds. */
export interface Span {
  readonly stream: (typeof STREAMS)[number];
  /** Of the model's layers that were traced, from 1. */
  readonly layer: number;
  readonly part: string;
  /** `F` forward, `B` backward for the inputs, `W` backward for the weights. */
  readonly pass: string;
  readonly start: number;
  readonly end: number;
  /** How long its programs ran: shorter than the stretch where they wait in it. */
  readonly busy: number;
}

/** Reads the spans of a trace. */
export function readSpans(table: FigureTable): Span[] {
  return table.rows.map(([id = '']) => {
    const read = (column: string) => cellOf(table, id, column);
    return {
      stream: read('stream') === 'send' ? 'send' : 'compute',
      layer: numberIn(read('layer')),
      part: read('part'),
      pass: read('pass'),
      start: numberIn(read('start_ms')),
      end: numberIn(read('end_ms')),
      busy: numberIn(read('busy_ms')),
    };
  });
}

/** The span of a stream at a moment; undefined where it waits. */
export function spanAt(
  spans: readonly Span[],
  stream: Span['stream'],
  moment: number,
): Span | undefined {
  return spans.find((span) => span.stream === stream && span.start <= moment && moment < span.end);
}

/** How long the programs of a stream ran, of one pass or of all. */
export function sumBusy(spans: readonly Span[], stream: Span['stream'], pass?: string): number {
  return spans
    .filter((span) => span.stream === stream && (pass === undefined || span.pass === pass))
    .reduce((sum, { busy }) => sum + busy, 0);
}
