import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addUp, costPerDay, daysOf, hourOfOwn, marginOf } from '../../../src/figures/cost/bill.ts';

const RUN = { gpuHours: 2_788_000, rent: 2, trials: 0, further: 0 };

test('the published case comes to 5,576,000 dollars', () => {
  expect(addUp(RUN)).toEqual({ run: 5_576_000, tried: 0, more: 0, total: 5_576_000 });
});

test('twice the hours for trials at 3 dollars, and a further model, are added', () => {
  expect(addUp({ ...RUN, rent: 3, trials: 2, further: 147_000 })).toEqual({
    run: 8_364_000,
    tried: 16_728_000,
    more: 441_000,
    total: 25_533_000,
  });
});

test('the sum grows with the price as the price does', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 6, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (rent, trials) => {
        const { total } = addUp({ ...RUN, rent, trials });
        expect(addUp({ ...RUN, rent: 2 * rent, trials }).total).toBeCloseTo(2 * total, 3);
      },
    ),
  );
});

test('14.8 trillion tokens take 54.2 days at 272.8 billion a day', () => {
  expect(daysOf(14.8e12, 272.8e9)).toBeCloseTo(54.25, 2);
});

test('226.75 machines cost 87,072 dollars a day', () => {
  expect(costPerDay(226.75, 8, 2)).toBe(87_072);
});

test('an income of 562,027 dollars in theory has a margin of 545 %, and none at 15.5 % of it', () => {
  const cost = costPerDay(226.75, 8, 2);
  expect(Math.round(marginOf(562_027, cost) * 100)).toBe(545);
  expect(marginOf(562_027 * (cost / 562_027), cost)).toBeCloseTo(0);
  expect((cost / 562_027).toFixed(3)).toBe('0.155');
});

test('a GPU of 30,000 dollars, used 70 % of four years, costs 1.22 dollars an hour', () => {
  expect(hourOfOwn({ price: 30_000, years: 4, use: 70 })).toBeCloseTo(1.22, 2);
});
