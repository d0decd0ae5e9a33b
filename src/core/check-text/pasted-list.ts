import { isReferenceHeading } from '../import/references/reference-heading.ts';

const BRACKETED = /^\s*[[［【]\s*\^?(\d{1,3})\^?\s*[\]］】]/;
const NUMBERED = /^\s*(\d{1,3})(?:[.．]\s+|[、)）:：])/;
/**
 * What entries have and sentences mostly have not: an address, a year in a list of parts, the sign
 * of a kind of work.
 */
const BIBLIOGRAPHIC = /https?:|\bdoi\b|\[[A-Z](?:\/[A-Z]{2})?\]|[,，.(（]\s*(?:1[89]|20)\d\d\b/i;

/**
 * Parts the list of references from the end of a text: the numbered lines below its heading, or,
 * without a heading, the last lines in brackets that read like entries.
 *
 * @returns how many of the lines belong to the text, and the numbers of the entries
 */
export function partList(lines: readonly string[]): { length: number; entries: number[] } {
  const heading = lines.findLastIndex((line) => isReferenceHeading(line.trim()));
  if (heading >= 0) {
    const entries = readNumbers(
      lines
        .slice(heading + 1)
        .join('\n')
        .split('\n'),
      [BRACKETED, NUMBERED],
    );
    if (entries.length > 0) return { length: heading, entries };
  }
  let start = lines.length;
  while (
    start > 1 &&
    BRACKETED.test(lines[start - 1] ?? '') &&
    BIBLIOGRAPHIC.test(lines[start - 1] ?? '')
  )
    start -= 1;
  return { length: start, entries: readNumbers(lines.slice(start), [BRACKETED]) };
}

function readNumbers(lines: readonly string[], forms: readonly RegExp[]): number[] {
  const numbers = lines.flatMap((line) => {
    const number = Number(forms.map((form) => form.exec(line)?.[1]).find((found) => found));
    return number > 0 ? [number] : [];
  });
  return [...new Set(numbers)];
}
