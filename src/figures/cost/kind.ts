import type { FigureKind, View } from '../figure-kind.ts';
import { drawBar, drawLabelledBar } from '../shared/bar.ts';
import { mark } from '../shared/mark.ts';
import { addUp, costPerDay, daysOf, hourOfOwn } from './bill.ts';
import { msg } from '../../core/shared/message.ts';

/** A training's bill under a reader's assumptions, beside the published one. */
export const cost: FigureKind = {
  inputs: () => [
    { name: 'own', control: 'choice', min: 0, max: 1, step: 1, options: ['rent', 'buy'] },
    { name: 'rent', control: 'range', min: 0.5, max: 6, step: 0.1 },
    { name: 'trials', control: 'range', min: 0, max: 20, step: 0.5 },
    { name: 'r1', control: 'choice', min: 0, max: 1, step: 1, options: ['without', 'with'] },
    { name: 'price', control: 'number', min: 1000, max: 200000, step: 100 },
    { name: 'years', control: 'number', min: 1, max: 10, step: 0.5 },
    { name: 'use', control: 'range', min: 10, max: 100, step: 5 },
  ],
  words: [
    'yours',
    'published',
    'told',
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
    ];
  },
  tell: (view) =>
    view.say('told', {
      rent: view.format(rentOf(view)),
      trials: view.format(view.state['trials'] ?? 0),
      total: view.shorten(billOf(view).total),
      times: view.format(billOf(view).total / publishedOf(view), 1),
    }),
  formulas: (view) => {
    const { format, state, model } = view;
    const { gpuHours = 0, tokens = 0, tokensPerDay = 0, nodes = 0 } = model.given ?? {};
    const { trials = 0, price = 0, years = 0, use = 0 } = state;
    const rent = format(rentOf(view));
    const own = `${format(price)} ÷ (${format(years)} × 8,760 × ${format(use)}%) = ${format(hourOfOwn({ price, years, use }))}`;
    return [
      `${format(gpuHours)} × ${rent} × (1 + ${format(trials)}) + ${format(furtherOf(view))} × ${rent} = ${format(billOf(view).total, 0)}`,
      own,
      `${format(tokens / 1e9)} ÷ ${format(tokensPerDay / 1e9)} = ${format(daysOf(tokens, tokensPerDay), 1)}`,
      `${format(nodes)} × 8 × 24 × 2 = ${format(costPerDay(nodes, 8, 2))}`,
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
    ];
  },
  listData: (view) => cost.tabulate(view).map((row) => row.map((cell) => cell.replaceAll(',', ''))),
};

const NEEDED = ['gpuHours', 'furtherHours', 'rent', 'tokens', 'tokensPerDay', 'nodes'] as const;

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
