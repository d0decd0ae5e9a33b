import { describe, expect, test } from 'vitest';
import {
  type Config,
  countParameters,
  countUsed,
  groupedCache,
  latentCache,
  sizeOfExpert,
  sum,
  trainingFlops,
} from '../../../src/figures/parameters/count.ts';
import {
  drawAffinities,
  drawBiases,
  expectedNodes,
  route,
} from '../../../src/figures/parameters/route.ts';

/** inference/configs/config_671B.json of DeepSeek-V3. */
const V3: Config = {
  vocabulary: 129_280,
  dim: 7168,
  inter: 18_432,
  expertInter: 2048,
  layers: 61,
  denseLayers: 3,
  heads: 128,
  experts: 256,
  shared: 1,
  active: 8,
  groups: 8,
  queryRank: 1536,
  cacheRank: 512,
  headDim: 128,
  ropeDim: 64,
  valueDim: 128,
};

test('the configuration of DeepSeek-V3 has 671,026,419,200 parameters, and a token uses about 37 billion', () => {
  const counts = countParameters(V3);
  expect(sum(counts)).toBe(671_026_419_200);
  expect(sizeOfExpert(V3)).toBe(44_040_192);
  const used = countUsed(counts, V3);
  expect((sum(used) / 1e9).toFixed(2)).toBe('37.55');
  expect(((sum(used) - used.embedding) / 1e9).toFixed(2)).toBe('36.63');
  expect(((sum(used) - used.embedding - used.head) / 1e9).toFixed(2)).toBe('35.70');
});

test('training takes 250.5 GFLOP a token', () => {
  const { linear, attention } = trainingFlops(V3, 4096);
  expect([linear, attention, linear + attention].map((flops) => (flops / 1e9).toFixed(1))).toEqual([
    '219.8',
    '30.7',
    '250.5',
  ]);
});

// Table 1 of “Insights into DeepSeek-V3”.
test('a token leaves as many bytes of cache as published', () => {
  expect(latentCache(V3)).toBe(70_272);
  expect(groupedCache(80, 8, 2 * 128)).toBe(327_680);
  expect(groupedCache(126, 8, 2 * 128)).toBe(516_096);
});

test('without latent attention a token of V3 leaves 4 to 71 times as much', () => {
  const sizes = V3.headDim + V3.ropeDim + V3.valueDim;
  expect(groupedCache(61, 8, sizes)).toBe(312_320);
  expect(groupedCache(61, 128, sizes)).toBe(4_997_120);
  expect(Math.round(groupedCache(61, 128, sizes) / latentCache(V3))).toBe(71);
});

describe('the router', () => {
  const router = { experts: 256, groups: 8, limit: 4, active: 8, scale: 2.5 };
  const tokens = Array.from({ length: 100 }, (_, index) => drawAffinities(index + 1, 256));
  const nodesOf = (experts: readonly number[]) =>
    new Set(experts.map((expert) => Math.floor(expert / 32)));

  test.each([1, 2, 4, 8])('sends a token to 8 experts on at most %i nodes', (limit) => {
    for (const affinities of tokens) {
      const { experts, nodes, gates } = route(affinities, { ...router, limit });
      expect(new Set(experts).size).toBe(8);
      expect(nodesOf(experts).size).toBeLessThanOrEqual(limit);
      expect(nodes).toHaveLength(limit);
      expect(gates.reduce((total, gate) => total + gate, 0)).toBeCloseTo(2.5);
    }
  });

  test('without a limit chooses the highest of all', () => {
    for (const affinities of tokens) {
      const { experts } = route(affinities, { ...router, limit: 8 });
      const lowest = Math.min(...experts.map((expert) => affinities[expert] ?? 0));
      expect(affinities.filter((affinity) => affinity > lowest)).toHaveLength(7);
    }
  });

  test('lets a bias change the choice, and not what an expert counts', () => {
    const biases = drawBiases(256);
    const changed = tokens.filter((affinities) => {
      const plain = route(affinities, router);
      const biased = route(affinities, router, biases);
      const whole = biased.experts.reduce((total, expert) => total + (affinities[expert] ?? 0), 0);
      biased.experts.forEach((expert, index) =>
        expect(biased.gates[index]).toBeCloseTo(((affinities[expert] ?? 0) / whole) * 2.5),
      );
      return plain.experts.join() !== biased.experts.join();
    });
    expect(changed.length).toBeGreaterThan(50);
  });

  test('would reach 5.29 nodes on average with experts chosen at random', () => {
    expect(expectedNodes(256, 8, 8)).toBeCloseTo(5.2947, 4);
    expect(expectedNodes(8, 8, 1)).toBeCloseTo(1);
    expect(expectedNodes(8, 8, 8)).toBeCloseTo(8);
  });
});
