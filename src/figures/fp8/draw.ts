import type { View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { decode, encode, type Format, roundTo } from './formats.ts';
import type { Outcome } from './outlier.ts';
import type { Sum } from './sum.ts';

const WIDTH = 640;
/** Of the steps of a long sum, one in so many is drawn: the error hardly moves in between. */
const EVERY = 8;
/** The powers of two at the ends of the ruler. */
const RULER = { from: -17, to: 16 } as const;

/**
 * Draws every positive number of a format on a ruler of powers of two, and where a number falls.
 */
export function drawRuler(format: Format, value: number, { say, format: write }: View): Mark {
  const codes = Array.from({ length: 127 }, (_, index) => decode(index + 1, format));
  const places = codes.filter(Number.isFinite).map(placeOf);
  const kept = roundTo(value, format);
  return mark(
    'div',
    {},
    mark(
      'p',
      { class: 'lane' },
      say('bits', { format: format.name, bits: writeBits(value, format) }),
    ),
    mark(
      'svg',
      {
        class: 'ruler',
        viewBox: `0 0 ${WIDTH} 40`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      mark('path', { class: 'ticks', d: writeTicks(places) }),
      ...(kept === 0 ? [] : [mark('path', { class: 'kept', d: `M${placeOf(kept)} 4v32` })]),
      ...(value === 0 ? [] : [mark('path', { class: 'typed', d: `M${placeOf(value)} 0v16` })]),
    ),
    mark(
      'p',
      { class: 'ends' },
      say('ruler', { from: write(2 ** RULER.from, 7), to: write(2 ** RULER.to) }),
    ),
  );
}

/** Draws what becomes of numbers that share their scale with an outlier. */
export function drawOutcome(key: string, outcome: Outcome, { say, format }: View): Mark {
  const { normal, subnormal, zero, error } = outcome;
  return drawLabelledBar(
    say(key, { error: format(error * 100, 1), below: format((subnormal + zero) * 100, 1) }),
    drawBar(
      [
        { style: 'f', length: normal },
        { style: 'w', length: subnormal },
        { style: 'b', length: zero },
      ],
      1,
    ),
  );
}

/** Draws the error of a long sum as it grows, with and without promotion. */
export function drawErrors(plain: Sum, promoted: Sum, { say, format }: View): Mark {
  const highest = Math.max(...plain.errors, ...promoted.errors);
  const write = ({ errors }: Sum) =>
    errors
      .filter((_, index) => (index + 1) % EVERY === 0)
      .map((error, index, shown) => {
        const x = Math.round(((index + 1) / shown.length) * WIDTH);
        return `${x} ${Math.round(78 - (error / highest) * 76)}`;
      })
      .join('L');
  return mark(
    'div',
    {},
    mark(
      'p',
      { class: 'lane' },
      say('sums', { plain: format(plain.error * 100), promoted: format(promoted.error * 100) }),
    ),
    mark(
      'svg',
      { class: 'errors', viewBox: `0 0 ${WIDTH} 80`, 'aria-hidden': 'true' },
      mark('path', { class: 'guide', d: `M0 78h${WIDTH}` }),
      mark('path', { class: 'bold line', d: `M${write(plain)}` }),
      mark('path', { class: 'dashed line', d: `M${write(promoted)}` }),
    ),
  );
}

/** The bits of a number's code in their three parts. @example '0 0011 101' */
export function writeBits(value: number, format: Format): string {
  const bits = encode(value, format).toString(2).padStart(8, '0');
  const turn = 1 + format.exponentBits;
  return `${bits.slice(0, 1)} ${bits.slice(1, turn)} ${bits.slice(turn)}`;
}

function placeOf(value: number): number {
  const power = Math.log2(Math.abs(value));
  const share = (power - RULER.from) / (RULER.to - RULER.from);
  return round(Math.min(1, Math.max(0, share)) * WIDTH);
}

/** Writes ticks with relative steps, which repeat themselves and so compress well. */
function writeTicks(places: readonly number[]): string {
  const [first = 0, ...others] = places.map((place) => Math.round(place * 10) / 10);
  let last = first;
  const steps = others.map((place) => {
    const step = Math.round((place - last) * 10) / 10;
    last = place;
    return `m${step}-20v20`;
  });
  return `M${first} 12v20${steps.join('')}`;
}
