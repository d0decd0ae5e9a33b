import { readEssayText, type EssayText } from '../../src/core/text/essay-text.ts';
import { parseMdx } from '../../src/core/text/parse-mdx.ts';
import { formatDiagnostic } from '../../src/core/diagnostics/diagnostics.ts';

/** Reads the text of an essay written in a test, which must be well-formed. */
export function readText(source: string): EssayText {
  const tree = parseMdx(source, 'essay.mdx');
  if ('rule' in tree) throw new Error(formatDiagnostic(tree));
  return readEssayText(tree, source);
}

/**
 * Each claim of a text as one line: its words and the numbers they rest on.
 *
 * @example ['甲 [1,2]']
 */
export function listClaims(source: string): string[] {
  return readText(source).claims.map(({ text, references }) => `${text} [${references.join(',')}]`);
}
