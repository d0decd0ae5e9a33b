import type { Candidates } from '../lookup/gather-candidates.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { tellingUnits } from '../lookup/lookup.ts';
import type { Readable } from '../match/prepared-record.ts';
import { isComplete, matchForm, type Task } from '../match/score-record.ts';
import type { CommonWords } from '../index/common-words.ts';
import type { Outcome } from '../index/record.ts';
import type { RelatedWords } from '../index/related-table.ts';
import type { Terms, Vocabulary, NameTables } from '../index/tables.ts';
import type { AskedQuantity } from '../query/asked-units.ts';
import { listForms, toForm } from '../query/forms.ts';
import type { Query, Unit } from '../query/units.ts';
import { isParticle } from '../query/stop-words.ts';
import { partWords } from '../text/segment-words.ts';
import { findTokens } from '../text/tokens.ts';
import { tellInformation } from './information.ts';
import { listSlips, listWordForms } from './guess-words.ts';
import { listRelated, listRelatedKeys } from './list-related.ts';
import type { TableLoader } from './load-tables.ts';
import { LEAST_OF_SAME, reportNearest, type AskedWords } from './nearest-records.ts';
import { partRuns } from './part-runs.ts';

/**
 * A run up to this length that is not a question is a name, which means something else in parts.
 */
const LONGEST_NAME = 4;

/** The share of the information of a word that says which kind of answer is wanted. */
const OF_KIND_OF_ANSWER = 0.5;
/** The words before the kind of answer that a question wants: which year, 哪个国家. */
const ASKED_WITH = /(?:^|[^a-z])(?:what|which|how)$|(?:哪[些个家种款位条座部]?|什么)$/;

/** Most words for which related ones are sought: those that carry most information. */
const MOST_RELATED = 12;

/** What the last step of a search knows of its query and of the texts. */
export interface PartsContext {
  readonly terms: Terms;
  readonly nameTables: NameTables;
  readonly vocabulary: Vocabulary;
  readonly loader: TableLoader;
  readonly lookup: Lookup;
}

/**
 * Finds the records that have most of the words of a query, or words related to them. What may be a
 * name is sought as a whole.
 *
 * @param all the records that are looked through
 * @param realWords words of the language, which are not typing errors
 */
export async function findParts(
  query: Query,
  all: Candidates,
  realWords: RelatedWords,
  context: PartsContext,
): Promise<Outcome> {
  const { terms, nameTables, vocabulary, lookup } = context;
  const known = new Set([...vocabulary.han, ...nameTables.names.keys()]);
  const common = await context.loader.readCommonWords();
  const kind = kindOf(query);
  const whole = tellingUnits(query);
  const divided = new Map(
    whole.map((unit) => [
      unit,
      unit.kind === 'phrase' ? [unit] : partRuns(splitCompound(unit), known, query.asks),
    ]),
  );
  const pieces = [...divided.values()].flat();
  const unknownPieces = new Set(findUnknown(pieces, all.readables));
  const related = await readRelated(
    [...whole.filter((unit) => isShort(unit) && !pieces.includes(unit)), ...pieces],
    unknownPieces,
    common,
    context,
  );
  const isRelated = ({ text }: Unit) => (related.get(text)?.length ?? 0) > 0;
  const isRenamed = ({ text }: Unit) =>
    (related.get(text) ?? []).some(({ likeness }) => likeness >= LEAST_OF_SAME);
  const units = [...divided].flatMap(([unit, parts]) => {
    // What has a word of the same meaning means something else in parts: 第三世界.
    if (isShort(unit) && isRenamed(unit)) return [unit];
    // Where no text has any part of a name, the whole of it is what is missing.
    const isMissing =
      isShort(unit) &&
      parts.every((part) => unknownPieces.has(part) && (kind === 'name' || !isRelated(part)));
    return isMissing ? [unit] : parts;
  });
  const unknown = new Set(findUnknown(units, all.readables));
  const tasks: Task[] = joinPhrases(units, unknown, related).map((unit) => ({
    unit,
    forms: [
      ...listForms(unit, terms, nameTables),
      ...(unknown.has(unit) || !units.includes(unit)
        ? [
            ...listWordForms(unit, terms, nameTables, vocabulary),
            ...(realWords.has(unit.text) ? [] : listSlips(unit, terms, nameTables, vocabulary)),
          ]
        : []),
      // What one record has as it was asked, another may say otherwise. Names and lists mean the
      // very words that the texts have.
      ...(unknown.has(unit) || !units.includes(unit) || kind === 'sentence'
        ? listRelated(unit, related)
        : []),
    ],
  }));
  if (query.asksFor) tasks.push(askForQuantity(query.asksFor));
  const result = await lookup.find('in parts', tasks, nameTables.readings, { parts: true });
  const information = tasks.map(
    ({ unit }) =>
      tellInformation(unit, common) *
      (saysKindOfAnswer(unit, query.literal) ? OF_KIND_OF_ANSWER : 1),
  );
  const leftOver = listLeftOver(query, units).map((unit) => tellInformation(unit, common));
  const outcome = reportNearest(
    result,
    {
      tasks,
      information,
      leftOver: leftOver.reduce((sum, bits) => sum + bits, 0),
      kind,
    },
    all,
  );
  if (kind === 'name' && outcome.hits.length === 0)
    return { ...outcome, unmatched: tellingUnits(query).map(({ source }) => source) };
  return terms.grouped
    ? { ...outcome, unmatched: await listAbsent(outcome.unmatched, tasks, lookup) }
    : outcome;
}

