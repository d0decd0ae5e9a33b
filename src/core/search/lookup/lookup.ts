import type { Candidates, Gatherer, Gathering } from './gather-candidates.ts';
import {
  checkRecord,
  isAsTyped,
  isComplete,
  isExact,
  isProse,
  type Answer,
  type Task,
} from '../match/score-record.ts';
import { addCutHits, mayBeCut } from './partial-words.ts';
import type { Filters } from '../index/engine.ts';
import { toForm } from '../query/forms.ts';
import { rankAnswers } from '../match/rank.ts';
import type { Readable } from '../match/prepared-record.ts';
import type { Outcome } from '../index/record.ts';
import type { Readings, Terms } from '../index/tables.ts';
import type { Query, Unit } from '../query/units.ts';

/** What a look into the index found. */
export interface Looked {
  readonly answers: readonly Answer[];
  /** There were more records than were looked at. */
  readonly more: boolean;
}

/** Looks into the index for one query. */
export interface Look {
  look(
    tasks: readonly Task[],
    readings?: Readings,
    gathering?: Partial<Gathering>,
  ): Promise<Looked>;
  /** Reads every record there is, or where there are many, those that hold a part of what is asked for. */
  readAll(tasks: readonly Task[]): Promise<Candidates>;
  /** Reads every record that passes the filters, up to a limit. */
  gatherAll(filters: Filters): Promise<Candidates>;
  /** Adds to an outcome the records that have the query inside a longer word. */
  withCut(outcome: Outcome, tasks: readonly Task[]): Promise<Outcome>;
}

/** With so many complete answers no more are read. */
const ENOUGH = 10;
const ENOUGH_OF_GROUPS = 5;

/** An outcome without hits. */
export const NOTHING: Outcome = {
  hits: [],
  more: false,
  unmatched: [],
  shorter: null,
  limited: false,
  shortened: false,
};

/**
 * Creates the look for a query.
 *
 * @param depth how many times as much is looked through as for a first answer, where there is more
 */
export function createLook(
  query: Query,
  {
    filters,
    depth,
    terms,
    gatherer,
  }: {
    readonly filters: Filters;
    readonly depth: number;
    readonly terms: Terms;
    readonly gatherer: Gatherer;
  },
): Look {
  const gatherAll = (some: Filters) =>
    gatherer.gather([everything(terms)], { filters: some, depth });
  const readAll = (tasks: readonly Task[]) =>
    terms.grouped ? gatherer.gather(tasks, { filters, parts: true }) : gatherAll(filters);
  return {
    gatherAll,
    readAll,
    async look(tasks, readings = new Map(), gathering = {}) {
      const check = (readable: Readable) => checkRecord(readable, tasks, query.literal, readings);
      const isEnough = (read: readonly Readable[]) =>
        read.map(check).filter(isAsTyped).length >=
        depth * (terms.grouped ? ENOUGH_OF_GROUPS : ENOUGH);
      const gather = async (thorough: boolean) => {
        const { readables, ...rest } = await gatherer.gather(tasks, {
          filters,
          depth,
          isEnough,
          thorough,
          ...gathering,
        });
        return { answers: readables.map(check), ...rest };
      };
      const first = await gather(false);
      // Nobody is told that nothing has the words as they stand before the index was asked for all of them.
      return first.mayHold && !first.answers.some(isAsTyped) ? gather(true) : first;
    },
    withCut: async (outcome, tasks) =>
      mayBeCut(query) && (!terms.grouped || outcome.hits.length === 0)
        ? { ...outcome, hits: addCutHits(outcome.hits, query, await readAll(tasks)) }
        : outcome,
  };
}

/** The outcome of a look. */
export function report({ answers, more }: Looked): Outcome {
  return { ...NOTHING, hits: rankAnswers(answers), more };
}

/** Whether a record of the essay's own prose has all that was asked for. */
export function isExactProse(answer: Answer): boolean {
  return isProse(answer) && isComplete(answer) && isExact(answer);
}

/** The units a record has to have. */
export function tellingUnits({ units }: Query): Unit[] {
  return units.filter(({ joins }) => !joins);
}

function everything(terms: Terms): Task {
  return {
    unit: { kind: 'han', text: '', source: '' },
    forms: [{ ...toForm('han', '', 'same', terms), terms: [[null]] }],
  };
}
