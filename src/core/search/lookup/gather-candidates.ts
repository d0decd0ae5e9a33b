import type { EngineHit, Filters, SearchEngine } from '../index/engine.ts';
import { LONGEST_WORD } from '../match/match-han.ts';
import { readRecord, type Readable } from '../match/prepared-record.ts';
import type { Terms } from '../index/tables.ts';
import type { Task } from '../match/score-record.ts';
import type { Form } from '../query/units.ts';
import { type Allowance, pickTerms } from './pick-terms.ts';

/** Records that may answer a query, likeliest first. */
export interface Candidates {
  readonly readables: readonly Readable[];
  /** There were more than were looked at. */
  readonly more: boolean;
  /**
   * Places that were not read may contain everything as it was typed: the index was asked for some
   * terms of a form only.
   */
  readonly mayContain: boolean;
}

/** How records are gathered. */
export interface GatherOptions {
  readonly filters: Filters;
  /**
   * Whether places that contain only some of the tasks are read too, and then fewer of them.
   * Matters for a large index only.
   */
  readonly parts?: boolean;
  /**
   * Whether all terms of a form are queried, and not only the first and the last. Matters for a
   * large index only.
   */
  readonly thorough?: boolean;
  /** How many terms a large index may be asked for. */
  readonly allowance?: Allowance;
  /** How many times as many places are read as for a first answer. */
  readonly depth?: number;
  /** Called between two reads; reading stops when it returns true. */
  readonly isEnough?: (readables: readonly Readable[]) => boolean;
}

/** Fetches records that may answer, and remembers what it has read. */
export interface Gatherer {
  gather(tasks: readonly Task[], options: GatherOptions): Promise<Candidates>;
}

/**
 * How many places of an index, each of them a file, are read for one query at most, and how many
 * before they are checked.
 */
const MOST_GROUPS = 3;
const GROUPS_AT_ONCE = 2;
/** Terms of which the words may begin: a single Han character, or letters. */
const BEGINNING = /^(?:\p{Script=Han}|[^\p{Script=Han}]*\p{L})$/u;
/** Stands behind nearly every other in the order of an index. */
const LAST_HAN = '\u9fff';

const WITHOUT_LIMIT: Allowance = { most: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY };

/** Creates a gatherer over an engine. */
export function createGatherer(engine: SearchEngine, terms: Terms): Gatherer {
  const found = new Map<string, Promise<readonly EngineHit[]>>();
  const read = new Map<string, Promise<readonly Readable[]>>();
  const find = (term: string | null, filters: Filters) =>
    remember(found, keyOf(term, filters), async () => {
      // Pagefind loads only one of the two chunks that may hold words with this prefix; this query
      // loads the other.
      if (terms.grouped && term !== null && BEGINNING.test(term))
        await engine.find(`${term}${LAST_HAN}`, filters);
      return engine.find(term, filters);
    });
  const load = (hit: EngineHit) =>
    remember(read, hit.id, async () =>
      (await hit.load()).map((record) => readRecord(record, terms)),
    );

  /** @returns the places, and whether a term was left out */
  const rankPlaces = async (
    tasks: readonly Task[],
    { filters, parts = false, thorough = false, allowance = WITHOUT_LIMIT }: GatherOptions,
  ): Promise<{ readonly ranked: readonly Place[]; readonly leftOut: boolean }> => {
    const places = new Map<string, Place>();
    const asked = pickTerms(
      tasks,
      terms.grouped && !thorough,
      terms.grouped ? allowance : WITHOUT_LIMIT,
      (term) => found.has(keyOf(term, filters)),
    );
    await Promise.all(
      asked.map(async ({ task, form, groups: wanted }) => {
        const groups = await Promise.all(
          wanted.map((group) => Promise.all(group.map((term) => find(term, filters)))),
        );
        const counts = new Map<string, number>();
        for (const group of groups) {
          for (const id of new Set(group.flat().map((hit) => hit.id)))
            counts.set(id, (counts.get(id) ?? 0) + 1);
          for (const hit of group.flat()) {
            const place = places.get(hit.id) ?? {
              hit,
              tasks: new Set(),
              complete: new Set(),
              whole: new Set(),
              terms: 0,
              score: 0,
            };
            place.tasks.add(task);
            place.terms += 1;
            place.score += hit.score;
            places.set(hit.id, place);
          }
        }
        for (const [id, count] of counts) {
          if (count >= leastGroups(form, groups.length)) places.get(id)?.complete.add(task);
          if (count === groups.length) places.get(id)?.whole.add(task);
        }
      }),
    );
    // A place may have what was not asked for.
    const least = tasks.filter(
      ({ forms }, task) =>
        forms.every((form) => form.terms.length === 0) ||
        asked.some((one) => one.task === task && one.groups.length > 0),
    ).length;
    const ranked = [...places.values()]
      .filter(({ complete }) => !terms.grouped || parts || complete.size === least)
      .toSorted(
        (a, b) =>
          b.complete.size - a.complete.size ||
          b.tasks.size - a.tasks.size ||
          b.terms - a.terms ||
          b.score - a.score,
      );
    return {
      ranked,
      leftOut: asked.some(({ form, groups }) => groups.length < form.terms.length),
    };
  };

  return {
    async gather(tasks, options) {
      const { filters, parts = false, depth = 1, isEnough = () => false } = options;
      const { ranked: places, leftOut } = await rankPlaces(tasks, options);
      const most = terms.grouped ? depth * (parts ? GROUPS_AT_ONCE : MOST_GROUPS) : places.length;
      const step = terms.grouped ? GROUPS_AT_ONCE : most;
      const readables: Readable[] = [];
      let at = 0;
      while (at < Math.min(most, places.length) && !(at > 0 && isEnough(readables))) {
        const loaded = await Promise.all(
          places.slice(at, Math.min(most, at + step)).map(({ hit }) => load(hit)),
        );
        readables.push(...loaded.flat().filter((readable) => passes(readable, filters)));
        at += step;
      }
      return {
        readables,
        more: places.slice(at).some(({ whole }) => whole.size === tasks.length),
        mayContain: leftOut && places.slice(at).some(({ whole }) => whole.size === tasks.length),
      };
    },
  };
}

function keyOf(term: string | null, filters: Filters): string {
  return JSON.stringify([term, filters]);
}

interface Place {
  readonly hit: EngineHit;
  readonly tasks: Set<number>;
  /** Tasks of which it may contain everything. */
  readonly complete: Set<number>;
  /** Tasks of which it contains every term that was queried. */
  readonly whole: Set<number>;
  terms: number;
  score: number;
}

/** How many terms a place has to contain if it contains the form. A clause may lack some. */
function leastGroups({ kind, text }: Form, groups: number): number {
  return kind === 'han' && text.length > LONGEST_WORD ? 1 : groups;
}

/** A place of the index may hold several records, of which not every one passes. */
function passes({ record }: Readable, filters: Filters): boolean {
  const values: Readonly<Record<string, readonly string[]>> = {
    cite: record.references.map(String),
    kind: [record.kind],
    section: record.section === null ? [] : [record.section],
    essay: [record.essay],
    verdict: record.verdict ? [record.verdict] : [],
  };
  return Object.entries(filters).every(([name, wanted]) =>
    wanted.every((value) => values[name]?.includes(value)),
  );
}

async function remember<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  try {
    return await known;
  } catch (fault) {
    // A failure is not remembered: the next try may succeed.
    kept.delete(key);
    throw fault;
  }
}
