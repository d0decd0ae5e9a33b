import { createGatherer, type Candidates } from './candidates.ts';
import { checkRecord, isAsTyped, isComplete, isProse, weighUnit, type Answer, type Task } from './check.ts';
import type { Filters, SearchEngine } from './engine.ts';
import { listForms, listSlips, listWordForms, toForm } from './forms.ts';
import { coverRun } from './match-han.ts';
import type { Readings } from './match-sound.ts';
import { findLiteral } from './match-word.ts';
import { parseQuery } from './parse-query.ts';
import { rankAnswers, toHit } from './rank.ts';
import type { Readable } from './readable.ts';
import type { Hit, Outcome } from './record.ts';
import { createWordTest, findMeantRuns, isDictionaryWord, type Words } from './slips.ts';
import { readReadings, unpackLexicon, unpackNames, unpackTerms, type Names, type TableSource, type Terms, type Vocabulary } from './tables.ts';
import type { Form, Query, Unit } from './units.ts';

/** Searches one site. */
export interface Searcher {
  /** Fetches what every search needs. */
  prepare(): Promise<void>;
  /** @throws what the engine or the tables throw when something cannot be fetched */
  search(query: string, filters?: Filters): Promise<Outcome>;
}

/** How many places of the index are read for one query at most: of one record each, or of an essay each. */
const MOST_RECORDS = 48;
const MOST_ESSAYS = 6;
/** With so many complete answers no more are read. */
const ENOUGH = 10;
const ENOUGH_OF_ESSAYS = 5;
/** Up to this many records, all of them are looked through where the index cannot be asked. */
const FEW_RECORDS = 400;
/** The share of a query a record must have to be offered when none has all of it. */
const LEAST_PART = 0.6;
const NO_NAMES: Names = new Map();
const NOTHING: Outcome = { hits: [], more: false, unmatched: [], shorter: null };

/**
 * Creates the search over an index and its tables. Each step is taken only when those before it found nothing: as typed
 * and by other names; beginnings and sounds; a stretch that cuts a word; slips of the pen; most of what was asked.
 */
