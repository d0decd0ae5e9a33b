import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import type { CitedNumber, EssayAnalysis, EssayFile } from './types.ts';
import { msg } from '../shared/message.ts';

/**
 * Checks that the languages of an essay have the same markers in the same order. The first language
 * by name is the one that the others are compared with.
 */
export function checkEditions(analyses: ReadonlyMap<EssayFile, EssayAnalysis>): Diagnostic[] {
  const bySlug = Map.groupBy(analyses, ([{ slug }]) => slug);
  return [...bySlug.values()].flatMap((editions) => {
    const parsed = editions.filter(([, { essay }]) => essay !== null);
    const [first, ...others] = parsed;
    if (!first) return [];
    return others.flatMap(([file, { markers }]) =>
      compareMarkers(first[0].file, first[1].markers, file.file, markers),
    );
  });
}

function compareMarkers(
  firstFile: string,
  first: readonly CitedNumber[],
  file: string,
  other: readonly CitedNumber[],
): Diagnostic[] {
  const length = Math.max(first.length, other.length);
  for (let index = 0; index < length; index++) {
    const expected = first[index];
    const found = other[index];
    if (expected?.number === found?.number) continue;
    const at = found ?? other.at(-1) ?? { line: 1, column: 1 };
    const there = expected
      ? msg`[${expected.number}] at line ${expected.line}`
      : msg`no further marker`;
    const here = found ? msg`[${found.number}]` : msg`no further marker`;
    const message = msg`citation ${index + 1} is ${here}, but ${firstFile} has ${there}`;
    return [
      errorAt(
        file,
        at,
        'edition-mismatch',
        message,
        msg`give both languages the same markers in the same order`,
      ),
    ];
  }
  return [];
}
