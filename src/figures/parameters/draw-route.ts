import type { View } from '../figure-kind.ts';
import { mark, type Mark } from '../shared/mark.ts';
import type { Config } from './count.ts';
import type { Route } from './route.ts';

const STEP = 20;

/**
 * Draws the experts of a layer, a row a node: those the token goes to are filled, nodes it may not
 * go to are faint.
 */
export function drawRoute(route: Route, { experts, groups }: Config, view: View): Mark {
  const columns = experts / groups;
  const all = Array.from({ length: experts }, (_, index) => index);
  const isOpen = (index: number) => route.nodes.includes(Math.floor(index / columns));
  const draw = (style: string, indices: readonly number[], size: number) =>
    mark('path', { class: style, d: writeSquares(indices, columns, size) });
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
      draw(
        'guide',
        all.filter((index) => !isOpen(index)),
        4,
      ),
      draw(
        'f',
        all.filter((index) => isOpen(index) && !route.experts.includes(index)),
        10,
      ),
      draw('followed', route.experts, 14),
    ),
  );
}

/** Writes squares with relative steps, which repeat themselves and so compress well. */
function writeSquares(indices: readonly number[], columns: number, size: number): string {
  let [x, y] = [0, 0];
  return indices
    .map((index) => {
      const left = (index % columns) * STEP + (STEP - size) / 2;
      const top = Math.floor(index / columns) * STEP + (STEP - size) / 2;
      const step = `m${left - x} ${top - y}h${size}v${size}h-${size}z`;
      [x, y] = [left, top];
      return step;
    })
    .join('')
    .replace(/^m/, 'M');
}
