import type { Candidates } from '../lookup/gather-candidates.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { tellingUnits } from '../lookup/lookup.ts';
import type { Readable } from '../match/prepared-record.ts';
import { isComplete, matchForm, type Task } from '../match/score-record.ts';
import type { Outcome } from '../index/record.ts';
import type { RelatedWords } from '../index/related-table.ts';
import type { Terms, Vocabulary, Writings } from '../index/tables.ts';
import type { AskedQuantity } from '../query/asked-units.ts';
import { listForms, toForm } from '../query/forms.ts';
import type { Query, Unit } from '../query/units.ts';
import { isParticle } from '../query/stop-words.ts';
import { partWords } from '../text/segment-words.ts';
import { findTokens } from '../text/tokens.ts';
import { listSlips, listWordForms } from './guess-words.ts';
import { listRelated, listRelatedKeys } from './list-related.ts';
import type { Shelf } from './load-tables.ts';
import { reportNearest } from './nearest-records.ts';
import { partRuns } from './part-runs.ts';

/** A run up to this length that is no question is a name, which means something else in parts. */
const LONGEST_NAME = 4;

/** Of so many words that no text has, related ones are sought; a pasted text has enough others. */
const MOST_RELATED = 6;

/** What the last step of a search knows of its query and of the texts. */
export interface PartsContext {
  readonly terms: Terms;
  readonly writings: Writings;
  readonly vocabulary: Vocabulary;
  readonly shelf: Shelf;
  readonly lookup: Lookup;
}

/**
 * Finds the records that have most of the words of a query, or words related to them. What may be a
 * name is sought as a whole.
 *
 * @param all the records that are looked through
 * @param realWords words of the language, which are no typing errors
 */
export async function findParts(
  query: Query,
  all: Candidates,
  realWords: RelatedWords,
  context: PartsContext,
): Promise<Outcome> {
  const { terms, writings, vocabulary, lookup } = context;
  const known = new Set([...vocabulary.han, ...writings.names.keys()]);
  const isName = ({ kind, text }: Unit) =>
    kind === 'phrase' || (kind === 'han' && text.length <= LONGEST_NAME && !query.asks);
  const units = tellingUnits(query).flatMap((unit) =>
    isName(unit) ? [unit] : partRuns(splitCompound(unit), known, query.asks),
  );
  const unknown = new Set(findUnknown(units, all.readables));
  const related = await readRelated(units, unknown, context);
  const tasks: Task[] = joinPhrases(units, unknown, related).map((unit) => ({
    unit,
    forms: [
      ...listForms(unit, terms, writings),
      ...(unknown.has(unit) || !units.includes(unit)
        ? [
            ...listWordForms(unit, terms, writings, vocabulary),
            ...(realWords.has(unit.text) ? [] : listSlips(unit, terms, writings, vocabulary)),
            ...listRelated(unit, related),
          ]
        : []),
    ],
  }));
  if (query.asksFor) tasks.push(askForQuantity(query.asksFor));
  const result = await lookup.find('in parts', tasks, writings.readings, { parts: true });
  const outcome = reportNearest(result, tasks, all, isSentence(query));
  return terms.grouped
    ? { ...outcome, unmatched: await listAbsent(outcome.unmatched, tasks, lookup) }
    : outcome;
}

/** Whether a query asks, or joins its words as sentences do. */
function isSentence({ asks, units, literal }: Query): boolean {
  return (
    asks ||
    units.some(({ joins }) => joins) ||
    findTokens(literal).some(({ kind, text }) => kind === 'han' && partWords(text).some(isParticle))
  );
}

/** Related words of those that no text has, and of two of them in a row, which may mean one thing. */
async function readRelated(
  units: readonly Unit[],
  unknown: ReadonlySet<Unit>,
  { shelf }: PartsContext,
): Promise<RelatedWords> {
  const sought = [...unknown].slice(0, MOST_RELATED);
  const pairs = listPairs(units, unknown).map(([one, other]) => `${one.text} ${other.text}`);
  return shelf.readRelated([...sought.flatMap(listRelatedKeys), ...pairs.slice(0, MOST_RELATED)]);
}

function listPairs(units: readonly Unit[], unknown: ReadonlySet<Unit>): [Unit, Unit][] {
  return units.flatMap((unit, index) => {
    const next = units[index + 1];
    return next &&
      unit.kind === 'word' &&
      next.kind === 'word' &&
      (unknown.has(unit) || unknown.has(next))
      ? [[unit, next]]
      : [];
  });
}

/** Joins words in a row that are explained together: dental floss. */
function joinPhrases(
  units: readonly Unit[],
  unknown: ReadonlySet<Unit>,
  related: RelatedWords,
): Unit[] {
  const pairs = listPairs(units, unknown).filter(([one, other]) =>
    related.has(`${one.text} ${other.text}`),
  );
  const joined = new Set(pairs.flat());
  return [
    ...units.filter((unit) => !joined.has(unit)),
    ...pairs.map(
      ([one, other]): Unit => ({
        kind: 'word',
        text: `${one.text} ${other.text}`,
        source: `${one.source} ${other.source}`,
      }),
    ),
  ];
}

/** Well-being is well and being, where no text has it whole. */
function splitCompound(unit: Unit): Unit[] {
  return unit.kind === 'word' && /^[a-z]{2,}(?: [a-z]{2,})+$/.test(unit.text)
    ? unit.text.split(' ').map((text): Unit => ({ kind: 'word', text, source: text }))
    : [unit];
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
function findUnknown(units: readonly Unit[], readables: readonly Readable[]): Unit[] {
  return units.filter(
    ({ kind, text }) =>
      (kind === 'han' || kind === 'word') &&
      !readables.some((readable) => matchForm(toForm(kind, text, 'same'), readable, new Map())),
  );
}

function askForQuantity({ source, units }: AskedQuantity): Task {
  return {
    unit: { kind: 'measure', text: source, source },
    forms: [{ kind: 'measure', text: source, units, manner: 'same', terms: [] }],
  };
}
