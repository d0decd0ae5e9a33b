import type { EngineHit, Filters, SearchEngine } from './engine.ts';
import { readRecord, type Readable } from './readable.ts';
import type { Terms } from './tables.ts';
import type { Task } from './check.ts';
import type { Form } from './units.ts';

/** Records that may answer a query, likeliest first. */
export interface Candidates {
  readonly readables: readonly Readable[];
  /** There were more than were looked at. */
  readonly more: boolean;
}

/** Fetches records that may answer, and remembers what it has read. */
export interface Gatherer {
  /**
   * @param most how many places of the index are read at most
   * @param isEnough asked while there is more to read
   */
  gather(tasks: readonly Task[], filters: Filters, most: number, isEnough?: (readables: readonly Readable[]) => boolean): Promise<Candidates>;
}

/** How many places are read before what they hold is looked at: each is a file, unless all records are in one. */
const ESSAYS_AT_ONCE = 3;
const RECORDS_AT_ONCE = 12;
const FEW_RECORDS = 100;

/** Creates a gatherer over an engine. */
export function createGatherer(engine: SearchEngine, terms: Terms): Gatherer {
  const found = new Map<string, Promise<readonly EngineHit[]>>();
  const read = new Map<string, Promise<readonly Readable[]>>();
  const find = (term: string | null, filters: Filters) => remember(found, JSON.stringify([term, filters]), () => engine.find(term, filters));
  const load = (hit: EngineHit) => remember(read, hit.id, async () => (await hit.load()).map((record) => readRecord(record, terms)));

  const rankPlaces = async (tasks: readonly Task[], filters: Filters): Promise<EngineHit[]> => {
    const places = new Map<string, Place>();
    await Promise.all(tasks.flatMap(({ forms }, task) => listTerms(forms, terms.grouped).map(async (term) => {
      for (const hit of await find(term, filters)) {
        const place = places.get(hit.id) ?? { hit, tasks: new Set(), terms: 0, score: 0 };
        place.tasks.add(task);
        place.terms += 1;
        place.score += hit.score;
        places.set(hit.id, place);
      }
    })));
    return [...places.values()].toSorted((a, b) => b.tasks.size - a.tasks.size || b.terms - a.terms || b.score - a.score).map(({ hit }) => hit);
  };

  return {
    async gather(tasks, filters, most, isEnough = () => false) {
      const places = await rankPlaces(tasks, filters);
      const step = terms.grouped ? ESSAYS_AT_ONCE : terms.records > FEW_RECORDS ? RECORDS_AT_ONCE : most;
      const readables: Readable[] = [];
      let at = 0;
      while (at < Math.min(most, places.length) && !(at > 0 && isEnough(readables))) {
        const loaded = await Promise.all(places.slice(at, Math.min(most, at + step)).map(load));
        readables.push(...loaded.flat().filter((readable) => passes(readable, filters)));
        at += step;
      }
      return { readables, more: at < places.length };
    },
  };
}

interface Place {
  readonly hit: EngineHit;
  readonly tasks: Set<number>;
  terms: number;
  score: number;
}

/** Each term may cost a file of the index. Where that is large, two of a form have to do: its first and its last. */
function listTerms(forms: readonly Form[], grouped: boolean): (string | null)[] {
  const picked = grouped ? forms.flatMap(({ terms }) => terms.length > 2 ? [terms[0] ?? null, terms.at(-1) ?? null] : terms.slice(0, 1)) : forms.flatMap(({ terms }) => terms);
  return [...new Set(picked)];
}

/** A place of the index may hold several records, of which not every one passes. */
function passes({ record }: Readable, filters: Filters): boolean {
  const values: Readonly<Record<string, readonly string[]>> = {
    cite: record.references.map(String), kind: [record.kind], section: record.section === null ? [] : [record.section],
    essay: [record.essay], language: [record.essay.split('/')[1] ?? ''],
  };
  return Object.entries(filters).every(([name, wanted]) => wanted.every((value) => values[name]?.includes(value)));
}

async function remember<Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
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
