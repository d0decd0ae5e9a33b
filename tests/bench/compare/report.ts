import type { Figures } from './measure-load.ts';

/** Rounds of figures by the names of the sites, in their order. */
export type Results = ReadonlyMap<string, readonly Figures[]>;

/** The medians of a row, by site; a site that has no such figure is left out. */
export interface Row {
  readonly name: string;
  readonly medians: ReadonlyMap<string, number>;
}

/** The medians of all rounds. */
export function summarize(results: Results): Row[] {
  const names = new Set([...results.values()].flat().flatMap((figures) => Object.keys(figures)));
  return [...names].map((name) => ({
    name,
    medians: new Map(
      [...results].flatMap(([site, rounds]) => {
        const values = rounds.flatMap((figures) => figures[name] ?? []);
        return values.length > 0 ? [[site, median(values)] as const] : [];
      }),
    ),
  }));
}

/**
 * Writes a table of the rows, each site but the first with its figure as a multiple of the first
 * site's.
 */
export function writeTable(rows: readonly Row[], sites: readonly string[]): string {
  const [own = ''] = sites;
  const cells = rows.map(({ name, medians }) => [
    name,
    ...sites.map((site) => {
      const value = medians.get(site);
      const base = medians.get(own);
      if (value === undefined) return '–';
      return site === own || !base
        ? format(value)
        : `${format(value)} (×${(value / base).toFixed(2)})`;
    }),
  ]);
  const head = ['', ...sites];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((line) => (line[column] ?? '').length)),
  );
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** Draws the rows as one page of bars. */
export function writeChart(rows: readonly Row[], sites: readonly string[], title: string): string {
  const groups = rows.map(({ name, medians }) => {
    const most = Math.max(...medians.values()) || 1;
    const bars = sites.flatMap((site) => {
      const value = medians.get(site);
      if (value === undefined) return [];
      const width = ((value / most) * 100).toFixed(1);
      return [
        `<tr><th scope="row">${site}</th><td><svg viewBox="0 0 100 4" preserveAspectRatio="none"><rect width="${width}" height="4" class="${site === sites[0] ? 'own' : ''}"/></svg></td><td class="value">${format(value)}</td></tr>`,
      ];
    });
    return `<section><h2>${name}</h2><table>${bars.join('')}</table></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>
body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}
h2{margin:1.5rem 0 .25rem;font-size:1rem}table{width:100%;border-collapse:collapse}th{width:8rem;text-align:start;font-weight:400}
svg{display:block;width:100%;height:1rem;fill:#8a8f98}.own{fill:#b3402a}.value{width:6rem;text-align:end;font-variant-numeric:tabular-nums}
</style><h1>${title}</h1>${groups.join('\n')}</html>\n`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 1);
}
