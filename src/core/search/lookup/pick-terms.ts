import type { Task } from '../match/score-record.ts';
import type { Form } from '../query/units.ts';

/** What is asked of a form. */
export interface AskedForm {
  readonly task: number;
  readonly form: Form;
  /** Those of its groups of terms that the index is asked for. */
  readonly groups: Form['terms'];
}

/** How many terms an index of many files is asked for, each of which may cost a file. */
export interface Allowance {
  /** By one step. */
  readonly most: number;
  /** By all further steps of a query. */
  left: number;
}

/**
 * Picks the terms by which records that have the tasks are sought, as many as are allowed: of every
 * task first what was typed, and of that the first term, the last one and those between; then other
 * names and forms. Of two tasks the longer one comes first, as it carries more information.
 *
 * @param few whether only the first and the last term of a form are wanted
 * @param isKnown whether a term was asked for before, which costs nothing
 */
export function pickTerms(
  tasks: readonly Task[],
  few: boolean,
  allowance: Allowance,
  isKnown: (term: string | null) => boolean,
): AskedForm[] {
  const picked = new Map<Form, Set<Form['terms'][number]>>();
  const asked = new Set<string | null>();
  const byLength = tasks.toSorted((a, b) => b.unit.text.length - a.unit.text.length);
  const forms = byLength.map((task) => task.forms);
  for (const rank of keysOfLongest(forms)) {
    const wanted = forms.flatMap((list) => list.slice(rank, rank + 1));
    const orders = wanted.map((form) => orderGroups(form.terms, few));
    for (const place of keysOfLongest(orders))
      for (const [index, form] of wanted.entries()) {
        const group = orders[index]?.[place];
        if (!group) continue;
        const fresh = group.filter((term) => !isKnown(term) && !asked.has(term));
        if (asked.size + fresh.length > Math.min(allowance.most, allowance.left)) continue;
        for (const term of fresh) asked.add(term);
        picked.set(form, (picked.get(form) ?? new Set()).add(group));
      }
  }
  allowance.left -= asked.size;
  return tasks.flatMap((task, index) =>
    task.forms.map((form) => ({
      task: index,
      form,
      groups: form.terms.filter((group) => picked.get(form)?.has(group)),
    })),
  );
}

/** The first group of terms, the last one, and those between. */
function orderGroups(terms: Form['terms'], few: boolean): Form['terms'] {
  const ends = terms.length > 1 ? [...terms.slice(0, 1), ...terms.slice(-1)] : terms;
  return few ? ends : [...ends, ...terms.slice(1, -1)];
}

function keysOfLongest(lists: readonly (readonly unknown[])[]): number[] {
  return Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) => at);
}
