import { isAsTyped, isComplete, type Task } from '../match/score-record.ts';
import { findQuantities } from '../text/quantities.ts';
import { isDictionaryWord } from '../text/segment-words.ts';
import { kindOf, listForms, toForm } from '../query/forms.ts';
import { findParts } from './find-parts.ts';
import { findRelatedBeside } from './find-beside.ts';
import { listInitials, listSlips, listWordForms } from './guess-words.ts';
import {
  isExactProse,
  NOTHING,
  report,
  tellingUnits,
  type Lookup,
  type LookupResult,
} from '../lookup/lookup.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Hit, Outcome } from '../index/record.ts';
import { createTableLoader, type ReadNames, type TableLoader } from './load-tables.ts';
import { createWordTest, findMeantRuns, type Words } from './typos.ts';
import { joinSpelled } from './join-pinyin.ts';
import { splitSyllables } from './pinyin-syllables.ts';
import {
  NO_NAME_TABLES,
  type TableSource,
  type Terms,
  type Vocabulary,
  type NameTables,
} from '../index/tables.ts';
import type { Form, Query, Unit } from '../query/units.ts';

/** The ways to find more than the query as it was typed. */
export interface Fallback {
  /** Answers a query without an exact match. */
  widen(query: string, lookup: Lookup): Promise<Outcome>;
  /** Finds what has words related to those of a query, of which few records have all. */
  findRelated(tasks: readonly Task[], lookup: Lookup): Promise<readonly Hit[]>;
}

/** Creates the fallback with the tables that it needs. */
export function createFallback(tables: TableSource, terms: Terms, readNames: ReadNames): Fallback {
  const loader = createTableLoader(tables, terms, readNames);
  const widenQuery: Fallback['widen'] = async (raw, lookup) => {
    let limited = false;
    // Without these tables, what was typed can still be found.
    const orElse = <Value>(read: Promise<Value>, otherwise: Value) =>
      read.catch(() => {
        limited = true;
        return otherwise;
      });
    const outcome = await widen(raw, terms, lookup, {
      readCommonWords: () => orElse(loader.readCommonWords(), new Map()),
      readNameTables: () => orElse(loader.readNameTables(), NO_NAME_TABLES),
      readRelated: (words) => orElse(loader.readRelated(words), new Map()),
      readVocabulary: (units, nameTables, readAll) =>
        orElse(loader.readVocabulary(units, nameTables, readAll), { words: [], han: [] }),
    });
    return { ...outcome, limited };
  };
  return {
    widen: widenQuery,
    findRelated: (tasks, lookup) => findRelatedBeside(tasks, loader, lookup),
  };
}

/**
 * Takes each step only when those before it found nothing: other names and values of numbers;
 * beginnings and sounds; a stretch that cuts a word; most of a clause; typing errors; the records
 * nearest to what was asked.
 */
async function widen(
  raw: string,
  terms: Terms,
  lookup: Lookup,
  loader: TableLoader,
): Promise<Outcome> {
  const known = await loader.readNameTables();
  const query = parseQuery(raw, terms, known.names, findQuantities);
  const readVocabulary = (units: readonly Unit[] = query.units) =>
    loader.readVocabulary(units, known, async () => (await lookup.gatherAll({})).readables);
  // On a large site, what may be pinyin is looked up among the texts' words before the index is
  // asked.
  const mayBeSpelled =
    terms.grouped &&
    query.units.some(
      ({ kind, text }) =>
        kind === 'word' && splitSyllables(text, known.syllables).some((split) => split.length > 1),
    );
  const nameTables = mayBeSpelled ? markAbsent(query.units, known, await readVocabulary()) : known;
  const renamed = await lookup.find('as one name', listRenamed(query, nameTables));
  if (renamed.answers.some(isExactProse)) return report(renamed);
  const named = await findByNames(query, terms, nameTables, lookup);
  if (named.result.answers.some(isExactProse))
    return lookup.withCut(report(named.result), named.tasks);

  const missing = new Set(
    named.tasks
      .filter((_, task) => !named.result.answers.some(({ matches }) => matches[task]))
      .map(({ unit }) => unit),
  );
  // A Latin word that occurs somewhere was meant to be itself.
  const found = new Set(named.tasks.map(({ unit }) => unit).filter((unit) => !missing.has(unit)));
  const vocabulary = await readVocabulary(
    query.units.filter((unit) => unit.kind !== 'word' || !found.has(unit)),
  );
  const spelled = await findSpelled(query, missing, named, {
    terms,
    nameTables,
    vocabulary,
    lookup,
  });
  if (spelled.result.answers.some(isExactProse) || spelled.result.answers.some(isAsTyped))
    return report(spelled.result);
  const cut = await lookup.withCut(NOTHING, spelled.tasks);
  if (cut.hits.length > 0) return cut;
  if (spelled.result.answers.some(isComplete)) return report(spelled.result);

  // A word of the language is not a typing error for one of the texts.
  const realWords = await loader.readRelated(
    [...missing].filter(({ kind }) => kind === 'word').map(({ text }) => text),
  );
  const words: Words = {
    readings: nameTables.readings,
    isMadeOfWords: createWordTest(new Set(vocabulary.han)),
    isWord: isDictionaryWord,
  };
  const joined = joinSpelled(query.units, missing).map((unit) => ({
    unit,
    forms: listForms(unit, terms, nameTables),
  }));
  const findMeant = async (texts: readonly string[]): Promise<LookupResult | null> => {
    const before = spelled.tasks;
    for (const some of joined.length < before.length ? [joined, before] : [before]) {
      const tasks = some.map(({ unit, forms }) => ({
        unit,
        forms: [
          ...forms,
          ...listInitials(unit, terms),
          ...(realWords.has(unit.text) ? [] : listSlips(unit, terms, nameTables, vocabulary)),
          ...listMeant(unit, texts, terms, words),
        ],
      }));
      const result = await lookup.find('with typing errors', tasks, nameTables.readings);
      if (result.answers.some(isComplete)) return result;
    }
    return null;
  };
  // Words cost less than the texts that hold them, where these are many.
  const meantWords = terms.grouped ? await findMeant(vocabulary.han) : null;
  if (meantWords) return report(meantWords);
  const all = await lookup.readAll(spelled.tasks);
  const meant = await findMeant(all.readables.map((readable) => readable.spelled));
  if (meant) return report(meant);

  const outcome = await findParts(query, all, realWords, {
    terms,
    nameTables,
    vocabulary,
    loader,
    lookup,
  });
  // A word may be where another was left out.
  return query.excluded.length > 0 ? { ...outcome, unmatched: [] } : outcome;
}

