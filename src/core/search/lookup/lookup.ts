import type { Candidates, Gatherer, GatherOptions } from './gather-candidates.ts';
import {
  checkRecord,
  isAsTyped,
  isComplete,
  isExact,
  isProse,
  matchForm,
  type Answer,
  type Task,
} from '../match/score-record.ts';
import { addCutHits, mayBeCut } from './partial-words.ts';
import type { Filters } from '../index/engine.ts';
import { toForm } from '../query/forms.ts';
import { rankAnswers } from '../match/rank.ts';
import type { Readable } from '../match/prepared-record.ts';
import { isOwn, type Hit, type Outcome } from '../index/record.ts';
import type { Readings, Terms } from '../index/tables.ts';
import type { Query, Unit } from '../query/units.ts';
import type { Trace } from './trace.ts';

/** What one retrieval found, with every candidate scored. */
export interface LookupResult {
  readonly answers: readonly Answer[];
  /** There were more records than were looked at. */
  readonly more: boolean;
}

/** Retrieves and scores records for one query. */
export interface Lookup {
  /** @param step name of the step, for the trace */
  find(
    step: string,
    tasks: readonly Task[],
    readings?: Readings,
    options?: Partial<GatherOptions>,
  ): Promise<LookupResult>;
  /**
   * The records of what the editor adds to the essays, such as reviews, that have all as it was
   * typed.
   */
  findBeside(tasks: readonly Task[]): Promise<readonly Hit[]>;
  /** Reads every record, or on a large site those that hold a part of what is asked for. */
  readAll(tasks: readonly Task[]): Promise<Candidates>;
  /** Reads every record that passes the filters, up to a limit. */
  gatherAll(filters: Filters): Promise<Candidates>;
  /** Adds to an outcome the records that have the query inside a longer word. */
  withCut(outcome: Outcome, tasks: readonly Task[]): Promise<Outcome>;
}

/** Enough complete answers to stop reading. */
const ENOUGH = 10;
const ENOUGH_OF_GROUPS = 5;

/**
 * Most terms that a large index is asked for, by one step of a search and by all: a sentence has
 * dozens, and a few of them find its place.
 */
const MOST_TERMS = { step: 12, query: 20 };

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
 * Creates the lookup for a query.
 *
 * @param depth how many times as much is read as for a first answer, where there is more
 */
export function createLookup(
  query: Query,
  {
    filters,
    depth,
    terms,
    gatherer,
    trace,
  }: {
    readonly filters: Filters;
    readonly depth: number;
    readonly terms: Terms;
    readonly gatherer: Gatherer;
    readonly trace: Trace;
  },
): Lookup {
  const allowance = { most: MOST_TERMS.step * depth, left: MOST_TERMS.query * depth };
  const gather = async (tasks: readonly Task[], options: GatherOptions): Promise<Candidates> => {
    const candidates = await gatherer.gather(tasks, { allowance, ...options });
    const { readables } = candidates;
    return {
      ...candidates,
      readables: query.excluded.length === 0 ? readables : leaveOut(readables, query.excluded),
    };
  };
  const gatherOwn = async (tasks: readonly Task[], options: GatherOptions): Promise<Candidates> => {
    const candidates = await gather(tasks, options);
    return {
      ...candidates,
      readables: candidates.readables.filter(({ record }) => isOwn(record.kind)),
    };
  };
  const gatherAll = (some: Filters) => gatherOwn([everything()], { filters: some, depth });
  const readAll = (tasks: readonly Task[]) =>
    terms.grouped ? gatherOwn(tasks, { filters, parts: true }) : gatherAll(filters);
  return {
    gatherAll,
    readAll,
    async find(step, tasks, readings = new Map(), options = {}) {
      const check = (readable: Readable) => checkRecord(readable, tasks, query.literal, readings);
      const isEnough = (read: readonly Readable[]) =>
        read.map(check).filter(isAsTyped).length >=
        depth * (terms.grouped ? ENOUGH_OF_GROUPS : ENOUGH);
      const gatherAnswers = async (thorough: boolean) => {
        const { readables, ...rest } = await gatherOwn(tasks, {
          filters,
          depth,
          isEnough,
          thorough,
          ...options,
        });
        return { answers: readables.map(check), ...rest };
      };
      const first = await gatherAnswers(false);
      // Query every part before reporting that nothing has the words as they were typed.
      const result =
        first.mayContain && !first.answers.some(isAsTyped) ? await gatherAnswers(true) : first;
      trace(step, tasks, result.answers);
      return result;
    },
    async findBeside(tasks) {
      const { readables } = await gather(tasks, { filters, depth });
      const answers = readables
        .filter(({ record }) => !isOwn(record.kind))
        .map((readable) => checkRecord(readable, tasks, query.literal, new Map()));
      trace('beside the essays', tasks, answers);
      return rankAnswers(answers.filter(isAsTyped));
    },
    withCut: async (outcome, tasks) =>
      mayBeCut(query) && (!terms.grouped || outcome.hits.length === 0)
        ? { ...outcome, hits: addCutHits(outcome.hits, query, await readAll(tasks)) }
        : outcome,
  };
}

/** The outcome of a lookup. */
export function report({ answers, more }: LookupResult): Outcome {
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

function leaveOut(readables: readonly Readable[], excluded: readonly Unit[]): Readable[] {
  const forms = excluded.map(({ kind, text }) => toForm(kind, text, 'same'));
  return readables.filter(
    (readable) => !forms.some((form) => matchForm(form, readable, new Map())),
  );
}

function everything(): Task {
  return {
    unit: { kind: 'han', text: '', source: '' },
    forms: [{ ...toForm('han', '', 'same'), terms: [[null]] }],
  };
}
