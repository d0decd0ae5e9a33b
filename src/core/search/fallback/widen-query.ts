import type { Readable } from '../match/prepared-record.ts';
import { isAsTyped, isComplete, matchForm, type Task } from '../match/score-record.ts';
import { findQuantities } from '../text/quantities.ts';
import { isDictionaryWord } from '../text/segment-words.ts';
import { kindOf, listForms, toForm } from '../query/forms.ts';
import { listInitials, listSlips, listWordForms } from './guess-words.ts';
import { listRelated, listRelatedKeys } from './list-related.ts';
import {
  isExactProse,
  NOTHING,
  report,
  tellingUnits,
  type Lookup,
  type LookupResult,
} from '../lookup/lookup.ts';
import type { AskedQuantity } from '../query/asked-units.ts';
import { parseQuery } from '../query/parse-query.ts';
import { reportNearest } from './nearest-records.ts';
import { partRuns } from './part-runs.ts';
import type { Outcome } from '../index/record.ts';
import { createShelf, type Shelf } from './load-tables.ts';
import { createWordTest, findMeantRuns, type Words } from './typos.ts';
import { joinSpelled } from './join-pinyin.ts';
import { splitSyllables } from './pinyin-syllables.ts';
import {
  NO_WRITINGS,
  type TableSource,
  type Terms,
  type Vocabulary,
  type Writings,
} from '../index/tables.ts';
import type { Form, Query, Unit } from '../query/units.ts';

/** Answers a query that no text has as it was typed. */
export type Widen = (query: string, lookup: Lookup) => Promise<Outcome>;

/** A run up to this length that is no question is a name, which means something else in parts. */
const LONGEST_NAME = 4;

/** Of so many words that no text has, related ones are sought; a pasted text has enough others. */
const MOST_RELATED = 8;

/** Creates what widens queries, with the tables it takes. */
export function createWiden(tables: TableSource, terms: Terms): Widen {
  const shelf = createShelf(tables, terms);
  return async (raw, lookup) => {
    let limited = false;
    // Without these tables, what was typed can still be found.
    const orElse = <Value>(read: Promise<Value>, otherwise: Value) =>
      read.catch(() => {
        limited = true;
        return otherwise;
      });
    const outcome = await widen(raw, terms, lookup, {
      readWritings: () => orElse(shelf.readWritings(), NO_WRITINGS),
      readRelated: (words) => orElse(shelf.readRelated(words), new Map()),
      readVocabulary: (units, writings, readAll) =>
        orElse(shelf.readVocabulary(units, writings, readAll), { words: [], han: [] }),
    });
    return { ...outcome, limited };
  };
}

/**
 * Takes each step only when those before it found nothing: other names and values of numbers; beginnings and sounds; a
 * stretch that cuts a word; most of a clause; typing errors; the records nearest to what was asked.
 */
