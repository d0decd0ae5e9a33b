import { describe, expect, test } from 'vitest';
import {
  assume,
  DESIGNS,
  NODE_COSTS,
  SPEED_SHARE,
  SPEEDS,
  threeLayers,
  twoLayers,
} from '../../../src/figures/fire-flyer/designs.ts';

const percent = (share: number) => (share * 100).toFixed(1);
const [own, three, dgx] = assume({ dgxNode: NODE_COSTS.dgx, perSwitch: 1 });

describe('the table of costs in the paper on Fire-Flyer 2', () => {
  test('adds up to 11,600, 11,850 and 23,000', () => {
    expect([own?.total, three?.total, dgx?.total]).toEqual([11_600, 11_850, 23_000]);
  });

  test('makes 50.4 % of the whole, 59.2 % of the servers and 8.75 % of the network', () => {
    const share = (key: 'total' | 'servers' | 'network') => (own?.[key] ?? 0) / (dgx?.[key] ?? 0);
    expect(percent(share('total'))).toBe('50.4');
    expect(percent(share('servers'))).toBe('59.2');
    expect(share('network')).toBe(0.0875);
  });

  test('makes 9 units for a machine beside 15.2, so that one has 1.40 times the speed for its cost', () => {
    expect(NODE_COSTS).toEqual({ own: 9, dgx: 15.2 });
    // The paper rounds the ratio of costs to 60 % and so says 1.38.
    expect(((SPEED_SHARE * NODE_COSTS.dgx) / NODE_COSTS.own).toFixed(2)).toBe('1.40');
    expect((SPEED_SHARE / 0.6).toFixed(2)).toBe('1.38');
  });

  test('has 81.7 and 83.7 % of the speed', () => {
    expect(Object.values(SPEEDS).map(([slow, fast]) => percent(slow / fast))).toEqual([
      '81.7',
      '83.7',
    ]);
  });

  test('changes with what a reader assumes, and in that alone', () => {
    const changed = assume({ dgxNode: 8, perSwitch: 2 });
    expect(changed.map(({ total }) => total)).toEqual([11_950, 12_450, 18_000]);
    expect(changed.map(({ switches }) => switches)).toEqual(
      DESIGNS.map(({ switches }) => switches),
    );
  });
});

describe('fat-trees', () => {
  test.each([
    [40, 800, 60],
    [64, 2048, 96],
  ])('of two layers with %i ports serve %i machines with %i switches', (ports, ends, switches) => {
    expect(twoLayers(ports)).toEqual({ endpoints: ends, switches });
  });

  test('of three layers with 64 ports serve 65,536 with 5,120', () => {
    expect(threeLayers(64)).toEqual({ endpoints: 65_536, switches: 5120 });
  });

  test('of eight planes serve 16,384 with 768, as the conference paper has it', () => {
    const { endpoints, switches } = twoLayers(64);
    expect([8 * endpoints, 8 * switches]).toEqual([16_384, 768]);
  });

  test('of a zone have ports for the machines that are drawn in it', () => {
    expect(twoLayers(40).endpoints).toBeGreaterThanOrEqual(600 + 180);
  });
});
