import type { Model } from '../../core/figures/figure-schemas.ts';
import type { FigureKind, Input, State } from '../figure-kind.ts';

/** The state a figure is first shown in: the published case. */
export function startState(kind: FigureKind, model: Model): State {
  const state = Object.fromEntries(
    kind.inputs(model).map((input) => [input.name, readStart(input, model.start[input.name])]),
  );
  return settle(kind, model, state);
}

/** The nearest state that a figure has. */
export function settle(kind: FigureKind, model: Model, state: State): State {
  const inRange = Object.fromEntries(
    kind.inputs(model).map((input) => [input.name, clamp(input, state[input.name] ?? input.min)]),
  );
  return kind.settle?.(inRange, model) ?? inRange;
}

/**
 * Reads a state from the query of an address; what it does not say, or says wrongly, is as at the
 * start.
 */
export function readState(kind: FigureKind, model: Model, query: string): State {
  const values = new URLSearchParams(query);
  const start = startState(kind, model);
  const state = kind.inputs(model).map((input) => {
    const text = values.get(input.name);
    const value = text === null ? undefined : readValue(input, text);
    return [input.name, value ?? start[input.name] ?? input.min];
  });
  return settle(kind, model, Object.fromEntries(state));
}

/** Writes what of a state differs from the start. @example 'pp=16&mb=32' */
export function writeState(kind: FigureKind, model: Model, state: State): string {
  const start = startState(kind, model);
  return kind
    .inputs(model)
    .filter(({ name }) => state[name] !== start[name])
    .map(({ name, options }) => `${name}=${options?.[state[name] ?? 0] ?? state[name]}`)
    .join('&');
}

/** The value that a text says; undefined where it says none. */
export function readValue({ options }: Input, text: string): number | undefined {
  const value = options ? options.indexOf(text) : Number(text);
  const isValue = options ? value >= 0 : text.trim() !== '' && Number.isFinite(value);
  return isValue ? value : undefined;
}

function readStart(input: Input, written: string | number | undefined): number {
  return readValue(input, `${written ?? ''}`) ?? input.min;
}

function clamp({ min, max, step }: Input, value: number): number {
  const stepped = min + Math.round((value - min) / step) * step;
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(6));
}
