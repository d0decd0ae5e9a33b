import type { FigureKind, State, View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { msg } from '../../core/shared/message.ts';
import { mark, type Mark } from '../shared/mark.ts';
import { addUp, costPerDay, daysOf, hourOfOwn, marginOf } from './bill.ts';

/** A training's bill under a reader's assumptions, beside the published one. */
export const cost: FigureKind = {
  inputs: () => [
    { name: 'own', control: 'choice', min: 0, max: 1, step: 1, options: ['rent', 'buy'] },
    { name: 'rent', control: 'range', min: 0.5, max: 6, step: 0.1, isUsed: isRented },
    { name: 'trials', control: 'range', min: 0, max: 20, step: 0.5 },
    { name: 'r1', control: 'choice', min: 0, max: 1, step: 1, options: ['without', 'with'] },
    { name: 'price', control: 'number', min: 1000, max: 200000, step: 100, isUsed: isBought },
    { name: 'years', control: 'number', min: 1, max: 10, step: 0.5, isUsed: isBought },
    { name: 'use', control: 'range', min: 10, max: 100, step: 5, isUsed: isBought },
    { name: 'paid', panel: 1, control: 'range', min: 0, max: 100, step: 1 },
  ],
  words: [
    'yours',
    'published',
    'told',
    'told-day',
    'day-cost',
    'day-income',
    'margin',
    'part',
    'hours',
    'dollars',
    'run',
    'tried',
    'more',
    'total',
  ],
  columns: [],
  findFaults: ({ given = {} }) =>
    NEEDED.filter((name) => !(name in given)).map((name) => msg`given.${name} is missing`),
  draw: (view) => {
    const { run, tried, more, total } = billOf(view);
    const published = publishedOf(view);
    const whole = Math.max(total, published);
    return [
      mark(
        'div',
        {},
        drawLabelledBar(
          view.say('yours', { total: view.shorten(total) }),
          drawBar(
            [
              { style: 'b', length: run },
              { style: 'f', length: tried },
              { style: 'w', length: more },
            ],
            whole,
            published,
          ),
        ),
        drawLabelledBar(
          view.say('published', { total: view.shorten(published) }),
          drawBar([{ style: 'b', length: published }], whole),
        ),
      ),
      drawDay(view),
    ];
  },
  tell: (view) => [
    view.say('told', {
      rent: view.format(rentOf(view)),
      trials: view.format(view.state['trials'] ?? 0),
      total: view.shorten(billOf(view).total),
      times: view.format(billOf(view).total / publishedOf(view), 1),
    }),
    view.say('told-day', tellDay(view)),
  ],
  formulas: (view) => {
    const { format, state, model } = view;
    const { gpuHours = 0, tokens = 0, tokensPerDay = 0, nodes = 0, income = 0 } = model.given ?? {};
    const { trials = 0, price = 0, years = 0, use = 0, paid = 0 } = state;
    const day = dayOf(view);
    const rent = format(rentOf(view));
    const own = `${format(price)} ÷ (${format(years)} × 8,760 × ${format(use)}%) = ${format(hourOfOwn({ price, years, use }))}`;
    return [
      `${format(gpuHours)} × ${rent} × (1 + ${format(trials)}) + ${format(furtherOf(view))} × ${rent} = ${format(billOf(view).total, 0)}`,
      own,
      `${format(tokens / 1e9)} ÷ ${format(tokensPerDay / 1e9)} = ${format(daysOf(tokens, tokensPerDay), 1)}`,
      `${format(nodes)} × 8 × 24 × ${rent} = ${format(day.cost, 0)}`,
      `(${format(income)} × ${format(paid)}% − ${format(day.cost, 0)}) ÷ ${format(day.cost, 0)} = ${format(day.margin * 100, 0)}%`,
    ];
  },
  tabulate: (view) => {
    const { run, tried, more, total } = billOf(view);
    const { gpuHours = 0 } = view.model.given ?? {};
    const { trials = 0 } = view.state;
    const further = furtherOf(view);
    const row = (key: string, hours: number, dollars: number) => [
      view.say(key),
      view.format(hours, 0),
      view.format(dollars, 0),
    ];
    return [
      ['part', 'hours', 'dollars'].map((key) => view.say(key)),
      row('run', gpuHours, run),
      row('tried', gpuHours * trials, tried),
      row('more', further, more),
      row('total', gpuHours * (1 + trials) + further, total),
      [view.say('margin'), '', `${view.format(dayOf(view).margin * 100, 0)}%`],
    ];
  },
  listData: (view) => cost.tabulate(view).map((row) => row.map((cell) => cell.replaceAll(',', ''))),
};

const NEEDED = [
  'gpuHours',
  'furtherHours',
  'rent',
  'tokens',
  'tokensPerDay',
  'nodes',
  'income',
] as const;

/** A day of serving: its rent, and its income when a share of the tokens is paid for. */
function dayOf(view: View) {
  const { nodes = 0, income = 0 } = view.model.given ?? {};
  const cost = costPerDay(nodes, 8, rentOf(view));
  const paid = (income * (view.state['paid'] ?? 100)) / 100;
  return { cost, paid, margin: marginOf(paid, cost), whole: income };
}

function tellDay(view: View) {
  const { cost, paid, margin } = dayOf(view);
  return {
    share: view.format(view.state['paid'] ?? 100),
    rent: view.format(rentOf(view)),
    cost: view.format(cost, 0),
    income: view.format(paid, 0),
    margin: view.format(margin * 100, 0),
  };
}

function drawDay(view: View): Mark {
  const { cost, paid, whole } = dayOf(view);
  const most = Math.max(whole, cost);
  const bar = (key: string, length: number, ghost?: number) =>
    drawLabelledBar(view.say(key, tellDay(view)), drawBar([{ style: 'b', length }], most, ghost));
  return mark('div', {}, bar('day-cost', cost), bar('day-income', paid, whole));
}

function isRented({ own }: State): boolean {
  return own === 0;
}

function isBought({ own }: State): boolean {
  return own === 1;
}

function rentOf({ state: { own = 0, rent = 2, price = 0, years = 1, use = 100 } }: View): number {
  return own === 1 ? hourOfOwn({ price, years, use }) : rent;
}

function furtherOf({ state, model }: View): number {
  return state['r1'] === 1 ? (model.given?.['furtherHours'] ?? 0) : 0;
}

function billOf(view: View) {
  const { gpuHours = 0 } = view.model.given ?? {};
  const { trials = 0 } = view.state;
  return addUp({ gpuHours, rent: rentOf(view), trials, further: furtherOf(view) });
}

function publishedOf({ model: { given = {} } }: View): number {
  const { gpuHours = 0, rent = 0 } = given;
  return gpuHours * rent;
}
