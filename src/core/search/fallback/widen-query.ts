import { isAsTyped, isComplete, type Task } from '../match/score-record.ts';
import { isDictionaryWord } from '../text/segment-words.ts';
import { kindOf, listForms, toForm } from '../query/forms.ts';
import { listSlips, listWordForms } from './guess-words.ts';
import { isExactProse, NOTHING, report, tellingUnits, type Look } from '../lookup/lookup.ts';
import { parseQuery } from '../query/parse-query.ts';
import { partRuns, reportParts } from './partial-matches.ts';
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
export type Widen = (query: string, look: Look) => Promise<Outcome>;

/** Creates what widens queries, with the tables it takes. */
export function createWiden(tables: TableSource, terms: Terms): Widen {
  const shelf = createShelf(tables, terms);
  return async (raw, look) => {
    let limited = false;
    // Without these tables what was typed can still be found.
    const orElse = <Value>(read: Promise<Value>, otherwise: Value) =>
      read.catch(() => {
        limited = true;
        return otherwise;
      });
    const outcome = await widen(raw, terms, look, {
      readWritings: () => orElse(shelf.readWritings(), NO_WRITINGS),
      readVocabulary: (units, writings, readAll) =>
        orElse(shelf.readVocabulary(units, writings, readAll), { words: [], han: [] }),
    });
    return { ...outcome, limited };
  };
}

/**
 * Each step is taken only when those before it found nothing: by other names; beginnings and sounds; a stretch that cuts
 * a word; most of a clause; slips of the pen; most of what was asked.
 */
async function widen(
  raw: string,
  terms: Terms,
  { look, readAll, gatherAll, withCut }: Look,
  shelf: Shelf,
): Promise<Outcome> {
  const known = await shelf.readWritings();
  const query = parseQuery(raw, terms, known.names);
  const readVocabulary = () =>
    shelf.readVocabulary(query.units, known, async () => (await gatherAll({})).readables);
  // Where there are many essays, what may be Chinese by its sound is looked up among their words before the index is.
  const mayBeSpelled =
    terms.grouped &&
    query.units.some(
      ({ kind, text }) =>
        kind === 'word' && splitSyllables(text, known.syllables).some((split) => split.length > 1),
    );
  const writings = mayBeSpelled ? markAbsent(query.units, known, await readVocabulary()) : known;
  const renamed = await look(listRenamed(query, terms, writings));
  if (renamed.answers.some(isExactProse)) return report(renamed);
  let tasks = tellingUnits(query).map((unit) => ({
    unit,
    forms: listForms(unit, terms, writings),
  }));
  let looked = await look(tasks);
  if (looked.answers.some(isExactProse)) return withCut(report(looked), tasks);

  const vocabulary = await readVocabulary();
  const missing = new Set(
    tasks
      .filter((_, task) => !looked.answers.some(({ matches }) => matches[task]))
      .map(({ unit }) => unit),
  );
  if ([...missing].some(({ kind }) => kind === 'word')) {
    for (const units of [joinSpelled(query.units, missing), tellingUnits(query)]) {
      const isKnown = (unit: Unit) => query.units.includes(unit) && !missing.has(unit);
      tasks = units.map((unit) => ({
        unit,
        forms: [
          ...listForms(unit, terms, writings),
          ...(isKnown(unit) ? [] : listWordForms(unit, terms, writings, vocabulary)),
        ],
      }));
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
  const joined = joinSpelled(query.units, missing).map((unit) => ({
    unit,
    forms: listForms(unit, terms, writings),
  }));
  const lookForMeant = async (texts: readonly string[]) => {
    for (const some of joined.length < before.length ? [joined, before] : [before]) {
      tasks = some.map(({ unit, forms }) => ({
        unit,
        forms: [
          ...forms,
          ...listSlips(unit, terms, writings, vocabulary),
          ...listMeant(unit, texts, terms, words),
        ],
      }));
      looked = await look(tasks, writings.readings);
      if (looked.answers.some(isComplete)) return true;
    }
    return false;
  };
  // The words cost less than texts in which they stand, where these are many.
  if (terms.grouped && (await lookForMeant(vocabulary.han))) return report(looked);
  const all = await readAll(before);
  if (await lookForMeant(all.readables.map(({ spelled }) => spelled))) return report(looked);

  const whole = reportParts(looked.answers, tasks, all, query.asks);
  if (whole.hits.length > 0) return whole;
  const parted = partRuns(
    tellingUnits(query),
    query.asks,
    new Set([...vocabulary.han, ...writings.names.keys()]),
  ).map((unit) => ({ unit, forms: listForms(unit, terms, writings) }));
  const parts = reportParts(
    (await look(parted, undefined, { parts: true })).answers,
    parted,
    all,
    query.asks,
  );
  return parts.hits.length > 0 ? parts : whole;
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

function createWords({ han }: Vocabulary, { readings }: Writings): Words {
  return { readings, isMadeOfWords: createWordTest(new Set(han)), isWord: isDictionaryWord };
}