/** What a step sought and what it found. */
interface Step {
  readonly tasks: readonly Task[];
  readonly result: LookupResult;
}

async function findByNames(
  query: Query,
  terms: Terms,
  nameTables: NameTables,
  lookup: Lookup,
): Promise<Step> {
  const tasks = tellingUnits(query).map((unit) => ({
    unit,
    forms: listForms(unit, terms, nameTables),
  }));
  return { tasks, result: await lookup.find('by other names and values', tasks) };
}

/** Seeks the words that nothing has as beginnings of names and as pinyin. */
async function findSpelled(
  query: Query,
  missing: ReadonlySet<Unit>,
  before: Step,
  {
    terms,
    nameTables,
    vocabulary,
    lookup,
  }: {
    readonly terms: Terms;
    readonly nameTables: NameTables;
    readonly vocabulary: Vocabulary;
    readonly lookup: Lookup;
  },
): Promise<Step> {
  let step = before;
  if (![...missing].some(({ kind }) => kind === 'word')) return step;
  for (const units of [joinSpelled(query.units, missing), tellingUnits(query)]) {
    const isKnown = (unit: Unit) => query.units.includes(unit) && !missing.has(unit);
    const tasks = units.map((unit) => ({
      unit,
      forms: [
        ...listForms(unit, terms, nameTables),
        ...(isKnown(unit) ? [] : listWordForms(unit, terms, nameTables, vocabulary)),
      ],
    }));
    step = {
      tasks,
      result: await lookup.find('by beginning or sound', tasks, nameTables.readings),
    };
    if (step.result.answers.some(isExactProse)) return step;
  }
  return step;
}

/** The query as one name, where it is one that is written in several scripts: MIT协议. */
function listRenamed({ units: [first, second], literal }: Query, { names }: NameTables): Task[] {
  const others = names.get(literal) ?? [];
  return first && second && others.length > 0
    ? [
        {
          unit: { kind: 'phrase', text: literal, source: literal },
          forms: others.map((text) => toForm(kindOf(text), text, 'name')),
        },
      ]
    : [];
}

/** What a run of Han characters was meant to be, by texts or words at hand. */
function listMeant(unit: Unit, texts: readonly string[], terms: Terms, words: Words): Form[] {
  if (unit.kind !== 'han') return [];
  const near = terms.grouped ? texts.filter((text) => text.length >= unit.text.length - 1) : texts;
  return [...new Set(near.flatMap((text) => findMeantRuns(unit.text, text, words)))].map((run) =>
    toForm('han', run, 'slip'),
  );
}

/**
 * Adds the Latin words that no essay has to the names, as names of nothing: the index is not asked
 * for such.
 */
function markAbsent(
  units: readonly Unit[],
  nameTables: NameTables,
  { words }: Vocabulary,
): NameTables {
  const absent = units.filter(
    ({ kind, text }) =>
      kind === 'word' &&
      !nameTables.names.has(text) &&
      !words.some((word) => word.startsWith(text)),
  );
  return words.length === 0
    ? nameTables
    : {
        ...nameTables,
        names: new Map([...nameTables.names, ...absent.map(({ text }) => [text, []] as const)]),
      };
}
