import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { CONTENT_FILES } from '../library/content-files.ts';
import { msg, printMessage, type Translate } from '../shared/message.ts';
import type { DeskFault } from './desk-types.ts';
import { readAt } from './draft-value.ts';
import { pathAt } from './path-at.ts';
import type { Plan } from './plan-change.ts';

/**
 * Finds a verdict that was changed without a note after its editor had seen those of others. The
 * agreement of editors is computed from the verdicts that each gave first, which the list of
 * changes keeps.
 *
 * @param isShown whether the editor has seen them
 * @param before the review as it is in the file
 * @param after the review as it is to be
 */
export function findUntoldChange(
  isShown: boolean,
  before: unknown,
  after: unknown,
  translate: Translate,
): DeskFault[] {
  const [from, to] = [readAt(before, ['verdict']), readAt(after, ['verdict'])];
  const isUntold =
    isShown && to !== undefined && from !== to && readAt(after, ['changes', 0, 'from']) !== from;
  if (!isUntold) return [];
  const message = msg`the verdict changes after you have seen that of another editor`;
  const hint = msg`write what made you change it: agreement is counted from the verdicts first given`;
  return [
    {
      path: ['$change'],
      rule: 'untold-change',
      message: printMessage(message, translate),
      hint: printMessage(hint, translate),
    },
  ];
}

/**
 * Describes a fault of the texts that a draft results in, with the field that it is about.
 *
 * @param texts of the files that the draft changes
 * @param draft the file of reviews, and the id of the review
 */
export function describeFault(
  { file, line, column, rule, message, hint, missing }: Diagnostic,
  texts: ReadonlyMap<string, string>,
  draft: { readonly reviews: string; readonly id: string },
  translate: Translate,
): DeskFault {
  const { reviews, id } = draft;
  const words = printMessage(message, translate);
  const fault = { path: [], rule, message: words, hint: printMessage(hint, translate) };
  if (rule === 'unused-source') return { ...fault, unused: String(message.values[0]) };
  const text = texts.get(file);
  if (text === undefined) return { ...fault, message: `${file}: ${words}` };
  const place = missing?.map(keyOf) ?? pathAt(parseYaml(text, file).yaml, { line, column });
  if (file === reviews && place[0] === id) return { ...fault, path: place.slice(1) };
  return file === CONTENT_FILES.sources ? { ...fault, path: ['$sources', ...place] } : fault;
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** Describes why a file cannot be changed as a draft wants it. */
export function describePlan(
  plan: Extract<Plan, { fault: string }>,
  translate: Translate,
): DeskFault {
  const message =
    plan.fault === 'shared'
      ? msg`${plan.file} shares words of this entry with another by an anchor &…`
      : msg`${plan.file} cannot be read`;
  return {
    path: [],
    rule: 'invalid-yaml',
    message: printMessage(message, translate),
    hint: printMessage(msg`put the file right in an editor first`, translate),
  };
}
