import { mark, type Mark, round } from '../shared/mark.ts';

const WIDTH = 640;
/** The height of a power of ten. */
const DECADE = 51;
/** Above and below the axis of prices; the years are below. */
const [ABOVE, BELOW] = [24, 32];
/** The essay's “one thirtieth” of o1, as wide as 1/27 and 1/33. */
const BAND = { from: 1 / 27, to: 1 / 33 } as const;

/** What is drawn of prices in a currency. */
export interface Chart {
  readonly name: string;
  /** The sign of the currency. */
  readonly sign: string;
  /** The powers of ten at the ends of the axis of prices. */
  readonly decades: { readonly from: number; readonly to: number };
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
export function drawPrices({ name, sign, lines, months, month, decades }: Chart): Mark {
  const step = WIDTH / months.length;
  const foot = ABOVE + (decades.to - decades.from) * DECADE;
  const placeOf = (price: number) =>
    Math.round(foot - (Math.max(Math.log10(price), decades.from) - decades.from) * DECADE);
  const o1 = lines.find(({ series }) => series === 'o1')?.history.find(Boolean);
  const powers = Array.from({ length: decades.to - decades.from + 1 }, (_, index) => {
    const price = 10 ** (index + decades.from);
    return { price, y: placeOf(price) };
  });
  const years = months.flatMap((own, index) =>
    index === 0 || own.endsWith('-01') ? [{ year: own.slice(0, 4), x: round(index * step) }] : [],
  );
  return mark(
    'svg',
    {
      class: 'prices',
      viewBox: `0 0 ${WIDTH} ${foot + BELOW}`,
      role: 'img',
      'aria-label': name,
      'data-part': `prices ${sign}`,
    },
    ...(o1 === undefined ? [] : [drawBand(placeOf(o1 * BAND.from), placeOf(o1 * BAND.to))]),
    mark('path', {
      class: 'guide',
      d: [
        ...powers.map(({ y }) => `M0 ${y}h${WIDTH}`),
        ...years.map(({ x }) => `M${x} ${foot}v8`),
      ].join(''),
    }),
    mark('path', {
      class: 'accent',
      d: `M${round((months.indexOf(month) + 0.5) * step)} 0V${foot}`,
    }),
    ...lines.map(({ style, history }) =>
      mark('path', { class: style, d: writeSteps(history, step, placeOf) }),
    ),
    ...powers.map(({ price, y }) => mark('text', { class: 'words', x: 2, y: y - 4 }, sign + price)),
    ...years.map(({ year, x }) => mark('text', { class: 'words', x, y: foot + 28 }, year)),
  );
}

function drawBand(top: number, bottom: number): Mark {
  return mark('rect', { class: 'band', x: 0, y: top, width: WIDTH, height: bottom - top });
}

/** A short piece of a line, for the list of lines. */
export function drawSample(style: string): Mark {
  return mark(
    'svg',
    { class: 'sample', viewBox: '0 0 32 12', 'aria-hidden': 'true' },
    mark('path', { class: style, d: 'M0 6h32' }),
  );
}

function writeSteps(
  history: readonly (number | undefined)[],
  step: number,
  placeOf: (price: number) => number,
): string {
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
