import { partGroup } from './index/record-groups.ts';
import { createRecordEngine } from './index/record-engine.ts';
import { createGatherer, type Candidates, type Gatherer } from './lookup/gather-candidates.ts';
import { isAsTyped, isProse, type Task } from './match/score-record.ts';
import type { Filters, SearchEngine } from './index/engine.ts';
import { listForms } from './query/forms.ts';
import {
  createLookup,
  NOTHING,
  report,
  tellingUnits,
  type Lookup,
  type LookupResult,
} from './lookup/lookup.ts';
import { NO_TRACE, type Trace } from './lookup/trace.ts';
import { once } from '../shared/memoize-async.ts';
import { parseQuery } from './query/parse-query.ts';
import type { Readable } from './match/prepared-record.ts';
import type { Hit, Outcome } from './index/record.ts';
import { NO_NAME_TABLES, unpackTerms, type TableSource, type Terms } from './index/tables.ts';
import type { ReadNames } from './fallback/load-tables.ts';
import type { Fallback } from './fallback/widen-query.ts';
import { unpackNames } from './index/unpack-names.ts';

/** What may be an amount: digits, or numerals in words. */
const AMOUNT =
  /\d|[一二两三四五六七八九十百千万亿]{2}|分之|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|thousand|million|billion|per ?cent)\b/i;

/** Fewer exact results than this leave a reader wishing for more. */
const FEW = 3;

/** What is known of the site that is searched. */
export type SearchedSite = Pick<Terms, 'languages' | 'severalEssays' | 'grouped' | 'pages'>;

/** Searches the essays of one language. */
export interface Searcher {
  /** Fetches what every search needs. */
  prepare(): Promise<SearchedSite>;
  /**
   * @param depth how many times as much is looked through as for a first answer, where there is
   *   more
   * @throws what the engine or the tables throw when something cannot be fetched without which
   *   nothing can be searched
   */
  search(query: string, filters?: Filters, depth?: number): Promise<Outcome>;
}

/**
 * Creates the search over an index and its tables.
 *
 * @param engine is asked only where the terms do not bring the records themselves
 * @param trace gets what each step of a search asked for and found
 */
export function createSearcher(
  engine: SearchEngine,
  tables: TableSource,
  trace: Trace = NO_TRACE,
): Searcher {
  const open = once(async () => {
    const table = await tables.readTerms();
    const terms = unpackTerms(table);
    const records = table.records?.flatMap((essay) => partGroup(essay, essay));
    const source = records ? createRecordEngine(records, terms.script) : engine;
    return { terms, gatherer: createGatherer(source, terms) };
  });
  const readNames = once(async () => unpackNames(await tables.readNames()));
  // Most queries are answered without it.
  const openFallback = once(async () => {
    const [{ createFallback }, { terms }] = await Promise.all([
      import('./fallback/widen-query.ts'),
      open(),
    ]);
    return createFallback(tables, terms, readNames);
  });
  return {
    prepare: async () => {
      // Nearly every answer needs them, and they would come behind the terms.
      readNames().catch(() => {});
      return (await open()).terms;
    },
    async search(raw, wanted = {}, depth = 1) {
      const { terms, gatherer } = await open();
      return answer(raw, wanted, { depth, terms, gatherer, trace, readNames, openFallback });
    },
  };
}

