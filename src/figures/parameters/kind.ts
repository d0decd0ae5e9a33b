import type { Model } from '../../core/figures/figure-schemas.ts';
import type { FigureKind, View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark } from '../shared/mark.ts';
import {
  type Config,
  countParameters,
  countUsed,
  groupedCache,
  latentCache,
  sum,
  trainingFlops,
} from './count.ts';
import { drawRoute } from './draw-route.ts';
import { drawTreemap } from './draw-treemap.ts';
import { drawAffinities, drawBiases, expectedNodes, route } from './route.ts';
import { msg } from '../../core/shared/message.ts';

const CONFIG_KEYS: readonly (keyof Config)[] = [
  'vocabulary',
  'dim',
  'inter',
  'expertInter',
  'layers',
  'denseLayers',
  'heads',
  'experts',
  'shared',
  'active',
  'groups',
  'queryRank',
  'cacheRank',
  'headDim',
  'ropeDim',
  'valueDim',
];
const PARTS = ['routed', 'shared', 'attention', 'dense', 'other', 'embedding', 'head'] as const;
/** Of the sequences in training. */
const LENGTH = 4096;
/** The sum of the gates of the eight experts (`route_scale`). */
const SCALE = 2.5;

/** Parameters, routing and cache of a mixture of experts, from its configuration. */
export const parameters: FigureKind = {
  inputs: () => [
    { name: 'token', panel: 1, control: 'range', min: 1, max: 100, step: 1 },
    { name: 'limit', panel: 1, control: 'range', min: 1, max: 8, step: 1 },
    { name: 'bias', panel: 1, control: 'choice', min: 0, max: 1, step: 1, options: ['off', 'on'] },
    {
      name: 'context',
      panel: 2,
      control: 'range',
      min: 10,
      max: 17,
      step: 1,
      show: (power) => 2 ** power,
    },
    {
      name: 'kv',
      panel: 2,
      control: 'range',
      min: 0,
      max: 7,
      step: 1,
      show: (power) => 2 ** power,
    },
  ],
  words: [
    'all',
    'treemap',
    'route',
    'cache-v3',
    'cache-mha',
    'cache-gqa',
    'cache-qwen',
    'cache-llama',
    'told',
    'told-cache',
    'part',
    'total-column',
    'used-column',
    ...PARTS,
    'total',
    'flops',
    'nodes',
    'random-nodes',
  ],
  columns: [],
  findFaults: ({ given = {} }) =>
    CONFIG_KEYS.filter((key) => !(key in given)).map((key) => msg`given.${key} is missing`),
  draw: (view) => {
    const { counts, used, total, caches } = describe(view);
    const largest = Math.max(...caches.map(({ bytes }) => bytes));
    const context = 2 ** (view.state['context'] ?? 0);
    const groups = groupsOf(view);
    return [
      mark(
        'div',
        {},
        mark(
          'p',
          { class: 'lane' },
          view.say('all', {
            total: view.shorten(total),
            used: view.shorten(sum(used) - used.embedding),
          }),
        ),
        drawTreemap(counts, configOf(view.model), view),
      ),
      drawRoute(routeOf(view), configOf(view.model), view),
      mark(
        'div',
        {},
        ...caches.map(({ key, bytes }) =>
          drawLabelledBar(
            view.say(key, {
              groups,
              bytes: view.format(bytes / 1000, 3),
              all: view.format((bytes * context) / 1e9, 2),
            }),
            drawBar([{ style: 'b', length: bytes }], largest),
          ),
        ),
      ),
    ];
  },
  tell: (view) => {
    const { token = 1, limit = 4, bias = 0, context = 0 } = view.state;
    const config = configOf(view.model);
    const { experts, groups, active, layers } = config;
    const gigabytes = (bytes: number) => view.format((bytes * 2 ** context) / 1e9);
    return [
      view.say('told', {
        token,
        limit,
        bias: view.say(`bias-${bias === 1 ? 'on' : 'off'}`),
        nodes: nodesOf(view),
        active,
        random: expectedNodes(experts, groups, active),
      }),
      view.say('told-cache', {
        context: 2 ** context,
        cache: gigabytes(latentCache(config)),
        groups: groupsOf(view),
        grouped: gigabytes(groupedCache(layers, groupsOf(view), sizesOf(config))),
      }),
    ];
  },
  formulas: (view) => {
    const config = configOf(view.model);
    const { layers, cacheRank, ropeDim, heads, headDim, valueDim } = config;
    const { linear, attention } = trainingFlops(config, LENGTH);
    const { used } = describe(view);
    const groups = groupsOf(view);
    const write = (value: number) => view.format(value);
    const billions = (value: number) => view.format(value / 1e9, 2);
    return [
      `${layers} × (${cacheRank} + ${ropeDim}) × 2 = ${write(latentCache(config))}`,
      `${layers} × ${groups} × (${headDim + ropeDim} + ${valueDim}) × 2 = ${write(groupedCache(layers, groups, sizesOf(config)))}`,
      `6 × ${billions(sum(used) - used.embedding)} + 3 × ${layers} × ${heads} × (2 × ${headDim + ropeDim} + 2 × ${valueDim}) × ${write(LENGTH / 2)} ÷ 10⁹ = ${view.format(linear / 1e9, 1)} + ${view.format(attention / 1e9, 1)} = ${view.format((linear + attention) / 1e9, 1)}`,
    ];
  },
  tabulate: (view) => {
    const { counts, used, total } = describe(view);
    const config = configOf(view.model);
    const { linear, attention } = trainingFlops(config, LENGTH);
    const { experts, groups, active } = config;
    const row = (key: string, ...values: string[]) => [view.say(key), ...values];
    return [
      ['part', 'total-column', 'used-column'].map((key) => view.say(key)),
      ...PARTS.map((part) => row(part, view.format(counts[part]), view.format(used[part]))),
      row('total', view.format(total), view.format(sum(used))),
      row('flops', '', view.format((linear + attention) / 1e9, 1)),
      row('nodes', view.format(groups), view.format(nodesOf(view))),
      row('random-nodes', '', view.format(expectedNodes(experts, groups, active))),
    ];
  },
  listData: (view) => {
    const { counts, used } = describe(view);
    return [
      ['part', 'parameters', 'used'],
      ...PARTS.map((part) => [part, `${counts[part]}`, `${used[part]}`]),
    ];
  },
};