export function createSearcher(engine: SearchEngine, tables: TableSource): Searcher {
  const readTerms = once(async () => unpackTerms(await tables.readTerms()));
  const readNames = once(async () => unpackNames(await tables.readNames()));
  const readVocabulary = once(async () => unpackLexicon(await tables.readLexicon()));
  const readWords = once(async () => createWords(await readVocabulary(), readReadings(await tables.readHomophones())));
  const createSearch = once(async () => {
    const terms = await readTerms();
    return { terms, gatherer: createGatherer(engine, terms) };
  });

  return {
    async prepare() {
      await createSearch();
    },
    async search(raw, wanted = {}) {
      const { terms, gatherer } = await createSearch();
      let query = parseQuery(raw, terms, NO_NAMES);
      const mostPlaces = terms.grouped ? MOST_ESSAYS : MOST_RECORDS;
      const filters = query.cites.length === 0 ? wanted : { ...wanted, cite: query.cites.map(String) };
      if (query.units.length === 0) return query.cites.length === 0 ? NOTHING : listAll(await gatherer.gather([everything(terms)], filters, mostPlaces));
      const look = async (tasks: readonly Task[], readings: Readings = new Map()) => {
        const most = tasks.some(({ forms }) => forms.some((form) => form.terms.includes(null))) ? Math.max(mostPlaces, FEW_RECORDS) : mostPlaces;
        const check = (readable: Readable) => checkRecord(readable, tasks, query.literal, readings);
        const { readables, more } = await gatherer.gather(tasks, filters, most, (read) => read.map(check).filter(isAsTyped).length >= (terms.grouped ? ENOUGH_OF_ESSAYS : ENOUGH));
        return { answers: readables.map(check), more };
      };

      const few = terms.records <= FEW_RECORDS;
      const readAll = () => few ? gatherer.gather([everything(terms)], filters, FEW_RECORDS) : gatherer.gather(tasks, filters, mostPlaces);
      const withCut = async (outcome: Outcome): Promise<Outcome> => mayBeCut(query) && (few || outcome.hits.length === 0)
        ? { ...outcome, hits: addCutHits(outcome.hits, query, await readAll()) } : outcome;

      let tasks = tellingUnits(query).map((unit) => ({ unit, forms: listForms(unit, terms, NO_NAMES) }));
      let looked = await look(tasks);
      if (looked.answers.some((answer) => isProse(answer) && isAsTyped(answer))) return withCut(report(looked));

      const names = await readNames();
      query = parseQuery(raw, terms, names);
      tasks = tellingUnits(query).map((unit) => ({ unit, forms: listForms(unit, terms, names) }));
      looked = await look(tasks);
      if (looked.answers.some(isCompleteProse)) return report(looked);

      const vocabulary = await readVocabulary();
      const missing = new Set(tasks.filter((_, task) => !looked.answers.some(({ matches }) => matches[task])).map(({ unit }) => unit));
      if ([...missing].some(({ kind }) => kind === 'word')) {
        for (const units of [joinSpelled(query.units, missing), tellingUnits(query)]) {
          const isKnown = (unit: Unit) => query.units.includes(unit) && !missing.has(unit);
          tasks = units.map((unit) => ({ unit, forms: [...listForms(unit, terms, names), ...(isKnown(unit) ? [] : listWordForms(unit, terms, names, vocabulary))] }));
          looked = await look(tasks, vocabulary.readings);
          if (looked.answers.some(isCompleteProse)) return report(looked);
        }
      }

      if (looked.answers.some(isAsTyped)) return report(looked);
      const cut = await withCut(NOTHING);
      if (cut.hits.length > 0) return cut;
      if (looked.answers.some(isComplete)) return report(looked);

      const all = await readAll();
      const words = await readWords();
      tasks = tasks.map(({ unit, forms }) => ({ unit, forms: [...forms, ...listSlips(unit, terms, names, vocabulary), ...listMeant(unit, all, terms, vocabulary, words, few)] }));
      looked = await look(tasks, vocabulary.readings);
      if (looked.answers.some(isComplete)) return report(looked);
      return reportParts(looked.answers, tasks, all);
    },
  };
}

function report({ answers, more }: { answers: readonly Answer[]; more: boolean }): Outcome {
  return { ...NOTHING, hits: rankAnswers(answers), more };
}

function isCompleteProse(answer: Answer): boolean {
  return isProse(answer) && isComplete(answer);
}

function listAll({ readables, more }: Candidates): Outcome {
  return { ...NOTHING, hits: readables.map(({ record }) => ({ record, spans: [], near: false, score: 1 })), more };
}

function everything(terms: Terms): Task {
  return { unit: { kind: 'han', text: '', source: '' }, forms: [{ ...toForm('han', '', 'same', terms), terms: [null] }] };
}

/** The units a record has to have. */
function tellingUnits({ units }: Query): Unit[] {
  return units.filter(({ joins }) => !joins);
}

/** Words written by sound with spaces between the syllables are one: ying wei da. One of them has to be unknown as a word. */
function joinSpelled(units: readonly Unit[], missing: ReadonlySet<Unit>): Unit[] {
  const groups: Unit[][] = [];
  const isSpelled = ({ kind, text }: Unit) => kind === 'word' && /^[a-zü]+$/.test(text);
  for (const unit of units) {
    const last = groups.at(-1);
    if (last?.every(isSpelled) && isSpelled(unit)) last.push(unit);
    else groups.push([unit]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1 || !group.some((unit) => missing.has(unit))) return group.filter(({ joins }) => !joins);
    return [{ kind: first.kind, text: group.map(({ text }) => text).join(' '), source: group.map(({ source }) => source).join(' ') }];
  });
}

