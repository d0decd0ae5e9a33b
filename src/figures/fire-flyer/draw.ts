import type { View } from '../figure-kind.ts';
import { drawBoxRows } from '../shared/boxes.ts';
import { mark, type Mark } from '../shared/mark.ts';
import { countCrossings, crossingsOfRing, type Step } from './allreduce.ts';

/** In the drawing's own units. */
const ZONE = { width: 300, step: 336 } as const;
const GPU = { size: 24, step: 40 } as const;
const MEMORY = { top: 56, bottom: 72 } as const;

function drawPanel(words: string, size: string, ...content: readonly Mark[]): Mark {
  return mark(
    'div',
    {},
    mark('p', { class: 'lane' }, words),
    mark('svg', { viewBox: size, 'aria-hidden': 'true' }, ...content),
  );
}

/** Draws the two zones: switches above switches above machines, 5 to a box, and storage. */
export function drawZones({ say }: View): Mark {
  const row = (style: string, count: number, y: number, step: number) =>
    drawBoxRows({
      style,
      size: step * 0.7,
      step,
      rows: [0, ZONE.step].map((x) => ({ x, y, count })),
    });
  return drawPanel(
    say('zones'),
    '0 0 640 72',
    row('w', 20, 0, ZONE.width / 20),
    row('w', 40, 24, ZONE.width / 40),
    ...[40, 48].map((y) => row('accent', 60, y, ZONE.width / 60)),
    row('w', 36, 60, ZONE.width / 60),
  );
}

/** Draws the network of DeepSeek-V3's cluster: 8 planes, each with a GPU of every machine. */
export function drawPlanes({ say }: View): Mark {
  const rows = Array.from({ length: 8 }, (_, plane) => ({ x: 0, y: plane * 10, count: 32 }));
  return drawPanel(
    say('planes'),
    '0 0 640 80',
    drawBoxRows({ style: 'w', size: 7, step: 20, rows }),
  );
}

/** Draws a machine whose gradients are added up: GPUs, memory, and the way to other machines. */
export function drawAllreduce(step: Step, gpus: number, { say, format }: View): Mark {
  const { up, down } = countCrossings(step);
  const at = Array.from({ length: gpus }, (_, index) => index * GPU.step + GPU.size / 2);
  const arrows = at.map((x) =>
    step === 'back' ? `M${x} ${MEMORY.top}V26m-4 6l4-6l4 6` : `M${x} 26V${MEMORY.top}m-4-6l4 6l4-6`,
  );
  const isOnBus = step === 'up' || step === 'back';
  const width = (gpus - 1) * GPU.step + GPU.size;
  const middle = width / 2;
  return drawPanel(
    say('allreduce', { up, down, gpus, ring: format(crossingsOfRing(gpus), 3) }),
    '0 0 640 116',
    drawBoxRows({
      style: step === 'gpu' ? 'accent' : 'w',
      ...GPU,
      rows: [{ x: 0, y: 0, count: gpus }],
    }),
    mark('path', { class: isOnBus ? 'kept' : 'w', d: arrows.join('') }),
    mark('path', {
      class: step === 'add' ? 'kept' : 'w',
      d: `M0 ${MEMORY.top}h${width}v16h-${width}z`,
    }),
    mark('path', {
      class: step === 'tree' ? 'kept' : 'w',
      d: `M${middle} ${MEMORY.bottom}v16M${middle - 60} 104l60-16l60 16`,
    }),
    drawBoxRows({
      style: step === 'tree' ? 'accent' : 'w',
      size: 12,
      step: 120,
      rows: [{ x: middle - 66, y: 104, count: 2 }],
    }),
  );
}
