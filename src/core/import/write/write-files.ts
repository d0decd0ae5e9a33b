import { stringify } from 'yaml';
import type { ReferenceSource } from '../../references/csl-schemas.ts';
import type { WrittenFrontMatter } from '../../essay/schemas.ts';

/** An entry of the list that the imported text had, beside what became of it. */
export interface WrittenReference {
  readonly number: number;
  readonly source: ReferenceSource;
  /** The line of the text it was read from. */
  readonly original?: string;
}

/** Writes an essay's file. */
export function writeEssay(
  frontMatter: WrittenFrontMatter,
  comment: readonly string[],
  body: string,
): string {
  return `---\n${toYaml(frontMatter)}${toComment(comment)}---\n\n${body.trim()}\n`;
}

/**
 * Writes references.yaml: what is cited as entries, each below the line it was read from, and what
 * is listed but never cited as a comment, since a number that no marker cites is a fault.
 */
export function writeReferences(
  cited: readonly WrittenReference[],
  uncited: readonly WrittenReference[],
  words: { heading: string; uncited: string },
): string {
  const entries = cited.map(
    (reference) =>
      toComment(
        reference.original === undefined ? [] : [`[${reference.number}] ${reference.original}`],
      ) + toEntry(reference),
  );
  const rest = uncited.flatMap((reference) => [
    ...(reference.original === undefined ? [] : [`[${reference.number}] ${reference.original}`]),
    ...toEntry(reference).trimEnd().split('\n'),
  ]);
  return [
    toComment([words.heading]),
    ...entries,
    ...(rest.length > 0 ? ['\n', toComment([words.uncited, ...rest])] : []),
  ].join('');
}

function toEntry({ number, source }: WrittenReference): string {
  return toYaml({ [number]: source });
}

function toYaml(data: Readonly<Record<string, unknown>>): string {
  // Dates are written without quotes; the schema reads them as they are.
  return stringify(data, { lineWidth: 0 }).replace(/^"(\d+)":/gm, '$1:');
}

function toComment(lines: readonly string[]): string {
  return lines
    .map(
      (line) =>
        `# ${line.replace(/[\s\p{Cc}]+/gu, (space) => (/^ +$/.test(space) ? space : ' '))}\n`,
    )
    .join('');
}
