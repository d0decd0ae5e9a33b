import type { FigureTable } from '../../core/figures/figure-data.ts';
import type { Model } from '../../core/figures/figure-schemas.ts';
import { say } from '../../core/shared/localized.ts';
import type { State, View } from '../figure-kind.ts';

/** Makes what a figure of a language is drawn from. */
export function makeView(model: Model, table: FigureTable, language: string, state: State): View {
  const format = (value: number, digits = 2) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const short = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumSignificantDigits: 4,
  });
  return {
    shorten: (value) => short.format(value),
    state,
    table,
    model,
    format,
    say: (key, values = {}) => {
      const words = model.words[key];
      return (words ? say(words, language) : '').replace(/\{([\w-]+)\}/g, (whole, name: string) => {
        const value = values[name];
        return typeof value === 'number' ? format(value) : (value ?? whole);
      });
    },
  };
}