function describe(view: View) {
  const config = configOf(view.model);
  const counts = countParameters(config);
  const { layers, heads } = config;
  const sizes = sizesOf(config);
  const caches = [
    { key: 'cache-v3', bytes: latentCache(config) },
    { key: 'cache-qwen', bytes: groupedCache(80, 8, 2 * 128) },
    { key: 'cache-llama', bytes: groupedCache(126, 8, 2 * 128) },
    { key: 'cache-gqa', bytes: groupedCache(layers, groupsOf(view), sizes) },
    { key: 'cache-mha', bytes: groupedCache(layers, heads, sizes) },
  ];
  return { counts, used: countUsed(counts, config), total: sum(counts), caches };
}

/** What a head keeps of a token: a key, with its rotated part, and a value. */
function sizesOf({ headDim, ropeDim, valueDim }: Config): number {
  return headDim + ropeDim + valueDim;
}

/** With how many groups of keys and values the reader compares. */
function groupsOf({ state }: View): number {
  return 2 ** (state['kv'] ?? 0);
}

function configOf({ given = {} }: Model): Config {
  const read = Object.fromEntries(CONFIG_KEYS.map((key) => [key, given[key] ?? 0]));
  return read as Record<keyof Config, number>;
}

function routeOf({ state, model }: View) {
  const { experts, groups, active } = configOf(model);
  const { token = 1, limit = 4, bias = 0 } = state;
  return route(
    drawAffinities(token, experts),
    { experts, groups, limit, active, scale: SCALE },
    bias === 1 ? drawBiases(experts) : [],
  );
}

/** How many nodes the token really goes to. */
function nodesOf(view: View): number {
  const { experts, groups } = configOf(view.model);
  const perNode = experts / groups;
  return new Set(routeOf(view).experts.map((expert) => Math.floor(expert / perNode))).size;
}
