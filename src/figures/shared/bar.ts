import { mark, type Mark, round } from './mark.ts';

/** A piece of a bar: how it looks and how long it is. */
export interface Piece {
  /** A class of the drawing's style. */
  readonly style: string;
  readonly length: number;
}

/**
 * A bar of pieces end to end, as wide as what holds it.
 *
 * @param whole the length that fills the width
 * @param ghost a length to compare with, drawn as an outline
 */
export function drawBar(pieces: readonly Piece[], whole: number, ghost?: number): Mark {
  const widthOf = (length: number) => round(Math.min(length / whole, 1) * 640);
  let end = 0;
  const boxes = pieces.flatMap(({ style, length }) => {
    const start = end;
    end += length;
    const width = widthOf(end) - widthOf(start);
    return width > 0 ? [box(style, widthOf(start), width, 1, 14)] : [];
  });
  const outline = ghost === undefined ? [] : [box('ghost', 0.5, widthOf(ghost), 0.5, 15)];
  return mark(
    'svg',
    {
      class: 'bar-line',
      viewBox: '0 0 640 16',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...boxes,
    ...outline,
  );
}

function box(style: string, x: number, width: number, y: number, height: number): Mark {
  return mark('rect', { class: style, x, y, width: round(width), height });
}

/** A bar with its words above it. */
export function drawLabelledBar(words: string, bar: Mark): Mark {
  return mark('div', {}, mark('p', { class: 'lane' }, words), bar);
}
