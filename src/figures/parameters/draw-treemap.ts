import type { View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { type Config, type Counts, sum } from './count.ts';

const [WIDTH, HEIGHT] = [640, 160];
/** What is not routed, from top to bottom; the table of embeddings is only looked up. */
const STACK = ['attention', 'shared', 'dense', 'head', 'other', 'embedding'] as const;

/**
 * Draws all parameters as areas: a column for each layer's routed experts, and at the left the
 * rest. What a token uses is dark.
 */
export function drawTreemap(counts: Counts, config: Config, view: View): Mark {
  const total = sum(counts);
  const left = round((1 - counts.routed / total) * WIDTH);
  const heightOf = (count: number) => (count / (total - counts.routed)) * HEIGHT;
  let top = 0;
  const boxes = STACK.map((part) => {
    const height = round(heightOf(counts[part]));
    const y = round(top);
    top += height;
    const style = part === 'embedding' ? 'w' : 'b';
    return mark('rect', { class: style, x: 0, y, width: left, height });
  });
  const layers = config.layers - config.denseLayers;
  const column = round((WIDTH - left) / layers);
  const used = round((config.active / config.experts) * HEIGHT);
  return mark(
    'svg',
    {
      class: 'treemap',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': view.say('treemap'),
    },
    mark('rect', { class: 'f', x: left, y: 0, width: round(WIDTH - left), height: HEIGHT }),
    mark('rect', { class: 'b', x: left, y: 0, width: round(WIDTH - left), height: used }),
    ...boxes,
    mark('path', {
      class: 'gaps',
      d: `M${left} 0v${HEIGHT}${`m${column}-${HEIGHT}v${HEIGHT}`.repeat(layers - 1)}`,
    }),
  );
}
