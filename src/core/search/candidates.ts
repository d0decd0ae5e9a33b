import type { EngineHit, Filters, SearchEngine } from './engine.ts';
import { readRecord, type Readable } from './readable.ts';
import type { Terms } from './tables.ts';
import type { Task } from './check.ts';

/** Records that may answer a query, likeliest first. */
export interface Candidates {
  readonly readables: readonly Readable[];
  /** There were more than were looked at. */
  readonly more: boolean;
}

/** Fetches records that may answer, and remembers what it has read. */
export interface Gatherer {
  gather(tasks: readonly Task[], filters: Filters, most: number): Promise<Candidates>;
}

/** Creates a gatherer over an engine. */
export function createGatherer(engine: SearchEngine, terms: Terms): Gatherer {
  const found = new Map<string, Promise<readonly EngineHit[]>>();
  const read = new Map<string, Promise<readonly Readable[]>>();
  const find = (term: string | null, filters: Filters) => remember(found, JSON.stringify([term, filters]), () => engine.find(term, filters));
  const load = (hit: EngineHit) => remember(read, hit.id, async () => (await hit.load()).map((record) => readRecord(record, terms)));
  return {
    async gather(tasks, filters, most) {
      const places = new Map<string, Place>();
      await Promise.all(tasks.flatMap(({ forms }, task) => [...new Set(forms.flatMap((form) => form.terms))].map(async (term) => {
        for (const hit of await find(term, filters)) {
          const place = places.get(hit.id) ?? { hit, tasks: new Set(), score: 0 };
          place.tasks.add(task);
          place.score += hit.score;
          places.set(hit.id, place);
        }
      })));
      const likeliest = [...places.values()].toSorted((a, b) => b.tasks.size - a.tasks.size || b.score - a.score);
      const readables = await Promise.all(likeliest.slice(0, most).map(({ hit }) => load(hit)));
      return { readables: readables.flat().filter((readable) => passes(readable, filters)), more: likeliest.length > most };
    },
  };
}

interface Place {
  readonly hit: EngineHit;
  readonly tasks: Set<number>;
  score: number;
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
