import { type Diagnostic, warningAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath } from '../diagnostics/yaml.ts';
import type { Source } from '../sources/source-schemas.ts';
import { listSourceIds } from './check-reviews.ts';
import type { Reviews } from './read-reviews.ts';
import { type Message, msg } from '../shared/message.ts';

/**
 * Tells which checks have grown old: not looked at for a year, dated after the last reading of one
 * of their sources, or resting on a source of which there is a newer version.
 *
 * @param today ISO date
 */
export function adviseOnDates(
  { yaml, entries }: Reviews,
  sources: ReadonlyMap<string, Source | null>,
  today: string,
): Diagnostic[] {
  if (!yaml) return [];
  return entries.flatMap(({ id, review }) => {
    const at = positionAtPath(yaml, [id, 'checked']);
    const { checked } = review;
    const warn = (
      rule: 'old-check' | 'unread-source' | 'newer-version',
      words: Message,
      hint: Message,
    ) => warningAt(yaml.file, at, rule, words, hint);
    const old =
      checked < yearBefore(today)
        ? [
            warn(
              'old-check',
              msg`${id} was last checked on ${checked}, more than a year ago`,
              msg`look at its sources again, and write the day in "checked:"`,
            ),
          ]
        : [];
    const aged = [...new Set(listSourceIds(review))].flatMap((name) => {
      const { accessed = checked, newer } = sources.get(name) ?? {};
      return [
        ...(accessed < checked
          ? [
              warn(
                'unread-source',
                msg`${id} says that its sources were looked at on ${checked}, and ${name} was on ${accessed}`,
                msg`look at ${name} again and correct its "accessed:", or give the earlier day here`,
              ),
            ]
          : []),
        ...(newer === undefined
          ? []
          : [
              warn(
                'newer-version',
                msg`${id} rests on ${name}, of which there is a newer version, ${newer}`,
                msg`read that, correct ${name} in content/sources.yaml and remove its "newer:"`,
              ),
            ]),
      ];
    });
    return [...old, ...aged];
  });
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
