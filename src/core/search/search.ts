import { createGatherer, type Candidates, type Gatherer, type Gathering } from './candidates.ts';
import { checkRecord, isAsTyped, isComplete, isExact, isProse, type Answer, type Task } from './check.ts';
import { addCutHits, mayBeCut } from './cut.ts';
import { isDictionaryWord } from './dictionary.ts';
import type { Filters, SearchEngine } from './engine.ts';
import { listForms, listSlips, listWordForms, toForm } from './forms.ts';
import { parseQuery } from './parse-query.ts';
import { partRuns, reportParts } from './parts.ts';
import { rankAnswers } from './rank.ts';
import type { Readable } from './readable.ts';
import type { Outcome } from './record.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { createWordTest, findMeantRuns, type Words } from './slips.ts';
import { joinSpelled } from './spelled.ts';
import { splitSyllables } from './syllables.ts';
import { NO_WRITINGS, type Readings, type TableSource, type Terms, type Vocabulary, type Writings } from './tables.ts';
import type { Form, Query, Unit } from './units.ts';

/** Searches the essays of one language. */
export interface Searcher {
  /** Fetches what every search needs. @returns the languages in which there are essays; each has a search of its own */
  prepare(): Promise<readonly string[]>;
  /**
   * @param depth how many times as much is looked through as for a first answer, where there is more
   * @throws what the engine or the tables throw when something cannot be fetched without which nothing can be searched
   */
  search(query: string, filters?: Filters, depth?: number): Promise<Outcome>;
}

/** With so many complete answers no more are read. */
const ENOUGH = 10;
const ENOUGH_OF_GROUPS = 5;
const NOTHING: Outcome = { hits: [], more: false, unmatched: [], shorter: null, limited: false };

/** Creates the search over an index and its tables. */
export function createSearcher(engine: SearchEngine, tables: TableSource): Searcher {
  const shelf = createShelf(tables);
  let gatherer: Gatherer | undefined;
  const open = async () => {
    const terms = await shelf.readTerms();
    gatherer ??= createGatherer(engine, terms);
    return { terms, gatherer };
  };
  return {
    async prepare() {
      return (await open()).terms.languages;
    },
    async search(raw, wanted = {}, depth = 1) {
      const { terms, gatherer } = await open();
      let limited = false;
      // Without these tables what was typed can still be found.
      const orElse = <Value>(read: Promise<Value>, otherwise: Value) => read.catch(() => {
        limited = true;
        return otherwise;
      });
      const outcome = await answer(raw, wanted, depth, terms, gatherer, {
        readTerms: shelf.readTerms,
        readWritings: () => orElse(shelf.readWritings(), NO_WRITINGS),
        readVocabulary: (units, writings, readAll) => orElse(shelf.readVocabulary(units, writings, readAll), { words: [], han: [] }),
      });
      return { ...outcome, limited };
    },
  };
}

/**
 * Answers a query. Each step is taken only when those before it found nothing: as typed and by other names; beginnings
 * and sounds; a stretch that cuts a word; most of a clause; slips of the pen; most of what was asked.
 */