/** Answers a query as it is typed; where that finds nothing, in every other way. */
async function answer(
  raw: string,
  wanted: Filters,
  {
    depth,
    terms,
    gatherer,
    trace,
    readNames,
    openFallback,
  }: {
    readonly depth: number;
    readonly terms: Terms;
    readonly gatherer: Gatherer;
    readonly trace: Trace;
    readonly readNames: ReadNames;
    readonly openFallback: () => Promise<Fallback>;
  },
): Promise<Outcome> {
  const query = parseQuery(raw, terms, NO_NAME_TABLES.names);
  const { shortened } = query;
  const filters = query.cites.length === 0 ? wanted : { ...wanted, cite: query.cites.map(String) };
  const lookup = createLookup(query, { filters, depth, terms, gatherer, trace });
  if (tellingUnits(query).length === 0)
    return { ...(await listCiting(query.cites, wanted, lookup.gatherAll)), shortened };

  const tasks = tellingUnits(query).map((unit) => ({
    unit,
    forms: listForms(unit, terms, NO_NAME_TABLES),
  }));
  const outcome = await findOwn();
  // A single digit is everywhere.
  const beside = /\p{L}|\d\d/u.test(query.literal) ? await lookup.findBeside(tasks) : [];
  const near = await findRelated(outcome.hits);
  const hits = [
    ...outcome.hits.filter((hit) => !hit.near),
    ...beside,
    ...outcome.hits.filter((hit) => hit.near),
    ...near,
  ];
  return beside.length === 0
    ? { ...outcome, hits, shortened }
    : { ...outcome, hits, unmatched: [], shorter: null, shortened };

  async function findOwn(): Promise<Outcome> {
    // Where there are many essays, looking for a Latin word that none of them has costs more than
    // its other names do.
    const costsMuch = terms.grouped && tasks.some(({ unit }) => unit.kind === 'word');
    // An amount has to be sought by its value too.
    if (!costsMuch && !AMOUNT.test(raw)) {
      const first = await lookup.find('as typed', tasks);
      if (first.answers.some((answer) => isProse(answer) && isAsTyped(answer))) {
        const { result, limited } = await addNames(first, tasks, { terms, lookup, readNames });
        return { ...(await lookup.withCut(report(result), tasks)), limited };
      }
    }
    const fallback = await openFallback().catch(() => null);
    // What was typed can be found all the same.
    return fallback
      ? fallback.widen(raw, lookup)
      : { ...report(await lookup.find('as typed', tasks)), limited: true };
  }

  /** Near results are below exact ones where these are few: the same is said in other words. */
  async function findRelated(found: readonly Hit[]): Promise<readonly Hit[]> {
    if (found.length === 0 || found.length >= FEW || found.some((hit) => hit.near)) return [];
    try {
      return await (await openFallback()).findRelated(tasks, lookup);
    } catch {
      // The exact ones are an answer.
      return [];
    }
  }
}

/** Adds to what was found as typed what has the words by other names of theirs. */
async function addNames(
  first: LookupResult,
  tasks: readonly Task[],
  {
    terms,
    lookup,
    readNames,
  }: { readonly terms: Terms; readonly lookup: Lookup; readonly readNames: ReadNames },
): Promise<{ result: LookupResult; limited: boolean }> {
  const known = await readNames().catch(() => null);
  const renamed = tasks.filter(({ unit }) => known?.names.has(unit.text));
  if (!known || renamed.length === 0) return { result: first, limited: known === null };
  const named = tasks.map(({ unit }) => ({ unit, forms: listForms(unit, terms, known) }));
  const { answers, more } = await lookup.find('by other names too', named);
  return { result: { answers, more: first.more || more }, limited: false };
}

/**
 * What cites all of the numbers, and behind it their entries; where nothing does, what cites one of
 * them, as near.
 */
async function listCiting(
  cites: readonly number[],
  wanted: Filters,
  gather: (filters: Filters) => Promise<Candidates>,
): Promise<Outcome> {
  if (cites.length === 0) return NOTHING;
  const inOrder = (readables: readonly Readable[]) =>
    readables.toSorted(
      (a, b) => Number(a.record.kind === 'reference') - Number(b.record.kind === 'reference'),
    );
  const list = ({ readables, more }: Pick<Candidates, 'readables' | 'more'>, near: boolean) => ({
    ...NOTHING,
    hits: inOrder(readables).map(({ record }) => ({
      record,
      spans: [],
      near,
      score: 1,
      missing: [],
      substitutes: [],
    })),
    more,
  });
  const citing = list(await gather({ ...wanted, cite: cites.map(String) }), false);
  if (citing.hits.length > 0 || cites.length === 1) return citing;
  const each = await Promise.all(cites.map((cite) => gather({ ...wanted, cite: [String(cite)] })));
  return list(
    {
      readables: [...new Set(each.flatMap(({ readables }) => readables))],
      more: each.some(({ more }) => more),
    },
    true,
  );
}
