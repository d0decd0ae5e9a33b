import { type Diagnostic, errorAt } from '../core/diagnostics/diagnostics.ts';
import { positionAtPath, type YamlSource } from '../core/diagnostics/yaml.ts';
import { type Figure, isModel, type Model } from '../core/figures/figure-schemas.ts';
import type { Figures } from '../core/figures/read-figures.ts';
import type { FigureKind, Input } from './figure-kind.ts';
import { KINDS } from './kinds.ts';
import { readValue } from './shared/state.ts';
import { listed, type Message, msg } from '../core/shared/message.ts';

type Tell = (path: readonly (string | number)[], message: Message, hint: Message) => Diagnostic;

/**
 * Checks that the figures which readers can change have what their kinds need: inputs, words and
 * columns.
 */
export function checkModels({ figures, yamls }: Figures): Diagnostic[] {
  return figures.flatMap((figure) => {
    const { chart } = figure;
    const yaml = yamls.get(figure.id);
    return yaml && isModel(chart) ? checkModel(figure, chart, yaml) : [];
  });
}

function checkModel(figure: Figure, model: Model, yaml: YamlSource): Diagnostic[] {
  const kind = KINDS[model.kind];
  const tell: Tell = (path, message, hint) =>
    errorAt(yaml.file, positionAtPath(yaml, path), 'invalid-data', message, hint);
  return [
    ...(kind.findFaults?.(model) ?? []).map((fault) =>
      tell(['chart'], msg`chart: ${fault}`, msg`correct what the kind ${model.kind} is given`),
    ),
    ...checkStart(kind, model, tell),
    ...checkWords(kind, model, tell),
    ...kind.columns
      .filter((column) => !figure.header.includes(column))
      .map((column) =>
        tell(
          ['chart', 'kind'],
          msg`chart.kind: the data have no column ${column}`,
          msg`the kind ${model.kind} draws the columns ${listed(kind.columns)} of ${figure.id}.csv`,
        ),
      ),
  ];
}

function checkStart(kind: FigureKind, model: Model, tell: Tell): Diagnostic[] {
  const inputs = kind.inputs(model);
  return Object.entries(model.start).flatMap(([name, written]) => {
    const path = ['chart', 'start', name];
    const input = inputs.find((candidate) => candidate.name === name);
    if (!input)
      return [
        tell(
          path,
          msg`${path.join('.')}: this kind has no such input`,
          msg`it has ${listed(inputs.map((candidate) => candidate.name))}`,
        ),
      ];
    const value = readValue(input, `${written}`);
    return value !== undefined && value >= input.min && value <= input.max
      ? []
      : [
          tell(
            path,
            msg`${path.join('.')}: ${written} is not one of its values`,
            describeValues(input),
          ),
        ];
  });
}

function describeValues({ options, min, max }: Input): Message {
  return options ? msg`write one of ${listed(options)}` : msg`write a number from ${min} to ${max}`;
}

function checkWords(kind: FigureKind, model: Model, tell: Tell): Diagnostic[] {
  const needed = [
    ...kind
      .inputs(model)
      .flatMap(({ name, control, options = [] }) => [
        `input-${name}`,
        ...(control === 'choice' ? options.map((option) => `${name}-${option}`) : []),
      ]),
    ...kind.words,
    ...(kind.listWords?.(model) ?? []),
  ];
  const optional = kind.inputs(model).map(({ name }) => `value-${name}`);
  return [
    ...needed
      .filter((key) => !(key in model.words))
      .map((key) =>
        tell(
          ['chart', 'words'],
          msg`chart.words: ${key} is missing`,
          msg`the kind ${model.kind} shows these words; write them in every language`,
        ),
      ),
    ...Object.keys(model.words)
      .filter((key) => !needed.includes(key) && !optional.includes(key))
      .map((key) =>
        tell(
          ['chart', 'words', key],
          msg`chart.words.${key}: the kind ${model.kind} shows no such words`,
          msg`it shows ${listed(needed)}`,
        ),
      ),
  ];
}