async function answer(raw: string, wanted: Filters, depth: number, terms: Terms, gatherer: Gatherer, shelf: Shelf): Promise<Outcome> {
  const typed = parseQuery(raw, terms, NO_WRITINGS.names);
  const filters = typed.cites.length === 0 ? wanted : { ...wanted, cite: typed.cites.map(String) };
  const gatherAll = (some: Filters) => gatherer.gather([everything(terms)], { filters: some, depth });
  if (typed.units.length === 0) return listCiting(typed.cites, wanted, gatherAll);

  const look = async (tasks: readonly Task[], readings: Readings = new Map(), gathering: Partial<Gathering> = {}) => {
    const check = (readable: Readable) => checkRecord(readable, tasks, typed.literal, readings);
    const isEnough = (read: readonly Readable[]) => read.map(check).filter(isAsTyped).length >= depth * (terms.grouped ? ENOUGH_OF_GROUPS : ENOUGH);
    const { readables, more } = await gatherer.gather(tasks, { filters, depth, isEnough, ...gathering });
    return { answers: readables.map(check), more };
  };
  const readAll = (tasks: readonly Task[]) => terms.grouped ? gatherer.gather(tasks, { filters, parts: true }) : gatherAll(filters);
  const withCut = async (outcome: Outcome, tasks: readonly Task[]): Promise<Outcome> => mayBeCut(typed) && (!terms.grouped || outcome.hits.length === 0)
    ? { ...outcome, hits: addCutHits(outcome.hits, typed, await readAll(tasks)) } : outcome;

  let tasks = tellingUnits(typed).map((unit) => ({ unit, forms: listForms(unit, terms, NO_WRITINGS) }));
  // Where there are many essays, looking for a Latin word that none of them has costs more than its other names do.
  if (!terms.grouped || tasks.every(({ unit }) => unit.kind !== 'word')) {
    const first = await look(tasks);
    if (first.answers.some((answer) => isProse(answer) && isAsTyped(answer))) return withCut(report(first), tasks);
  }

  const known = await shelf.readWritings();
  const query = parseQuery(raw, terms, known.names);
  const readVocabulary = () => shelf.readVocabulary(query.units, known, async () => (await gatherAll({})).readables);
  // Where there are many essays, what may be Chinese by its sound is looked up among their words before the index is.
  const mayBeSpelled = terms.grouped && query.units.some(({ kind, text }) => kind === 'word' && splitSyllables(text, known.syllables).some((split) => split.length > 1));
  const writings = mayBeSpelled ? markAbsent(query.units, known, await readVocabulary()) : known;
  tasks = tellingUnits(query).map((unit) => ({ unit, forms: listForms(unit, terms, writings) }));
  let looked = await look(tasks);
  if (looked.answers.some(isExactProse)) return withCut(report(looked), tasks);

  const vocabulary = await readVocabulary();
  const missing = new Set(tasks.filter((_, task) => !looked.answers.some(({ matches }) => matches[task])).map(({ unit }) => unit));
  if ([...missing].some(({ kind }) => kind === 'word')) {
    for (const units of [joinSpelled(query.units, missing), tellingUnits(query)]) {
      const isKnown = (unit: Unit) => query.units.includes(unit) && !missing.has(unit);
      tasks = units.map((unit) => ({ unit, forms: [...listForms(unit, terms, writings), ...(isKnown(unit) ? [] : listWordForms(unit, terms, writings, vocabulary))] }));
      looked = await look(tasks, writings.readings);
      if (looked.answers.some(isExactProse)) return report(looked);
    }
  }

  if (looked.answers.some(isAsTyped)) return report(looked);
  const cut = await withCut(NOTHING, tasks);
  if (cut.hits.length > 0) return cut;
  if (looked.answers.some(isComplete)) return report(looked);

  const words = createWords(vocabulary, writings);
  const before = tasks;
  const joined = joinSpelled(query.units, missing).map((unit) => ({ unit, forms: listForms(unit, terms, writings) }));
  const lookForMeant = async (texts: readonly string[]) => {
    for (const some of joined.length < before.length ? [joined, before] : [before]) {
      tasks = some.map(({ unit, forms }) => ({ unit, forms: [...forms, ...listSlips(unit, terms, writings, vocabulary), ...listMeant(unit, texts, terms, words)] }));
      looked = await look(tasks, writings.readings);
      if (looked.answers.some(isComplete)) return true;
    }
    return false;
  };
  // The words cost less than texts in which they stand, where these are many.
  if (terms.grouped && await lookForMeant(vocabulary.han)) return report(looked);
  const all = await readAll(before);
  if (await lookForMeant(all.readables.map(({ spelled }) => spelled))) return report(looked);

  const whole = reportParts(looked.answers, tasks, all, query.asks);
  if (whole.hits.length > 0) return whole;
  const parted = partRuns(tellingUnits(query), query.asks, new Set([...vocabulary.han, ...writings.names.keys()])).map((unit) => ({ unit, forms: listForms(unit, terms, writings) }));
  const parts = reportParts((await look(parted, undefined, { parts: true })).answers, parted, all, query.asks);
  return parts.hits.length > 0 ? parts : whole;
}

function report({ answers, more }: { answers: readonly Answer[]; more: boolean }): Outcome {
  return { ...NOTHING, hits: rankAnswers(answers), more };
}

function isExactProse(answer: Answer): boolean {
  return isProse(answer) && isComplete(answer) && isExact(answer);
}

/** What cites all of the numbers, and behind it their entries; where nothing does, what cites one of them, as near. */
async function listCiting(cites: readonly number[], wanted: Filters, gather: (filters: Filters) => Promise<Candidates>): Promise<Outcome> {
  if (cites.length === 0) return NOTHING;
  const inOrder = (readables: readonly Readable[]) => readables.toSorted((a, b) => Number(a.record.kind === 'reference') - Number(b.record.kind === 'reference'));
  const list = ({ readables, more }: Candidates, near: boolean) => ({ ...NOTHING, hits: inOrder(readables).map(({ record }) => ({ record, spans: [], near, score: 1 })), more });
  const citing = list(await gather({ ...wanted, cite: cites.map(String) }), false);
  if (citing.hits.length > 0 || cites.length === 1) return citing;
  const each = await Promise.all(cites.map((cite) => gather({ ...wanted, cite: [String(cite)] })));
  return list({ readables: [...new Set(each.flatMap(({ readables }) => readables))], more: each.some(({ more }) => more) }, true);
}

function everything(terms: Terms): Task {
  return { unit: { kind: 'han', text: '', source: '' }, forms: [{ ...toForm('han', '', 'same', terms), terms: [[null]] }] };
}

/** The units a record has to have. */
function tellingUnits({ units }: Query): Unit[] {
  return units.filter(({ joins }) => !joins);
}

/** What a run of Han characters was meant to be, by texts or words at hand. */
function listMeant(unit: Unit, texts: readonly string[], terms: Terms, words: Words): Form[] {
  if (unit.kind !== 'han') return [];
  const near = terms.grouped ? texts.filter((text) => text.length >= unit.text.length - 1) : texts;
  return [...new Set(near.flatMap((text) => findMeantRuns(unit.text, text, words)))].map((run) => toForm('han', run, 'slip', terms));
}

/** Adds the Latin words that no essay has to the names, as names of nothing: the index is not asked for such. */
function markAbsent(units: readonly Unit[], writings: Writings, { words }: Vocabulary): Writings {
  const absent = units.filter(({ kind, text }) => kind === 'word' && !writings.names.has(text) && !words.some((word) => word.startsWith(text)));
  return words.length === 0 ? writings : { ...writings, names: new Map([...writings.names, ...absent.map(({ text }) => [text, []] as const)]) };
}

function createWords({ han }: Vocabulary, { readings }: Writings): Words {
  return { readings, isMadeOfWords: createWordTest(new Set(han)), isWord: isDictionaryWord };
}
