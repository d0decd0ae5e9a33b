import type { FigureTable } from '../core/figures/figure-data.ts';
import type { Model } from '../core/figures/figure-schemas.ts';
import type { Mark } from './shared/mark.ts';
import type { Message } from '../core/shared/message.ts';

/** What a reader may change in a figure. */
export interface Input {
  /** Its name in the address, and of its words: `input-<name>`. */
  readonly name: string;
  /** A range of names, or a choice, is among `options`; its value is an index of them. */
  readonly control: 'range' | 'number' | 'choice';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The names of values in the address; those of a choice have words: `<name>-<option>`. */
  readonly options?: readonly string[];
  /** The value as shown to a reader, where it is not the one of the control. */
  readonly show?: (value: number) => number;
  /** Whether it has an effect in a state; by default always. */
  readonly isUsed?: (state: State) => boolean;
  /** The part of the drawing that it is above, from 0; by default the first. */
  readonly panel?: number;
}

/** The values of a figure's inputs, by name. */
export type State = Readonly<Record<string, number>>;

/** What a drawing is made from. */
export interface View {
  readonly state: State;
  /** The rows of the figure's data file; none where the model computes its data. */
  readonly table: FigureTable;
  readonly model: Model;
  /** The words of a key in the language of the page, with values filled in: `{name}`. */
  readonly say: (key: string, values?: Readonly<Record<string, number | string>>) => string;
  /** A number in the form of the language. @param digits most decimals, by default 2 */
  readonly format: (value: number, digits?: number) => string;
  /** The same, shortened: 557.6万, 5.576M. */
  readonly shorten: (value: number) => string;
}

/** Lines of cells; the first names the columns. */
export type Rows = readonly (readonly string[])[];

/**
 * A kind of figure: a model, its drawing and description, and the inputs that a reader may change.
 * All of it is pure.
 */
export interface FigureKind {
  readonly inputs: (model: Model) => readonly Input[];
  /** Keys of the words that it uses beside those of its inputs. */
  readonly words: readonly string[];
  /** Keys of words that depend on the model. */
  readonly listWords?: (model: Model) => readonly string[];
  /** Columns that its data file must have; without any it needs no data file. */
  readonly columns: readonly string[];
  /** Whether its data file is left to be downloaded, without a table of it on the page. */
  readonly isFileAlone?: boolean;
  /** The nearest state that the model has. By default any values of the inputs go together. */
  readonly settle?: (state: State, model: Model) => State;
  /** What is wrong with the model as a writer wrote it, a sentence each. */
  readonly findFaults?: (model: Model) => readonly Message[];
  /** The parts of the drawing from top to bottom, the same number in every state. */
  readonly draw: (view: View) => readonly Mark[];
  /** The results of the state, in sentences, the same number in every state; some may be empty. */
  readonly tell: (view: View) => readonly string[];
  /** The formulas with the numbers of the state put in, a line each. */
  readonly formulas: (view: View) => readonly string[];
  /** The numbers of the state; the first line names the columns. */
  readonly tabulate: (view: View) => Rows;
  /** The data for download at the published case, where there is no data file. */
  readonly listData?: (view: View) => Rows;
  /**
   * What a click on a part of the drawing, or dragging over it, changes. Parts are marks with a
   * `data-part`.
   *
   * @param place shares of the width and the height of the named part
   */
  readonly pick?: (view: View, part: string, place: { x: number; y: number }) => State | undefined;
}
