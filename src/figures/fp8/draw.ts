import type { View } from '../figure-kind.ts';
import { mark, type Mark, round } from '../shared/mark.ts';
import { encode, type Format, roundTo, widthOf } from './formats.ts';
import type { Sum } from './sum.ts';

const WIDTH = 640;
/** How many points of a long sum are drawn: the error hardly moves in between. */
const POINTS = 16;
/** The powers of two at the ends of the ruler, and how wide one is. */
const RULER = { from: -17, to: 16, step: 20 } as const;
/** Most ticks for a power of two: more would be a solid bar. */
const TICKS = 8;

/**
 * Draws the positive numbers of a format on a ruler of powers of two, and where a number falls. For
 * a format with very many it draws those that begin an eighth of a power of two.
 */
export function drawRuler(format: Format, value: number, { say, format: write }: View): Mark {
  const kept = roundTo(value, format);
  const [from, to] = [RULER.from, RULER.to].map((power) => write(2 ** power, 7));
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
        'data-part': 'ruler',
        viewBox: `0 0 ${(RULER.to - RULER.from) * RULER.step} 40`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      mark('path', { class: 'w', d: writeTicks(format) }),
      ...(kept === 0 ? [] : [mark('path', { class: 'kept', d: `M${placeOf(kept)} 4v32` })]),
      ...(value === 0 ? [] : [mark('path', { class: 'typed', d: `M${placeOf(value)} 0v16` })]),
    ),
    mark('p', { class: 'note ends' }, ...[from, '1', to].map((end) => mark('span', {}, end ?? ''))),
  );
}

/** The number at a place of the ruler, with three digits. @param share of its width */
export function numberAt(share: number): number {
  return Number((2 ** (RULER.from + share * (RULER.to - RULER.from))).toPrecision(3));
}

/** Draws the error of a long sum as it grows, with and without promotion, and each promotion. */
export function drawErrors(
  { plain, promoted, promotions }: { plain: Sum; promoted: Sum; promotions: number },
  { say, format }: View,
): Mark {
  const highest = Math.max(...plain.errors, ...promoted.errors);
  const write = ({ errors }: Sum) => {
    const every = errors.length / Math.min(POINTS, errors.length);
    return errors
      .filter((_, index) => (index + 1) % every === 0)
      .map((error, index, shown) => {
        const x = Math.round(((index + 1) / shown.length) * WIDTH);
        return `${x} ${Math.round(78 - (error / highest) * 76)}`;
      })
      .join('L');
  };
  const between = round(WIDTH / promotions);
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
      { class: 'errors', viewBox: `0 0 ${WIDTH} 88`, 'aria-hidden': 'true' },
      mark('path', { class: 'guide', d: `M0 78h${WIDTH}` }),
      mark('path', {
        class: 'w',
        'stroke-width': 6,
        'stroke-dasharray': `1 ${round(between - 1)}`,
        d: `M${between} 84H${WIDTH + 1}`,
      }),
      mark('path', { class: 'bold line', d: `M0 78L${write(plain)}` }),
      mark('path', { class: 'dashed line', d: `M0 78L${write(promoted)}` }),
    ),
  );
}

/** The bits of a number's code in their three parts. @example '0 0011 101' */
export function writeBits(value: number, format: Format): string {
  const bits = encode(value, format).toString(2).padStart(widthOf(format), '0');
  const turn = 1 + format.exponentBits;
  return `${bits.slice(0, 1)} ${bits.slice(1, turn)} ${bits.slice(turn)}`;
}

function placeOf(value: number): number {
  const power = Math.min(RULER.to, Math.max(RULER.from, Math.log2(Math.abs(value))));
  return round((power - RULER.from) * RULER.step);
}

/**
 * Writes ticks with relative steps. Every power of two of the normal range has the same, so that
 * they compress to next to nothing.
 */
function writeTicks({ mantissaBits, minNormal, minSubnormal, max }: Format): string {
  const perPower = Math.min(TICKS, 2 ** mantissaBits);
  const powers = Array.from({ length: RULER.to - RULER.from + 1 }, (_, index) => index);
  const normal = powers.flatMap((index) => {
    const power = 2 ** (RULER.from + index);
    return Array.from({ length: perPower }, (_, part) => ({
      value: power * (1 + part / perPower),
      x: index * RULER.step + Math.round(Math.log2(1 + part / perPower) * RULER.step * 10) / 10,
    }));
  });
  const below = Array.from({ length: perPower - 1 }, (_, part) => (part + 1) * minSubnormal)
    .filter((value) => value >= 2 ** RULER.from)
    .map((value) => ({ value, x: Math.round(placeOf(value) * 10) / 10 }));
  const places = [
    ...below,
    ...normal.filter(({ value }) => value >= minNormal && value <= max && value <= 2 ** RULER.to),
  ].map(({ x }) => x);
  return places
    .map((x, index) => {
      const step = Math.round((x - (places[index - 1] ?? 0)) * 10) / 10;
      return index === 0 ? `M${x} 12v20` : `m${step}-20v20`;
    })
    .join('');
}
