import { LEAST_OF_RELATED } from './nearest-records.ts';
import { listRelated, listRelatedKeys } from './list-related.ts';
import type { TableLoader } from './load-tables.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { toHit } from '../match/rank.ts';
import { isComplete, isExact, isProse, type Task } from '../match/score-record.ts';
import type { Hit } from '../index/record.ts';
import type { Unit } from '../query/units.ts';

/** A query of more words says what it is about, and its exact results are what it asks for. */
const MOST_WORDS = 3;
/** A longer run of Han characters is not a word of a dictionary. */
const LONGEST_WORD = 5;
const MOST_HITS = 5;

/**
 * Finds the records that have all of a query where words of it are replaced by related ones. They
 * are listed below the few records that have it as it was typed.
 */
export async function findRelatedBeside(
  tasks: readonly Task[],
  loader: TableLoader,
  lookup: Lookup,
): Promise<Hit[]> {
  const words = tasks.map(({ unit }) => unit).filter(mayBeListed);
  if (words.length === 0 || tasks.length > MOST_WORDS) return [];
  const related = await loader.readRelated(words.flatMap(listRelatedKeys));
  const wider = tasks.map(({ unit, forms }) => ({
    unit,
    forms: mayBeListed(unit) ? [...forms, ...listRelated(unit, related)] : forms,
  }));
  if (wider.every(({ forms }, at) => forms.length === tasks[at]?.forms.length)) return [];
  const { answers } = await lookup.find('by related words too', wider);
  return answers
    .filter((answer) => isProse(answer) && isComplete(answer) && !isExact(answer))
    .filter(({ score }) => score >= LEAST_OF_RELATED)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_HITS)
    .map((answer) => toHit(answer, true));
}

function mayBeListed({ kind, text }: Unit): boolean {
  return kind === 'word' || (kind === 'han' && text.length > 1 && text.length <= LONGEST_WORD);
}