async function widen(raw: string, terms: Terms, lookup: Lookup, shelf: Shelf): Promise<Outcome> {
  const known = await shelf.readWritings();
  const query = parseQuery(raw, terms, known.names, findQuantities);
  const readVocabulary = () =>
    shelf.readVocabulary(query.units, known, async () => (await lookup.gatherAll({})).readables);
  // On a large site, what may be pinyin is looked up among the texts' words before the index is asked.
  const mayBeSpelled =
    terms.grouped &&
    query.units.some(
      ({ kind, text }) =>
        kind === 'word' && splitSyllables(text, known.syllables).some((split) => split.length > 1),
    );
  const writings = mayBeSpelled ? markAbsent(query.units, known, await readVocabulary()) : known;
  const renamed = await lookup.find('as one name', listRenamed(query, terms, writings));
  if (renamed.answers.some(isExactProse)) return report(renamed);
  const named = await findByNames(query, terms, writings, lookup);
  if (named.result.answers.some(isExactProse))
    return lookup.withCut(report(named.result), named.tasks);

  const vocabulary = await readVocabulary();
  const missing = new Set(
    named.tasks
      .filter((_, task) => !named.result.answers.some(({ matches }) => matches[task]))
      .map(({ unit }) => unit),
  );
  const spelled = await findSpelled(query, missing, named, { terms, writings, vocabulary, lookup });
  if (spelled.result.answers.some(isExactProse) || spelled.result.answers.some(isAsTyped))
    return report(spelled.result);
  const cut = await lookup.withCut(NOTHING, spelled.tasks);
  if (cut.hits.length > 0) return cut;
  if (spelled.result.answers.some(isComplete)) return report(spelled.result);

  // A word of the language is no typing error for one of the texts.
  const realWords = await shelf.readRelated(
    [...missing].filter(({ kind }) => kind === 'word').map(({ text }) => text),
  );
  const words: Words = {
    readings: writings.readings,
    isMadeOfWords: createWordTest(new Set(vocabulary.han)),
    isWord: isDictionaryWord,
  };
  const joined = joinSpelled(query.units, missing).map((unit) => ({
    unit,
    forms: listForms(unit, terms, writings),
  }));
  const findMeant = async (texts: readonly string[]): Promise<LookupResult | null> => {
    const before = spelled.tasks;
    for (const some of joined.length < before.length ? [joined, before] : [before]) {
      const tasks = some.map(({ unit, forms }) => ({
        unit,
        forms: [
          ...forms,
          ...listInitials(unit, terms),
          ...(realWords.has(unit.text) ? [] : listSlips(unit, terms, writings, vocabulary)),
          ...listMeant(unit, texts, terms, words),
        ],
      }));
      const result = await lookup.find('with typing errors', tasks, writings.readings);
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

  const isName = ({ kind, text }: Unit) =>
    kind === 'phrase' || (kind === 'han' && text.length <= LONGEST_NAME && !query.asks);
  const knownWords = new Set([...vocabulary.han, ...writings.names.keys()]);
  const parted = tellingUnits(query).flatMap((unit) =>
    isName(unit) ? [unit] : partRuns([unit], knownWords),
  );
  const unknown = new Set(findUnknown(parted, all.readables, terms));
  const related = await shelf.readRelated(
    [...unknown].slice(0, MOST_RELATED).flatMap(listRelatedKeys),
  );
  const tasks: Task[] = parted.map((unit) => ({
    unit,
    forms: [
      ...listForms(unit, terms, writings),
      ...(unknown.has(unit)
        ? [
            ...listWordForms(unit, terms, writings, vocabulary),
            ...(realWords.has(unit.text) ? [] : listSlips(unit, terms, writings, vocabulary)),
            ...listRelated(unit, related, terms),
          ]
        : []),
    ],
  }));
  if (query.asksFor) tasks.push(askForQuantity(query.asksFor));
  const result = await lookup.find('in parts', tasks, writings.readings, { parts: true });
  const outcome = reportNearest(result, tasks, all);
  // A word may be where another was left out.
  if (query.excluded.length > 0) return { ...outcome, unmatched: [] };
  return terms.grouped
    ? { ...outcome, unmatched: await listAbsent(outcome.unmatched, tasks, lookup) }
    : outcome;
}

/** Of the words that none of the records read has, those that no record has: on a large site only some are read. */
async function listAbsent(
  sources: readonly string[],
  tasks: readonly Task[],
  lookup: Lookup,
): Promise<string[]> {
  const absent: string[] = [];
  for (const task of tasks.filter(({ unit }) => sources.includes(unit.source))) {
    const { answers } = await lookup.find('alone', [task]);
    if (!answers.some(isComplete)) absent.push(task.unit.source);
  }
  return absent;
}

/** The words that none of the records has as they were typed. */
function findUnknown(units: readonly Unit[], readables: readonly Readable[], terms: Terms): Unit[] {
  return units.filter(
    ({ kind, text }) =>
      (kind === 'han' || kind === 'word') &&
      !readables.some((readable) =>
        matchForm(toForm(kind, text, 'same', terms), readable, new Map()),
      ),
  );
}

function askForQuantity({ source, units }: AskedQuantity): Task {
  return {
    unit: { kind: 'measure', text: source, source },
    forms: [{ kind: 'measure', text: source, units, manner: 'same', terms: [] }],
  };
}

/** What a step sought and what it found. */
interface Step {
  readonly tasks: readonly Task[];
  readonly result: LookupResult;
}

async function findByNames(
  query: Query,
  terms: Terms,
  writings: Writings,
  lookup: Lookup,
): Promise<Step> {
  const tasks = tellingUnits(query).map((unit) => ({
    unit,
    forms: listForms(unit, terms, writings),
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
    writings,
    vocabulary,
    lookup,
  }: {
    readonly terms: Terms;
    readonly writings: Writings;
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
        ...listForms(unit, terms, writings),
        ...(isKnown(unit) ? [] : listWordForms(unit, terms, writings, vocabulary)),
      ],
    }));
    step = { tasks, result: await lookup.find('by beginning or sound', tasks, writings.readings) };
    if (step.result.answers.some(isExactProse)) return step;
  }
  return step;
}

/** The query as one name, where it is one that is written in several scripts: MIT协议. */
function listRenamed(
  { units: [first, second], literal }: Query,
  terms: Terms,
  { names }: Writings,
): Task[] {
  const others = names.get(literal) ?? [];
  return first && second && others.length > 0
    ? [
        {
          unit: { kind: 'phrase', text: literal, source: literal },
          forms: others.map((text) => toForm(kindOf(text), text, 'name', terms)),
        },
      ]
    : [];
}

/** What a run of Han characters was meant to be, by texts or words at hand. */
function listMeant(unit: Unit, texts: readonly string[], terms: Terms, words: Words): Form[] {
  if (unit.kind !== 'han') return [];
  const near = terms.grouped ? texts.filter((text) => text.length >= unit.text.length - 1) : texts;
  return [...new Set(near.flatMap((text) => findMeantRuns(unit.text, text, words)))].map((run) =>
    toForm('han', run, 'slip', terms),
  );
}

/** Adds the Latin words that no essay has to the names, as names of nothing: the index is not asked for such. */
function markAbsent(units: readonly Unit[], writings: Writings, { words }: Vocabulary): Writings {
  const absent = units.filter(
    ({ kind, text }) =>
      kind === 'word' && !writings.names.has(text) && !words.some((word) => word.startsWith(text)),
  );
  return words.length === 0
    ? writings
    : {
        ...writings,
        names: new Map([...writings.names, ...absent.map(({ text }) => [text, []] as const)]),
      };
}
