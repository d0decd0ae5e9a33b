import type { FigureKind, View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark } from '../shared/mark.ts';
import { countCrossings, crossingsOfRing, STEPS } from './allreduce.ts';
import {
  assume,
  DESIGNS,
  NODE_COSTS,
  SPEED_SHARE,
  SPEEDS,
  threeLayers,
  twoLayers,
} from './designs.ts';
import { drawAllreduce, drawPlanes, drawZones } from './draw.ts';

/** Fire-Flyer 2: its network, its cost beside other designs, and how it adds gradients up. */
export const fireFlyer: FigureKind = {
  inputs: () => [
    { name: 'node', panel: 1, control: 'range', min: 6, max: 24, step: 0.1 },
    { name: 'switch', panel: 1, control: 'range', min: 0.5, max: 5, step: 0.1 },
    { name: 'step', panel: 2, control: 'choice', min: 0, max: 4, step: 1, options: STEPS },
    { name: 'gpus', panel: 2, control: 'range', min: 2, max: 16, step: 1 },
    { name: 'ports', panel: 3, control: 'range', min: 8, max: 64, step: 4 },
  ],
  words: [
    'zones',
    'planes',
    'allreduce',
    'design',
    'told',
    'told-step',
    'told-ports',
    'what',
    'value',
    ...DESIGNS.map(({ key }) => key),
    'share',
    'speed-tf32',
    'speed-fp16',
    'per-money',
    'per-money-node',
    'ring',
    'hfreduce',
    'ceiling',
    'two-layer-ports',
    'three-layer-ports',
  ],
  columns: [],
  draw: (view) => {
    const designs = designsOf(view);
    const whole = Math.max(...designs.map(({ total }) => total), ...DESIGNS.map(totalOf));
    return [
      drawZones(view),
      mark(
        'div',
        {},
        ...designs.map(({ key, servers, network, total }, index) =>
          drawLabelledBar(
            view.say('design', { name: view.say(key), total }),
            drawBar(
              [
                { style: 'f', length: servers },
                { style: 'b', length: network },
              ],
              whole,
              totalOf(DESIGNS[index] ?? designs[0]),
            ),
          ),
        ),
      ),
      drawAllreduce(stepOf(view), view.state['gpus'] ?? 8, view),
      drawPlanes(view),
    ];
  },
  tell: (view) => {
    const { gpus = 8, ports = 40 } = view.state;
    const share = shareOf(view);
    const ring = crossingsOfRing(gpus);
    const step = view.say(`step-${stepOf(view)}`);
    return [
      view.say('told', {
        node: view.state['node'] ?? 0,
        share: view.format(share * 100, 1),
        money: view.format(SPEED_SHARE / share),
      }),
      view.say('told-step', { step, gpus, ring: view.format(ring, 3) }),
      view.say('told-ports', { ports, ...twoLayers(ports) }),
    ];
  },
  formulas: (view) => {
    const [own, , dgx] = designsOf(view);
    const { gpus = 8, ports = 40 } = view.state;
    const write = (value = 0) => view.format(value);
    return [
      `${write(own?.total)} ÷ ${write(dgx?.total)} = ${view.format(shareOf(view) * 100, 1)}%`,
      `(2 × ${gpus} − 1) ÷ ${gpus} = ${view.format(crossingsOfRing(gpus), 3)}`,
      `${ports}² ÷ 2 = ${write(twoLayers(ports).endpoints)}; 3 × ${ports} ÷ 2 = ${write(twoLayers(ports).switches)}`,
      `${ports}³ ÷ 4 = ${write(threeLayers(ports).endpoints)}; 5 × ${ports}² ÷ 4 = ${write(threeLayers(ports).switches)}`,
    ];
  },
  tabulate: (view) => {
    const { gpus = 8, ports = 40, node = NODE_COSTS.dgx } = view.state;
    const row = (key: string, value: string) => [view.say(key), value];
    const speed = ([own, dgx]: readonly [number, number]) =>
      `${own} ÷ ${dgx} = ${view.format((own / dgx) * 100, 1)}%`;
    const tree = ({ endpoints, switches }: ReturnType<typeof twoLayers>) =>
      `${view.format(endpoints)} / ${view.format(switches)}`;
    return [
      ['what', 'value'].map((key) => view.say(key)),
      ...designsOf(view).map(({ key, total }) => row(key, view.format(total))),
      row('share', `${view.format(shareOf(view) * 100, 1)}%`),
      row('speed-tf32', speed(SPEEDS.tf32)),
      row('speed-fp16', speed(SPEEDS.fp16)),
      row('per-money', view.format(SPEED_SHARE / shareOf(view))),
      row('per-money-node', view.format((SPEED_SHARE * node) / NODE_COSTS.own)),
      row('ring', view.format(crossingsOfRing(gpus), 3)),
      row('hfreduce', view.format(countCrossings('back').up)),
      row('ceiling', `320 ÷ 24 = ${view.format(MEMORY_BANDWIDTH / MEMORY_OPERATIONS, 1)}`),
      row('two-layer-ports', tree(twoLayers(ports))),
      row('three-layer-ports', tree(threeLayers(ports))),
    ];
  },
  listData: () => [
    ['design', 'switches', 'network', 'servers', 'total'],
    ...DESIGNS.map((design) => [
      design.key,
      `${design.switches}`,
      `${design.network}`,
      `${design.servers}`,
      `${totalOf(design)}`,
    ]),
  ],
};

/** Of the processors' memory, in GB/s, and how many times the data go in or out of it. */
const [MEMORY_BANDWIDTH, MEMORY_OPERATIONS] = [320, 24];

function stepOf({ state }: View) {
  return STEPS[state['step'] ?? 0] ?? 'gpu';
}

function designsOf({ state: { node = NODE_COSTS.dgx, switch: perSwitch = 1 } }: View) {
  return assume({ dgxNode: node, perSwitch });
}

function shareOf(view: View): number {
  const [own, , dgx] = designsOf(view);
  return (own?.total ?? 0) / (dgx?.total ?? 1);
}

function totalOf(design: { network: number; servers: number } | undefined): number {
  return (design?.network ?? 0) + (design?.servers ?? 0);
}
