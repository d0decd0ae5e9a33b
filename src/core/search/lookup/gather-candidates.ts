import type { EngineHit, Filters, SearchEngine } from '../index/engine.ts';
import { LONGEST_WORD } from '../match/match-han.ts';
import { readRecord, type Readable } from '../match/prepared-record.ts';
import type { Terms } from '../index/tables.ts';
import type { Task } from '../match/score-record.ts';
import type { Form } from '../query/units.ts';

/** Records that may answer a query, likeliest first. */
export interface Candidates {
  readonly readables: readonly Readable[];
  /** There were more than were looked at. */
  readonly more: boolean;
  /** Some of those may hold all of what was asked for as it stands, but the index was asked for parts of it only. */
  readonly mayHold: boolean;
}

/** How records are gathered. */
export interface Gathering {
  readonly filters: Filters;
  /** Also where only a part of what was asked stands, although there are many essays: then fewer are read. */
  readonly parts?: boolean;
  /** Every part of a form is asked for, and not two of them, although there are many essays. */
  readonly thorough?: boolean;
  /** How many times as many places are read as for a first answer. */
  readonly depth?: number;
  /** Asked while there is more to read. */
  readonly isEnough?: (readables: readonly Readable[]) => boolean;
}

/** Fetches records that may answer, and remembers what it has read. */
export interface Gatherer {
  gather(tasks: readonly Task[], gathering: Gathering): Promise<Candidates>;
}

/** How many places of an index, each of them a file, are read for one query at most; and how many before what they hold is looked at. */
const MOST_GROUPS = 3;
const GROUPS_AT_ONCE = 2;
const SINGLE_HAN = /^\p{Script=Han}$/u;
/** Stands behind nearly every other in the order of an index. */
const LAST_HAN = '\u9fff';

/** Creates a gatherer over an engine. */
export function createGatherer(engine: SearchEngine, terms: Terms): Gatherer {
  const found = new Map<string, Promise<readonly EngineHit[]>>();
  const read = new Map<string, Promise<readonly Readable[]>>();
  const find = (term: string | null, filters: Filters) =>
    remember(found, JSON.stringify([term, filters]), async () => {
      // What begins with a character may stand in two files of a large index, which looks into one of them of itself.
      if (terms.grouped && term !== null && SINGLE_HAN.test(term))
        await engine.find(`${term}${LAST_HAN}`, filters);
      return engine.find(term, filters);
    });
  const load = (hit: EngineHit) =>
    remember(read, hit.id, async () =>
      (await hit.load()).map((record) => readRecord(record, terms)),
    );

  const rankPlaces = async (
    tasks: readonly Task[],
    { filters, parts = false, thorough = false }: Gathering,
  ): Promise<Place[]> => {
    const places = new Map<string, Place>();
    await Promise.all(
      tasks.flatMap(({ forms }, task) =>
        forms.map(async (form) => {
          const groups = await Promise.all(
            pickTerms(form, terms.grouped && !thorough).map((group) =>
              Promise.all(group.map((term) => find(term, filters))),
            ),
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
      ),
    );
    return [...places.values()]
      .filter(({ complete }) => !terms.grouped || parts || complete.size === tasks.length)
      .toSorted(
        (a, b) =>
          b.complete.size - a.complete.size ||
          b.tasks.size - a.tasks.size ||
          b.terms - a.terms ||
          b.score - a.score,
      );
  };

  return {
    async gather(tasks, gathering) {
      const {
        filters,
        parts = false,
        thorough = false,
        depth = 1,
        isEnough = () => false,
      } = gathering;
      const places = await rankPlaces(tasks, gathering);
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
      const leftOut = tasks.some(({ forms }) =>
        forms.some(
          (form) => pickTerms(form, terms.grouped && !thorough).length < form.terms.length,
        ),
      );
      return {
        readables,
        more: places.slice(at).some(({ whole }) => whole.size === tasks.length),
        mayHold: leftOut && places.slice(at).some(({ whole }) => whole.size === tasks.length),
      };
    },
  };
}

interface Place {
  readonly hit: EngineHit;
  readonly tasks: Set<number>;
  /** Those of which it may hold all. */
  readonly complete: Set<number>;
  /** Those of which every part that was asked for stands there. */
  readonly whole: Set<number>;
  terms: number;
  score: number;
}

/** Each term may cost a file of the index. Where that is large, two parts of a form have to do at first: its first and its last. */
function pickTerms({ terms }: Form, few: boolean): Form['terms'] {
  return few && terms.length > 2 ? [terms[0] ?? [], terms.at(-1) ?? []] : terms;
}

/** How many parts of a form a place has to hold if it holds the form: of a clause some may be missing. */
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
    // What failed once may work when it is tried again.
    kept.delete(key);
    throw fault;
  }
}
