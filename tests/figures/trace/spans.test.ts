import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSpans, spanAt, STREAMS, sumBusy } from '../../../src/figures/trace/spans.ts';

const file = new URL('../../../content/figures/dualpipe-pair.csv', import.meta.url);
const [header = [], ...rows] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const SPANS = readSpans({ header, rows });

test('the trace has 44 spans in four layers, that do not overlap in their stream', () => {
  expect(SPANS).toHaveLength(44);
  expect(new Set(SPANS.map(({ layer }) => layer))).toEqual(new Set([1, 2, 3, 4]));
  for (const stream of STREAMS) {
    // Less than a millisecond of computing for what is combined runs within another span.
    const own = SPANS.filter(
      ({ stream: of, start, end }) => of === stream && (of === 'send' || end - start > 1),
    );
    for (const [index, { start, end, busy }] of own.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
      expect(busy).toBeGreaterThan(0);
    }
  }
  expect(Math.max(...SPANS.map(({ end }) => end)).toFixed(1)).toBe('129.0');
});

test('programs ran for 35.9, 59.7 and 35.1 ms of computing and 61.5 and 51.9 of sending', () => {
  const sums = (stream: 'compute' | 'send', passes: string) =>
    [...passes].map((pass) => sumBusy(SPANS, stream, pass).toFixed(1));
  expect(sums('compute', 'FBW')).toEqual(['35.9', '59.7', '35.1']);
  expect(sums('send', 'FB')).toEqual(['61.5', '51.9']);
  expect(sumBusy(SPANS, 'send').toFixed(1)).toBe('113.4');
});

test('a moment has a span of each stream, or a wait', () => {
  const at = (moment: number) => STREAMS.map((stream) => spanAt(SPANS, stream, moment)?.part);
  expect(at(17)).toEqual(['experts', 'dispatch']);
  expect(at(0.2)).toEqual([undefined, 'combine']);
  expect(at(129.5)).toEqual([undefined, undefined]);
});
