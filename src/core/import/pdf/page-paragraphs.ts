import { isHan } from '../../shared/characters.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import { median, type Line, type Run, type Usual } from './page-text.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: Line[];
  readonly kind: 'text' | 'heading' | 'rows' | 'entry' | 'code';
}

const ITEM = /^(?:[•▪◦●○■–*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s|[[［]\d{1,3}[\]］])/;
const ENTRY = /^\s*(?:[[［]\d{1,3}[\]］]|\d{1,3}\.\s)/;
/** How the words below a figure or above a table begin. */
export const CAPTION = /^\s*(?:fig(?:ure|\.)|tab(?:le|\.)|abb(?:ildung|\.)|图|表|圖)\s*\d/iu;
export const SENTENCE_END = /[.!?:;。！？：；]["”’)）\]]?\s*$/;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z](?:\.\d{1,2})*\.?|[IVX]{1,4}\.)\s+\p{Lu}/u;
const NAMED =
  /^(?:abstract|introduction|conclusions?|acknowledge?ments?|appendix|摘\s*要|引言|结论|致谢)$/i;

/** Puts lines together that are one paragraph, heading, row group or entry of a bibliography. */
export function groupLines(lines: readonly Line[], usual: Usual): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isBibliography = false;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const previous = lines[index - 1];
    // An entry begins with a number, as headings do, and may have a font of its own.
    const isEntry = isBibliography && ENTRY.test(line.text) && line.size < 1.12 * usual.size;
    if (line.isFixed && !usual.isFixed && !isBibliography) {
      const isBelow = previous?.page === line.page && previous.y > line.y;
      if (last?.kind === 'code' && isBelow) last.lines.push(line);
      else paragraphs.push({ lines: [line], kind: 'code' });
      continue;
    }
    if (!isEntry && isHeading(line, usual)) {
      isBibliography = isReferenceHeading(line.text.trim());
      if (last?.kind === 'heading' && previous && goesOnAsHeading(previous, line))
        last.lines.push(line);
      else paragraphs.push({ lines: [line], kind: 'heading' });
      continue;
    }
    const proseKind = line.gaps >= 2 ? 'rows' : 'text';
    const kind = isBibliography ? 'entry' : proseKind;
    const isNext = last?.kind === kind && previous !== undefined;
    if (isNext && last && !startsAnew(kind, previous, line, usual, last.lines))
      last.lines.push(line);
    else paragraphs.push({ lines: [line], kind });
  }
  return paragraphs;
}

function isHeading(line: Line, usual: Usual): boolean {
  const text = line.text.trim();
  if (text.length > 120 || /[,;，；]$/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (line.size >= 1.12 * usual.size && !/[.。]$/.test(text)) return true;
  if (line.size < 0.95 * usual.size || line.gaps > 1) return false;
  const isOther = line.font !== usual.font;
  return (
    isReferenceHeading(text) ||
    NAMED.test(text) ||
    (isOther && NUMBERED.test(text) && !SENTENCE_END.test(text))
  );
}

function goesOnAsHeading(previous: Line, line: Line): boolean {
  return (
    previous.page === line.page &&
    Math.abs(previous.size - line.size) < 0.5 &&
    previous.y - line.y < 1.8 * line.size &&
    !NUMBERED.test(line.text.trim())
  );
}

function startsAnew(
  kind: Paragraph['kind'],
  previous: Line,
  line: Line,
  usual: Usual,
  lines: readonly Line[],
): boolean {
  const gap = previous.y - line.y;
  const isBelow = previous.page === line.page && gap > 0;
  if (kind === 'rows') return !isBelow || gap > 2.5 * usual.leading;
  const first = lines[0] ?? line;
  if (kind === 'entry') {
    if (ENTRY.test(first.text)) return ENTRY.test(line.text);
    // Entries without numbers hang: their first lines begin further left, or a space separates
    // them.
    const isOut = line.x < line.left + 0.5 * line.size && previous.x > previous.left + line.size;
    return (isBelow && gap > 1.35 * usual.leading) || isOut || endsShort(previous);
  }
  if (Math.abs(line.size - previous.size) > 0.08 * usual.size + 0.2) return true;
  if (ITEM.test(line.text.trim())) return true;
  // A list of names goes on, however far its lines are apart.
  if (/[,，、]\s*$/.test(previous.text)) return false;
  if (!isBelow)
    return (
      SENTENCE_END.test(previous.text) &&
      (!/^\s*\p{Ll}/u.test(line.text) || CAPTION.test(first.text))
    );
  if (gap > 1.4 * usual.leading) return true;
  const isIndented = line.x > line.left + 0.8 * line.size && line.x < line.left + 5 * line.size;
  const isHanging = ITEM.test(first.text.trim());
  if (isIndented && !isHanging && previous.x < line.x - 0.5 * line.size) return true;
  return endsShort(previous);
}

/** Whether a line ends before the edge of its column, at the end of a sentence. */
function endsShort(line: Line): boolean {
  return SENTENCE_END.test(line.text) && line.right < line.end - 0.12 * (line.end - line.left);
}

/** The runs of lines, put together: hyphens at their ends are undone. */
export function joinLines(lines: readonly Line[], words: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  const add = (run: Run) => {
    const last = runs.at(-1);
    if (last && last.isRaised === run.isRaised) last.text += run.text;
    else runs.push({ ...run });
  };
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    if (index > 0 && last) {
      const next = line.text.trimStart();
      last.text = last.text.trimEnd();
      const broken = /(\p{L}+)(-|\u00ad|‐)$/u.exec(last.text);
      const [start = ''] = /^\p{Ll}+/u.exec(next) ?? [];
      if (broken && start !== '') {
        // A word that the text has with its hyphen elsewhere keeps it.
        if (!words.has(`${broken[1]}-${start}`)) last.text = last.text.slice(0, -1);
      } else if (!(isHan(last.text.at(-1)) && isHan(next[0])) && !/[-‐/]$/.test(last.text))
        add({ text: ' ', isRaised: false });
    }
    line.runs.forEach((run, at) => add(at === 0 ? { ...run, text: run.text.trimStart() } : run));
  }
  return runs;
}

/** The words with a hyphen within the lines of a text. */
export function hyphenatedWords(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.match(/\p{L}+-\p{Ll}+(?=[\s.,;)])/gu) ?? []));
}

/** The distance of lines that follow one another. */
export function usualLeading(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    const gap = previous?.page === line.page ? previous.y - line.y : 0;
    return gap > 0.5 * line.size && gap < 3 * line.size ? [gap] : [];
  });
  return median(gaps) || 12;
}
