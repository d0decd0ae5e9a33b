import type { View } from '../figure-kind.ts';
import { drawBoxRows } from '../shared/boxes.ts';
import { mark, type Mark } from '../shared/mark.ts';
import { countCrossings, crossingsOfRing, type Step } from './allreduce.ts';

/** In the drawing's own units. */
const ZONE = { width: 280, step: 360 } as const;
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
  const rows = (style: string, count: number, ys: readonly number[]) =>
    drawBoxRows({
      style,
      size: (ZONE.width / count) * 0.7,
      step: ZONE.width / count,
      rows: ys.flatMap((y) => [0, ZONE.step].map((x) => ({ x, y, count }))),
    });
  const words = LABELS.map(([label, y]) =>
    mark('text', { class: 'words', 'text-anchor': 'middle', x: 320, y }, label),
  );
  return drawPanel(
    say('zones'),
    '0 0 640 128',
    mark('path', { class: 'w', 'stroke-width': 0.3, d: LINKS }),
    mark('path', {
      class: 'w',
      'stroke-width': 0.3,
      d: LINKS,
      transform: `translate(${ZONE.step})`,
    }),
    mark('path', { class: 'w dashed', d: `M${ZONE.width} 6H${ZONE.step}` }),
    rows('w', 20, [0]),
    rows('w', 40, [48]),
    rows('accent', 60, [82, 92]),
    rows('w', 60, [116]),
    ...words,
  );
}

/** How many boxes are in a row, in the middle between the zones. */
const LABELS = [
  ['20', 12],
  ['40', 56],
  ['≈600', 94],
  ['180', 124],
] as const;

/**
 * Links from each upper switch of a zone to the first and the last lower one, which it has to all,
 * and from the lower ones down to the machines.
 */
const LINKS = [
  ...Array.from({ length: 20 }, (_, index) => `M2 48L${5 + 14 * index} 10L275 48`),
  ...Array.from({ length: 40 }, (_, index) => (index === 0 ? 'M2 53v29' : 'm7-29v29')),
].join('');

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
  const width = (gpus - 1) * GPU.step + GPU.size;
  const left = (640 - width) / 2;
  const at = Array.from({ length: gpus }, (_, index) => left + index * GPU.step + GPU.size / 2);
  const arrows = at.map((x) =>
    step === 'back' ? `M${x} ${MEMORY.top}V27m-5 7l5-7l5 7` : `M${x} 25V${MEMORY.top}m-5-7l5 7l5-7`,
  );
  const isOnBus = step === 'up' || step === 'back';
  const styleOf = (isActive: boolean) => (isActive ? 'pair' : 'w');
  return drawPanel(
    say('allreduce', { up, down, gpus, ring: format(crossingsOfRing(gpus), 3) }),
    '0 0 640 116',
    drawBoxRows({
      style: step === 'gpu' ? 'accent' : 'w',
      ...GPU,
      rows: [{ x: left, y: 0, count: gpus }],
    }),
    mark('path', { class: styleOf(isOnBus), d: arrows.join('') }),
    mark('path', {
      class: styleOf(step === 'add'),
      d: `M${left} ${MEMORY.top}h${width}v16h-${width}z`,
    }),
    mark('path', {
      class: styleOf(step === 'tree'),
      d: `M320 ${MEMORY.bottom}v16M260 104l60-16l60 16`,
    }),
    drawBoxRows({
      style: step === 'tree' ? 'accent' : 'w',
      size: 12,
      step: 120,
      rows: [{ x: 254, y: 104, count: 2 }],
    }),
  );
}