/** Whether a query may stand inside a longer word or number. Of 557.6 and 1/30, no part is a number. */
function mayBeCut({ literal }: Query): boolean {
  return literal.length > 1 && /^[a-z0-9]|[a-z0-9]$/.test(literal) && !/\d[./:]\d/.test(literal);
}

/**
 * Adds the records that have the query as it stands, but inside a longer word or number: as near ones, behind those that
 * have it whole and before those that have its parts only.
 */
function addCutHits(hits: readonly Hit[], { literal }: Query, { readables }: Candidates): Hit[] {
  const standing = new Map(readables.map((readable) => [readable.record.url, { readable, places: findLiteral(literal, readable) }]));
  const hasLiteral = ({ record }: Hit) => (standing.get(record.url)?.places.length ?? 0) > 0;
  const cut = [...standing.values()].flatMap(({ readable, places }) => {
    const { kind, url } = readable.record;
    if (places.length === 0 || (kind !== 'claim' && kind !== 'passage') || hits.some(({ record }) => record.url === url)) return [];
    return [toHit({ readable, literal: places.map(({ span }) => span), wholeness: 'cut', score: 1, matches: [] }, true)];
  });
  return [...hits.filter(hasLiteral), ...cut, ...hits.filter((hit) => !hasLiteral(hit))];
}

/** What a run of Han characters was meant to be, by the records at hand. */
function listMeant(unit: Unit, { readables }: Candidates, terms: Terms, { han }: Vocabulary, words: Words, few: boolean): Form[] {
  if (unit.kind !== 'han') return [];
  const texts = few ? readables.map(({ spelled }) => spelled) : [...readables.map(({ spelled }) => spelled), ...han.filter((word) => Math.abs(word.length - unit.text.length) < 2)];
  return [...new Set(texts.flatMap((text) => findMeantRuns(unit.text, text, words)))].map((run) => toForm('han', run, 'slip', terms));
}

/** When no record has everything: those that have most of it, as near; or what was not found, and what would be. */
function reportParts(answers: readonly Answer[], tasks: readonly Task[], all: Candidates): Outcome {
  const isFound = (task: number) => answers.some(({ matches }) => matches[task]);
  const unmatched = tasks.filter((_, index) => !isFound(index)).map(({ unit }) => unit.source);
  const parts = unmatched.length > 0 ? [] : answers.filter(({ score }) => score >= LEAST_PART);
  const best = Math.max(...parts.map(({ score }) => score));
  const hits = parts.filter(({ score }) => score >= best - 0.1).toSorted((a, b) => b.score - a.score).map((answer) => toHit(answer, true));
  return { hits, more: false, unmatched, shorter: hits.length > 0 ? null : findShorter(answers, tasks, all) };
}

function findShorter(answers: readonly Answer[], tasks: readonly Task[], { readables }: Candidates): string | null {
  const weigh = (answer: Answer) => tasks.reduce((sum, { unit }, index) => sum + (answer.matches[index] ? weighUnit(unit) : 0), 0);
  const fullest = answers.toSorted((a, b) => weigh(b) - weigh(a))[0];
  const kept = tasks.filter((_, index) => fullest?.matches[index]).map(({ unit }) => unit.source);
  if (kept.length > 0) return kept.join(' ');
  const pieces = tasks.flatMap(({ unit }) => unit.kind === 'han' ? readables.flatMap(({ spelled }) => coverRun(unit.text, spelled).pieces) : []);
  return pieces.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function createWords({ han, readings }: Vocabulary, common: Readings): Words {
  const merged = new Map(common);
  for (const [character, syllables] of readings) merged.set(character, [...new Set([...syllables, ...common.get(character) ?? []])]);
  return { readings: merged, isMadeOfWords: createWordTest(new Set(han)), isWord: isDictionaryWord };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((fault: unknown) => {
      made = undefined;
      throw fault;
    });
    return made;
  };
}
