import { evaluate } from '../../core/compute/evaluate.ts';
import { ArithmeticFault, parseEquation } from '../../core/compute/parse-expression.ts';
import type { Model } from '../../core/figures/figure-schemas.ts';
import type { FigureKind, State, View } from '../figure-kind.ts';
import { mark } from '../shared/mark.ts';
import { type Message, msg } from '../../core/shared/message.ts';

/**
 * Inputs, arithmetic and a sentence, all of which a figure's file gives: a figure that needs no
 * code of its own.
 */
export const calculator: FigureKind = {
  inputs: ({ fields = [] }) => fields.map((field) => ({ ...field, control: 'range' })),
  words: ['told', 'what', 'value'],
  listWords: ({ results = {} }) => Object.keys(results).map((name) => `result-${name}`),
  columns: [],
  findFaults: (model) => [
    ...(model.fields?.length ? [] : [msg`a calculator needs fields`]),
    ...(Object.keys(model.results ?? {}).length > 0 ? [] : [msg`a calculator needs results`]),
    ...findFormulaFaults(model),
  ],
  draw: (view) =>
    listResults(view).map(({ name, value }) =>
      mark('p', { class: 'lane' }, `${view.say(`result-${name}`)}: ${value}`),
    ),
  tell: (view) => [view.say('told', valuesOf(view))],
  formulas: (view) =>
    listResults(view).map(({ formula, value }) => `${writeFormula(formula, view)} = ${value}`),
  tabulate: (view) => [
    [view.say('what'), view.say('value')],
    ...listResults(view).map(({ name, value }) => [view.say(`result-${name}`), value]),
  ],
  listData: (view) => [
    ['name', 'value'],
    ...Object.entries(view.state).map(([name, value]) => [name, `${value}`]),
    ...Object.entries(view.model.results ?? {}).map(([name, formula]) => [
      name,
      `${compute(formula, view.state) ?? ''}`,
    ]),
  ],
};

function listResults(view: View) {
  return Object.entries(view.model.results ?? {}).map(([name, formula]) => {
    const value = compute(formula, view.state);
    return { name, formula, value: value === undefined ? '–' : view.format(value) };
  });
}

/** What a sentence may name: the inputs and the results. */
function valuesOf(view: View): Record<string, string> {
  const inputs = Object.entries(view.state).map(([name, value]) => [name, view.format(value)]);
  return Object.fromEntries([
    ...inputs,
    ...listResults(view).map(({ name, value }) => [name, value]),
  ]);
}

/** The result of a formula; undefined where it divides by zero. */
function compute(formula: string, state: State): number | undefined {
  try {
    return evaluateFormula(formula, state);
  } catch (fault) {
    if (fault instanceof ArithmeticFault) return undefined;
    throw fault;
  }
}

/** @throws ArithmeticFault where it is not arithmetic or divides by zero */
function evaluateFormula(formula: string, state: State): number {
  const filled = formula.replace(/\{([a-z][a-z0-9]*)\}/g, (whole, name: string) => {
    const value = state[name];
    return value === undefined ? whole : `(${value})`;
  });
  const [term] = parseEquation(`${filled} = 0`).terms;
  if (!term) throw new ArithmeticFault(msg`there is no arithmetic`);
  return evaluate(term, () => undefined).toNumber();
}

/** A formula as readers know it, with the numbers put in. */
function writeFormula(formula: string, { state, format }: View): string {
  return formula
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replace(/\{([a-z][a-z0-9]*)\}/g, (_whole, name: string) => format(state[name] ?? 0));
}

function findFormulaFaults({ fields = [], results = {}, start }: Model): Message[] {
  const state = Object.fromEntries(
    fields.map(({ name, min }) => [name, Number(start[name] ?? min)]),
  );
  return Object.entries(results).flatMap(([name, formula]) => {
    try {
      evaluateFormula(formula, state);
      return [];
    } catch (fault) {
      if (!(fault instanceof ArithmeticFault)) throw fault;
      return [msg`results.${name}: ${fault.told}`];
    }
  });
}
