import { createGatherer, type Candidates } from './candidates.ts';
import { checkRecord, isAsTyped, isComplete, isExact, isProse, type Answer, type Task } from './check.ts';
import { addCutHits, mayBeCut } from './cut.ts';
import { isDictionaryWord } from './dictionary.ts';
import type { Filters, SearchEngine } from './engine.ts';
import { listForms, listSlips, listWordForms, toForm } from './forms.ts';
import type { Readings } from './match-sound.ts';
import { parseQuery } from './parse-query.ts';
import { partRuns, reportParts } from './parts.ts';
import { rankAnswers } from './rank.ts';
import type { Readable } from './readable.ts';
import type { Outcome } from './record.ts';
import { createWordTest, findMeantRuns, type Words } from './slips.ts';
import { joinSpelled } from './spelled.ts';
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
const NO_NAMES: Names = new Map();
const NOTHING: Outcome = { hits: [], more: false, unmatched: [], shorter: null };

/**
 * Creates the search over an index and its tables. Each step is taken only when those before it found nothing: as typed
 * and by other names; beginnings and sounds; a stretch that cuts a word; most of a clause; slips of the pen; most of what
 * was asked.
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
      if (query.units.length === 0) return listCiting(query.cites, wanted, (some) => gatherer.gather([everything(terms)], some, mostPlaces));
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
      if (looked.answers.some(isExactProse)) return withCut(report(looked));

      const vocabulary = await readVocabulary();
      const missing = new Set(tasks.filter((_, task) => !looked.answers.some(({ matches }) => matches[task])).map(({ unit }) => unit));
      if ([...missing].some(({ kind }) => kind === 'word')) {
        for (const units of [joinSpelled(query.units, missing), tellingUnits(query)]) {
          const isKnown = (unit: Unit) => query.units.includes(unit) && !missing.has(unit);
          tasks = units.map((unit) => ({ unit, forms: [...listForms(unit, terms, names), ...(isKnown(unit) ? [] : listWordForms(unit, terms, names, vocabulary))] }));
          looked = await look(tasks, vocabulary.readings);
          if (looked.answers.some(isExactProse)) return report(looked);
        }
      }

      if (looked.answers.some(isAsTyped)) return report(looked);
      const cut = await withCut(NOTHING);
      if (cut.hits.length > 0) return cut;
      if (looked.answers.some(isComplete)) return report(looked);

      const all = await readAll();
      const words = await readWords();
      tasks = tasks.map(({ unit, forms }) => ({ unit, forms: [...forms, ...listSlips(unit, terms, names, vocabulary), ...listMeant(unit, all, terms, vocabulary, words, few)] }));
      looked = await look(tasks, words.readings);
      if (looked.answers.some(isComplete)) return report(looked);

      const whole = reportParts(looked.answers, tasks, all, query.asks);
      if (whole.hits.length > 0) return whole;
      const parted = partRuns(tellingUnits(query), query.asks, new Set([...vocabulary.han, ...names.keys()])).map((unit) => ({ unit, forms: listForms(unit, terms, names) }));
      const parts = reportParts((await look(parted)).answers, parted, all, query.asks);
      return parts.hits.length > 0 ? parts : whole;
    },
  };
}

function report({ answers, more }: { answers: readonly Answer[]; more: boolean }): Outcome {
  return { ...NOTHING, hits: rankAnswers(answers), more };
}

function isExactProse(answer: Answer): boolean {
  return isProse(answer) && isComplete(answer) && isExact(answer);
}

/** What cites all of the numbers; where nothing does, what cites one of them, as near. */
async function listCiting(cites: readonly number[], wanted: Filters, gather: (filters: Filters) => Promise<Candidates>): Promise<Outcome> {
  if (cites.length === 0) return NOTHING;
  const list = ({ readables, more }: Candidates, near: boolean) => ({ ...NOTHING, hits: readables.map(({ record }) => ({ record, spans: [], near, score: 1 })), more });
  const citing = list(await gather({ ...wanted, cite: cites.map(String) }), false);
  if (citing.hits.length > 0 || cites.length === 1) return citing;
  const each = await Promise.all(cites.map((cite) => gather({ ...wanted, cite: [String(cite)] })));
  return list({ readables: [...new Set(each.flatMap(({ readables }) => readables))], more: each.some(({ more }) => more) }, true);
}

function everything(terms: Terms): Task {
  return { unit: { kind: 'han', text: '', source: '' }, forms: [{ ...toForm('han', '', 'same', terms), terms: [null] }] };
}

/** The units a record has to have. */
function tellingUnits({ units }: Query): Unit[] {
  return units.filter(({ joins }) => !joins);
}

/** What a run of Han characters was meant to be, by the records at hand. */
function listMeant(unit: Unit, { readables }: Candidates, terms: Terms, { han }: Vocabulary, words: Words, few: boolean): Form[] {
  if (unit.kind !== 'han') return [];
  const texts = few ? readables.map(({ spelled }) => spelled) : [...readables.map(({ spelled }) => spelled), ...han.filter((word) => Math.abs(word.length - unit.text.length) < 2)];
  return [...new Set(texts.flatMap((text) => findMeantRuns(unit.text, text, words)))].map((run) => toForm('han', run, 'slip', terms));
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
