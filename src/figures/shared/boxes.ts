import { mark, type Mark, round } from './mark.ts';

/** Boxes in rows at equal steps. */
export interface BoxRows {
  /** A class of the drawing's style, which gives their colour as that of a stroke. */
  readonly style: string;
  /** The side of a box. */
  readonly size: number;
  /** From the left edge of a box to that of the next. */
  readonly step: number;
  /** Of each row, the left upper corner of its first box and how many boxes it has. */
  readonly rows: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

/** Draws rows of boxes as dashed lines, a line a row, which is far shorter than a path of boxes. */
export function drawBoxRows({ style, size, step, rows }: BoxRows): Mark {
  const lines = rows.map(
    ({ x, y, count }) => `M${round(x)} ${round(y + size / 2)}h${round((count - 1) * step + size)}`,
  );
  return mark('path', {
    class: style,
    'stroke-width': round(size),
    'stroke-dasharray': `${round(size)} ${round(step - size)}`,
    d: lines.join(''),
  });
}
