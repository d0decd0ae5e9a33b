import type { View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';

const [WIDTH, HEIGHT] = [640, 260];
/** Above and below the axis of prices; the years stand below. */
const [ABOVE, BELOW] = [24, 32];
/** The powers of ten at the ends of the axis of prices. */
const DECADES = { from: -2, to: 2 } as const;
/** The essay's “one thirtieth” of o1, as wide as 1/27 and 1/33. */
const BAND = { from: 1 / 27, to: 1 / 33 } as const;

/** What is drawn of prices. */
export interface Chart {
  readonly months: readonly string[];
  /** The month that the reader looks at. */
  readonly month: string;
  /** A price for each month, undefined where there is none. */
  readonly lines: readonly {
    readonly series: string;
    readonly style: string;
    readonly history: readonly (number | undefined)[];
  }[];
}

/** Draws steps, since a price holds until the next one, and the band of one thirtieth of o1. */
export function drawPrices({ lines, months, month }: Chart, { say }: View): Mark {
  const step = WIDTH / months.length;
  const band = lines.find(({ series }) => series === 'o1')?.history.find(Boolean) ?? 0;
  const [top, bottom] = [placeOf(band * BAND.from), placeOf(band * BAND.to)];
  const decades = Array.from(
    { length: DECADES.to - DECADES.from + 1 },
    (_, index) => index + DECADES.from,
  );
  return mark(
    'svg',
    {
      class: 'prices',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': say('chart'),
      'data-part': 'prices',
    },
    mark('rect', { class: 'band', x: 0, y: top, width: WIDTH, height: round(bottom - top) }),
    mark('path', {
      class: 'guide',
      d: [
        ...decades.map((decade) => `M0 ${placeOf(10 ** decade)}h${WIDTH}`),
        ...months.map((own, index) =>
          own.endsWith('-01') ? `M${round(index * step)} ${HEIGHT - BELOW}v8` : '',
        ),
      ].join(''),
    }),
    mark('path', {
      class: 'accent',
      d: `M${round((months.indexOf(month) + 0.5) * step)} 0v${HEIGHT - BELOW}`,
    }),
    ...lines.map(({ style, history }) =>
      mark('path', { class: style, d: writeSteps(history, step) }),
    ),
    ...decades.map((decade) =>
      mark('text', { class: 'words', x: 2, y: placeOf(10 ** decade) - 4 }, `$${10 ** decade}`),
    ),
    ...months.flatMap((own, index) =>
      own.endsWith('-01')
        ? [mark('text', { class: 'words', x: round(index * step), y: HEIGHT - 4 }, own.slice(0, 4))]
        : [],
    ),
  );
}

/** A short piece of a line, for the list of lines. */
export function drawSample(style: string): Mark {
  return mark(
    'svg',
    { class: 'sample', viewBox: '0 0 32 12', 'aria-hidden': 'true' },
    mark('path', { class: style, d: 'M0 6h32' }),
  );
}

function writeSteps(history: readonly (number | undefined)[], step: number): string {
  let last: number | undefined;
  const parts = history.map((price, index) => {
    const before = last;
    last = price;
    if (price === before) return '';
    const x = round(index * step);
    if (price === undefined) return `H${x}`;
    return before === undefined ? `M${x} ${placeOf(price)}` : `H${x}V${placeOf(price)}`;
  });
  const path = parts.join('') + (last === undefined ? '' : `H${WIDTH}`);
  return path || 'M0 0';
}

function placeOf(price: number): number {
  const power = Math.log10(Math.max(price, 10 ** DECADES.from));
  const share = (power - DECADES.from) / (DECADES.to - DECADES.from);
  return round(HEIGHT - BELOW - share * (HEIGHT - BELOW - ABOVE));
}
