import type { View } from '../figure-kind.ts';
import { drawBoxRows } from '../shared/boxes.ts';
import { mark, type Mark } from '../shared/mark.ts';
import type { Config } from './count.ts';
import type { Route } from './route.ts';

const STEP = 20;

/**
 * Draws the experts of a layer, a row a node: those the token goes to are large, nodes it may not
 * go to are faint.
 */
export function drawRoute(route: Route, { experts, groups }: Config, view: View): Mark {
  const columns = experts / groups;
  const nodes = Array.from({ length: groups }, (_, node) => node);
  const drawNodes = (style: string, own: readonly number[], size: number) =>
    drawBoxRows({
      style,
      size,
      step: STEP,
      rows: own.map((node) => ({ ...cornerOf(0, node, size), count: columns })),
    });
  const chosen = route.experts.map((expert) => {
    const { x, y } = cornerOf(expert % columns, Math.floor(expert / columns), 16);
    return `M${x} ${y}h16v16h-16z`;
  });
  return mark(
    'div',
    {},
    mark(
      'p',
      { class: 'lane' },
      view.say('route', { nodes: route.nodes.map((node) => node + 1).join(', ') }),
    ),
    mark(
      'svg',
      {
        class: 'nodes',
        viewBox: `0 0 ${columns * STEP} ${groups * STEP}`,
        'aria-hidden': 'true',
      },
      drawNodes(
        'leader',
        nodes.filter((node) => !route.nodes.includes(node)),
        4,
      ),
      drawNodes('w', route.nodes, 10),
      mark('path', { class: 'followed', d: chosen.join('') }),
    ),
  );
}

/** The left upper corner of a box in the middle of its place. */
function cornerOf(column: number, row: number, size: number): { x: number; y: number } {
  return { x: column * STEP + (STEP - size) / 2, y: row * STEP + (STEP - size) / 2 };
}
