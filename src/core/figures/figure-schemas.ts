import { z } from 'astro/zod';
import { writtenUseSchema } from '../sources/source-schemas.ts';
import { localizedSchema } from '../shared/field-schemas.ts';
import { msgKey } from '../shared/message.ts';

/**
 * A text with values from a row of the data: `{usd}` is replaced by the row's cell in that column.
 */
const templateSchema = localizedSchema;

/** Bars below headings, each with its words above it. */
const barsSchema = z.strictObject({
  kind: z.literal('bars'),
  /** Whether every group is drawn to one scale, or each to its own longest bar. */
  scale: z.enum(['shared', 'own']),
  groups: z
    .array(
      z.strictObject({
        title: localizedSchema,
        /**
         * Whether each bar begins where the one before it ends, so that together they are the sum.
         */
        adds: z.boolean().optional(),
        bars: z
          .array(
            z.strictObject({
              /** The row, by its first cell. */
              row: z.string(),
              /** The column whose number is the bar's length. */
              column: z.string(),
              label: templateSchema,
              /** Drawn as an outline: what the figure compares with. */
              hollow: z.boolean().optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** Numbers over time; the data's first column holds ISO dates. */
const linesSchema = z.strictObject({
  kind: z.literal('lines'),
  lines: z
    .array(
      z.strictObject({
        column: z.string(),
        label: localizedSchema,
        /**
         * How it differs from the other lines, beside its label: the subject of the figure is bold.
         */
        stroke: z.enum(['bold', 'thin', 'dashed']),
      }),
    )
    .min(1),
  /** Days that the drawing marks. */
  events: z.array(
    z.strictObject({
      /** The row, by its first cell. */
      row: z.string(),
      /** The line that the mark is placed on. */
      column: z.string(),
      label: localizedSchema,
      /** Position of the label: above or below the mark, or at the drawing's upper edge. */
      place: z.enum(['above', 'below', 'top']),
    }),
  ),
});

/**
 * The kinds of figures that a reader can change. Each is a folder of src/figures, listed in
 * src/figures/kinds.ts.
 */
export const MODEL_KINDS = [
  'calculator',
  'cost',
  'dualpipe',
  'fire-flyer',
  'fp8',
  'parameters',
  'prices',
  'trace',
] as const;

/** A figure that is computed, at build and again when a reader changes what it starts from. */
const modelSchema = z.strictObject({
  kind: z.enum(MODEL_KINDS),
  /**
   * The published case: the value of each input, by its name. What is left out is at the input's
   * lowest value.
   */
  start: z.record(z.string(), z.union([z.number(), z.string()])),
  /** The words of its controls and drawing, by key. */
  words: z.record(z.string(), localizedSchema),
  /** Numbers and names that the model rests on, where they are not in the data file. */
  given: z.record(z.string(), z.number()).optional(),
  /** For a calculator, what a reader may change. */
  fields: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9]*$/, msgKey`must be small letters and digits`),
        min: z.number(),
        max: z.number(),
        step: z.number().positive(),
      }),
    )
    .optional(),
  /**
   * For a calculator, the arithmetic of each result, in the signs of `compute:` with fields in
   * braces: `{hours} * {rent}`.
   */
  results: z.record(z.string(), z.string()).optional(),
});

/** Which numbers of a figure rest on what. */
const standingSchema = z.strictObject({
  /** Numbers that somebody published. */
  published: localizedSchema.optional(),
  /** Numbers that follow from definitions. */
  defined: localizedSchema.optional(),
  /** Numbers that come out of a model, which may differ from what was measured. */
  modelled: localizedSchema.optional(),
});

/** content/figures/<id>.yaml: what a figure says and how its data are drawn. */
export const figureFileSchema = z.strictObject({
  title: localizedSchema,
  /** What the reader is to see in it, in a sentence or two. */
  caption: localizedSchema,
  /** The drawing in words, for those who do not see it. */
  alternative: localizedSchema,
  /** What the numbers leave out, and how they were come by. */
  note: localizedSchema,
  /** Works that the numbers were taken from: ids of content/sources.yaml. */
  sources: z.array(writtenUseSchema).min(1),
  standing: standingSchema.optional(),
  /** The columns of the data, in words; none where a model computes the data. */
  columns: z.record(z.string(), localizedSchema).default({}),
  /** Cells that are names rather than numbers, in words. */
  names: z.record(z.string(), localizedSchema).optional(),
  chart: z.discriminatedUnion('kind', [barsSchema, linesSchema, modelSchema]),
});

/** A figure with its data, as collected. */
export const figureSchema = figureFileSchema.extend({
  id: z.string(),
  /** The names of the data's columns, in their order. */
  header: z.array(z.string()),
  /** The data, a cell per column; an empty cell is a number that is not known. */
  rows: z.array(z.array(z.string())),
});

/** A figure with its data. */
export type Figure = z.infer<typeof figureSchema>;

/** How a figure is drawn. */
export type Chart = Figure['chart'];

/** What a computed figure starts from. */
export type Model = z.infer<typeof modelSchema>;

/** A kind of computed figures. */
export type ModelKind = (typeof MODEL_KINDS)[number];

/** Whether a figure is computed from what a reader can change. */
export function isModel(chart: Chart): chart is Model {
  return chart.kind !== 'bars' && chart.kind !== 'lines';
}

/** A drawing of bars. */
export type BarChart = z.infer<typeof barsSchema>;

/** A drawing of lines. */
export type LineChart = z.infer<typeof linesSchema>;
