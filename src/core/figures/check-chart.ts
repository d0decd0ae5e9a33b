import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { cellOf, numberIn, placeholdersOf } from './figure-data.ts';
import { type Chart, type Figure, isModel } from './figure-schemas.ts';
import type { Localized } from '../shared/localized.ts';
import { positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import { listed, type Message, msg } from '../shared/message.ts';

/** Checks that what a drawing names is in its data: rows, columns, numbers and dates. */
export function checkChart(figure: Figure, yaml: YamlSource): Diagnostic[] {
  return listUses(figure.chart).flatMap((use) => {
    const fault = findFault(use, figure);
    return fault === undefined
      ? []
      : [
          errorAt(
            yaml.file,
            positionAtPath(yaml, use.path),
            'invalid-data',
            msg`${use.path.join('.')}: ${fault.message}`,
            fault.hint,
          ),
        ];
  });
}

/** A name that a drawing takes from the data, and where it is written. */
type Use = { readonly path: readonly (string | number)[] } & (
  | { readonly kind: 'row' | 'column'; readonly name: string }
  | { readonly kind: 'number'; readonly row: string; readonly name: string }
  | { readonly kind: 'dates' }
);

function listUses(chart: Chart): Use[] {
  if (isModel(chart)) return [];
  if (chart.kind === 'bars') {
    return chart.groups.flatMap(({ bars }, group) =>
      bars.flatMap((bar, index) => {
        const path = ['chart', 'groups', group, 'bars', index];
        return [...usesOfPoint(bar, path), ...usesOfLabel(bar.label, [...path, 'label'])];
      }),
    );
  }
  return [
    { kind: 'dates', path: ['chart', 'kind'] },
    ...chart.lines.map(
      ({ column }, index): Use => ({
        kind: 'column',
        name: column,
        path: ['chart', 'lines', index, 'column'],
      }),
    ),
    ...chart.events.flatMap((event, index) => usesOfPoint(event, ['chart', 'events', index])),
  ];
}

function usesOfPoint(
  { row, column }: { row: string; column: string },
  path: readonly (string | number)[],
): Use[] {
  return [
    { kind: 'row', name: row, path: [...path, 'row'] },
    { kind: 'column', name: column, path: [...path, 'column'] },
    { kind: 'number', row, name: column, path: [...path, 'column'] },
  ];
}

function usesOfLabel(label: Localized, path: readonly (string | number)[]): Use[] {
  return Object.entries(label).flatMap(([language, text]) =>
    placeholdersOf(text).map((name): Use => ({ kind: 'column', name, path: [...path, language] })),
  );
}

function findFault(use: Use, figure: Figure): { message: Message; hint: Message } | undefined {
  const { header, rows } = figure;
  const names = rows.map(([name = '']) => name);
  switch (use.kind) {
    case 'row':
      return names.includes(use.name)
        ? undefined
        : {
            message: msg`the data has no row ${use.name}`,
            hint: msg`write the first cell of a row`,
          };
    case 'column':
      return header.includes(use.name)
        ? undefined
        : {
            message: msg`the data has no column ${use.name}`,
            hint: msg`they have ${listed(header)}`,
          };
    case 'number': {
      // A missing row or column has been reported already.
      if (!names.includes(use.row) || !header.includes(use.name)) return undefined;
      const cell = cellOf(figure, use.row, use.name);
      return Number.isNaN(numberIn(cell))
        ? {
            message: msg`row ${use.row} holds no number there but “${cell}”`,
            hint: msg`draw a cell that holds a number such as 2664000 or 0.55`,
          }
        : undefined;
    }
    case 'dates': {
      const other = names.find((name) => !/^\d{4}-\d{2}-\d{2}$/.test(name));
      return other === undefined
        ? undefined
        : {
            message: msg`row ${other} is not a date`,
            hint: msg`the first column of lines holds dates such as 2025-01-20`,
          };
    }
  }
}
