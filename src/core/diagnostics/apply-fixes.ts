import type { Diagnostic } from './diagnostics.ts';

/**
 * Mends a file where its faults say how.
 * @param text of the file
 * @param diagnostics of this file
 * @returns the text, and the faults that were mended
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
): { text: string; fixed: Diagnostic[] } {
  const lines = text.split('\n');
  const fixed: Diagnostic[] = [];
  // From the end, so that the places before stay what they were.
  for (const diagnostic of diagnostics.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
    const { fix, line, column } = diagnostic;
    const before = lines[line - 1];
    if (!fix || before === undefined || !before.startsWith(fix.find, column - 1)) continue;
    lines[line - 1] =
      before.slice(0, column - 1) + fix.text + before.slice(column - 1 + fix.find.length);
    fixed.unshift(diagnostic);
  }
  return { text: lines.join('\n'), fixed };
}
