import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { checkDensity } from './check-density.ts';
import { checkNesting } from './check-nesting.ts';
import { checkLength } from './check-paragraph-length.ts';

/**
 * Checks before a text is parsed that the parser's time will grow with the text and no faster. Each
 * check makes sure of what the next one needs.
 *
 * @param body the essay's text, in the lines of its file
 */
export function checkShape(body: string, file: string): Diagnostic[] {
  for (const check of [checkLength, checkNesting, checkDensity]) {
    const diagnostics = check(body, file);
    if (diagnostics.length > 0) return diagnostics;
  }
  return [];
}