/** The characters of a query's runs that are in none of the words into which these are split. */
function listLeftOver(query: Query, parts: readonly Unit[]): Unit[] {
  const runs = tellingUnits(query).filter(({ kind }) => kind === 'han');
  return runs.flatMap(({ text }) => {
    const rest = parts.reduce((left, part) => left.replace(part.text, ''), text);
    return Array.from(rest)
      .filter((character) => !isParticle(character))
      .map((character): Unit => ({ kind: 'han', text: character, source: character }));
  });
}

/** A sentence asks, or joins its words as sentences do; a name is one short run of characters. */
function kindOf({ asks, units, literal }: Query): AskedWords['kind'] {
  const isSentence =
    asks ||
    units.some(({ joins }) => joins) ||
    findTokens(literal).some(
      ({ kind, text }) => kind === 'han' && partWords(text).some(isParticle),
    );
  if (isSentence) return 'sentence';
  const [unit, ...others] = units;
  return others.length === 0 && unit && isShort(unit) ? 'name' : 'list';
}

function isShort({ kind, text }: Unit): boolean {
  return kind === 'han' && text.length <= LONGEST_NAME;
}

/**
 * Related words of a query's words, first of those that no text has, and of two of them in a row,
 * which may mean one thing.
 */
async function readRelated(
  units: readonly Unit[],
  unknown: ReadonlySet<Unit>,
  common: CommonWords,
  { loader }: PartsContext,
): Promise<RelatedWords> {
  const isKnown = (unit: Unit) => Number(!unknown.has(unit));
  const sought = units
    .filter(({ kind }) => kind === 'han' || kind === 'word')
    .toSorted(
      (a, b) => isKnown(a) - isKnown(b) || tellInformation(b, common) - tellInformation(a, common),
    )
    .slice(0, MOST_RELATED);
  const pairs = listPairs(units, unknown).map(([one, other]) => `${one.text} ${other.text}`);
  return loader.readRelated([...sought.flatMap(listRelatedKeys), ...pairs.slice(0, MOST_RELATED)]);
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

/**
 * Of the words that none of the records read has, those that no record has: on a large site only
 * some are read.
 */
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

/**
 * Whether a word is right after a question word: it says which kind of answer is wanted, and the
 * answer itself seldom says so.
 */
function saysKindOfAnswer({ text }: Unit, literal: string): boolean {
  const at = literal.indexOf(text);
  return at > 0 && ASKED_WITH.test(literal.slice(0, at));
}

function askForQuantity({ source, units }: AskedQuantity): Task {
  return {
    unit: { kind: 'measure', text: source, source },
    forms: [{ kind: 'measure', text: source, units, matchKind: 'same', terms: [] }],
  };
}
