import { expect, test } from 'vitest';
import { readNeighbours } from '../../../../src/pipeline/search/related/read-neighbours.ts';

const neighbours = await readNeighbours();

test('what is spoken of together is near, both ways', () => {
  for (const [one, other] of [
    ['doctor', 'hospital'],
    ['ship', 'harbor'],
    ['rain', 'snow'],
  ] as const) {
    expect(neighbours.of(one).map(([word]) => word)).toContain(other);
    expect(neighbours.of(other).map(([word]) => word)).toContain(one);
  }
});

test('nearness is a share, and the least that is kept is half', () => {
  const all = neighbours.words.slice(0, 500).flatMap((word) => neighbours.of(word));
  expect(all.length).toBeGreaterThan(500);
  for (const [, nearness] of all) {
    expect(nearness).toBeGreaterThanOrEqual(0.5);
    expect(nearness).toBeLessThanOrEqual(0.9);
  }
});

test('words of different subjects are not near, and an unknown one has none', () => {
  expect(neighbours.of('harbor').map(([word]) => word)).not.toContain('violin');
  expect(neighbours.of('qwrtzp')).toEqual([]);
});
