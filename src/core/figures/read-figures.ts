import { z } from 'astro/zod';
import { csvParseRows } from 'd3-dsv';
import { checkLanguages } from '../diagnostics/check-languages.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml, positionOfKey, type YamlSource } from '../diagnostics/yaml.ts';
import { checkUse } from '../sources/check-use.ts';
import type { Source } from '../sources/source-schemas.ts';
import { checkChart } from './check-chart.ts';
import { type Figure, figureFileSchema, isModel, MODEL_KINDS } from './figure-schemas.ts';
import { listed, msg } from '../shared/message.ts';

/** What the files below content/figures say, and what is wrong with them. */
export interface Figures {
  /** The figures that could be read, by id. */
  readonly figures: readonly Figure[];
  /** The file of each of them, by id. */
  readonly yamls: ReadonlyMap<string, YamlSource>;
  /** Every id that has a file, so that a figure with a fault does not count as unknown. */
  readonly ids: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of a figure: what it says, or its data. */
export const FIGURE_FILE = /^content\/figures\/([a-z0-9-]+)\.(yaml|csv)$/;

/** How the files of a figure are named. */
export const FIGURE_HINT = msg`a figure is content/figures/<id>.yaml, which says what it is, and <id>.csv with its data; the id is of small letters, digits and hyphens`;

/**
 * Reads every figure: its description from `<id>.yaml`, its data from `<id>.csv`. Reads no files
 * itself.
 */
export function readFigures(
  files: readonly { readonly file: string; readonly text: string }[],
): Figures {
  const texts = new Map(
    files.filter(({ file }) => FIGURE_FILE.test(file)).map(({ file, text }) => [file, text]),
  );
  const ids = new Set([...texts.keys()].flatMap((file) => FIGURE_FILE.exec(file)?.[1] ?? []));
  const readings = [...ids].map((id) =>
    readFigure(id, texts.get(`content/figures/${id}.yaml`), texts.get(`content/figures/${id}.csv`)),
  );
  return {
    figures: readings.flatMap(({ figure }) => figure ?? []),
    yamls: new Map(
      readings.flatMap(({ figure, yaml }) => (figure && yaml ? [[figure.id, yaml]] : [])),
    ),
    ids,
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readFigure(
  id: string,
  text: string | undefined,
  csv: string | undefined,
): { figure: Figure | null; yaml?: YamlSource; diagnostics: Diagnostic[] } {
  const [file, dataFile] = [`content/figures/${id}.yaml`, `content/figures/${id}.csv`];
  const table = csv === undefined ? null : readTable(csv, dataFile);
  const diagnostics = [...(table?.diagnostics ?? [])];
  const missing = (name: string, has: string) => ({
    figure: null,
    diagnostics: [
      ...diagnostics,
      errorAt(has, { line: 1, column: 1 }, 'misplaced-file', msg`${name} is missing`, FIGURE_HINT),
    ],
  });
  if (text === undefined) return missing(file, dataFile);
  const { yaml, diagnostics: malformed } = parseYaml(text, file);
  diagnostics.push(...malformed);
  if (!yaml.isReadable) return { figure: null, diagnostics };
  if (!table && !isComputed(yaml)) return missing(dataFile, file);
  const { data, diagnostics: faults } = validate(figureFileSchema, yaml.data, yaml);
  diagnostics.push(...faults);
  if (!data) return { figure: null, diagnostics };
  const { header, rows } = table ?? NO_TABLE;
  for (const name of header.filter((candidate) => !(candidate in data.columns))) {
    diagnostics.push(
      errorAt(
        dataFile,
        { line: 1, column: 1 },
        'invalid-data',
        msg`the column ${name} has no words`,
        msg`add "${name}:" to "columns:" of ${id}.yaml`,
      ),
    );
  }
  for (const name of Object.keys(data.columns).filter((candidate) => !header.includes(candidate))) {
    diagnostics.push(
      errorAt(
        file,
        positionOfKey(yaml, ['columns'], name),
        'unknown-key',
        msg`the data has no column ${name}`,
        msg`they have ${listed(header)}`,
      ),
    );
  }
  const figure = { id, ...data, header, rows };
  diagnostics.push(...checkChart(figure, yaml));
  return { figure, yaml, diagnostics };
}

const NO_TABLE: { header: string[]; rows: string[][] } = { header: [], rows: [] };

/** Whether a figure's data are computed, so that they need no file. */
function isComputed({ data }: YamlSource): boolean {
  return computedSchema.safeParse(data).success;
}

const computedSchema = z.object({ chart: z.object({ kind: z.enum(MODEL_KINDS) }) });

/**
 * Lists the sources of figures with the languages in which they are shown: those of every essay.
 */
export function figureUses(
  { figures }: Figures,
  languages: readonly string[],
): { id: string; languages: readonly string[] }[] {
  return figures.flatMap(({ sources }) => sources.map(({ id }) => ({ id, languages })));
}

/**
 * Checks that the sources of figures exist, and that texts are there in every language of the
 * essays.
 */
export function figureFaults(
  { figures, yamls }: Figures,
  sources: ReadonlyMap<string, Source | null>,
  languages: readonly string[],
): Diagnostic[] {
  return figures.flatMap((figure) => {
    const yaml = yamls.get(figure.id);
    if (!yaml) return [];
    return [
      ...figure.sources.flatMap((use, index) => checkUse(yaml, ['sources', index], use, sources)),
      ...(['title', 'caption', 'alternative', 'note'] as const).flatMap((field) =>
        checkLanguages(yaml, [field], figure[field], languages),
      ),
      ...Object.entries(figure.standing ?? {}).flatMap(([name, text]) =>
        checkLanguages(yaml, ['standing', name], text, languages),
      ),
      ...(isModel(figure.chart) ? Object.entries(figure.chart.words) : []).flatMap(([key, text]) =>
        checkLanguages(yaml, ['chart', 'words', key], text, languages),
      ),
    ];
  });
}

/**
 * Reads comma-separated values: the first line names the columns, the first cells name the rows.
 */
function readTable(
  csv: string,
  file: string,
): { header: string[]; rows: string[][]; diagnostics: Diagnostic[] } {
  const [header = [], ...rows] = csvParseRows(csv);
  const at = (index: number) => ({ line: index + 2, column: 1 });
  const diagnostics: Diagnostic[] = [];
  if (rows.length === 0)
    diagnostics.push(
      errorAt(
        file,
        at(-1),
        'invalid-data',
        msg`the file holds no rows`,
        msg`write the names of the columns in the first line, and a row of numbers in each line below`,
      ),
    );
  rows.forEach((row, index) => {
    if (row.length !== header.length) {
      diagnostics.push(
        errorAt(
          file,
          at(index),
          'invalid-data',
          msg`the row has ${row.length} cells, the first line names ${header.length}`,
          msg`write one cell per column; a number that is not known is an empty cell`,
        ),
      );
    }
    if (rows.findIndex(([name]) => name === row[0]) < index) {
      diagnostics.push(
        errorAt(
          file,
          at(index),
          'duplicate-entry',
          msg`${row[0]} appears here a second time`,
          msg`keep one row and remove the other`,
        ),
      );
    }
  });
  for (const name of new Set(
    header.filter((candidate, index) => header.indexOf(candidate) < index),
  )) {
    diagnostics.push(
      errorAt(
        file,
        at(-1),
        'duplicate-entry',
        msg`the column ${name} appears here a second time`,
        msg`give each column a name of its own`,
      ),
    );
  }
  return { header, rows, diagnostics };
}
