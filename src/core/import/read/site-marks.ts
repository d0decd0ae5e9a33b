import type { Notice } from '../tree/notices.ts';

/** A text without the marks of a site generator. */
export interface UnmarkedText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** A shortcode of Hugo or a tag of Liquid (Jekyll, Eleventy); its arguments may fill lines. */
const SHORTCODE =
  /\{\{[<%]-?\s*(\/?)\s*([\w/.-]{1,60})([^{}]{0,2000}?)\/?\s*-?[>%]\}\}|\{%-?\s*(\w{1,40})([^{}%]{0,1000})%\}/g;
/** Names of shortcodes that hold a note. */
const NOTE = /^(?:foot-?note|fn|side-?note|margin-?note)$/i;
/** Attributes of pandoc, Quarto and kramdown behind a heading: `{#boats .wide}`. */
const ATTRIBUTES =
  /[ \t]+\{:?\s*(?:[#.][\w:-]+|-|[\w-]+=(?:"[^"\n]*"|[^\s"}]+))(?:\s[^{}\n]{0,200})?\}[ \t]*$/;
/** A line of kramdown that only names attributes: `{: .note}`. */
const ATTRIBUTE_LINE = /^\s*\{:[^{}\n]{1,200}\}\s*$/;
/** The edge of a division: `::: {.callout-note}`, `:::tip Title`. */
const DIVISION = /^\s*:{3,}[ \t]*(\{[^{}\n]*\}|[\w-]+)?[ \t]*([^:\n]*?)[ \t]*:*\s*$/;

/**
 * Takes out what a site generator reads and no reader sees: shortcodes, tags, attributes of
 * headings, edges of divisions. A shortcode that holds a note becomes one. Lines keep their places;
 * code stays as it is.
 */
export function removeSiteMarks(source: string): UnmarkedText {
  const notices: Notice[] = [];
  const written: string[] = [];
  let line = 1;
  for (const { text, isCode } of partFences(source)) {
    written.push(isCode ? text : removeMarks(text, line, notices));
    line += text.split('\n').length;
  }
  notices.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { text: written.join('\n'), notices };
}

/** Parts a text into its fenced code and what is around it, by whole lines. */
function partFences(source: string): { text: string; isCode: boolean }[] {
  const parts: { lines: string[]; isCode: boolean }[] = [];
  let fence: string | undefined;
  for (const line of source.split('\n')) {
    const [, sign] = FENCE.exec(line) ?? [];
    const isEdge = sign !== undefined && (fence === undefined || line.trim().startsWith(fence));
    const isCode = fence !== undefined || isEdge;
    const last = parts.at(-1);
    if (last?.isCode === isCode) last.lines.push(line);
    else parts.push({ lines: [line], isCode });
    if (isEdge) fence = fence === undefined ? sign : undefined;
  }
  return parts.map(({ lines, isCode }) => ({ text: lines.join('\n'), isCode }));
}

function removeMarks(text: string, first: number, notices: Notice[]): string {
  const noted = text.replaceAll(
    /\{\{[<%]\s*([\w-]{1,40})\s*[>%]\}\}([^{}\n]{1,2000})\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g,
    (whole, name: string, words: string) => (NOTE.test(name) ? `^[${words.trim()}]` : whole),
  );
  const lineAt = (offset: number) => first + (noted.slice(0, offset).match(/\n/g)?.length ?? 0);
  const opened = noted.replaceAll(SHORTCODE, (whole: string, ...groups: unknown[]) => {
    const offset = groups.find((group) => typeof group === 'number') ?? 0;
    const [, name = '', words = ''] = groups as (string | undefined)[];
    if (isInCode(noted, offset)) return whole;
    const [, quoted] = /^\s*(?:text=)?"([^"\n]+)"\s*$/.exec(words) ?? [];
    if (NOTE.test(name) && quoted !== undefined) return `^[${quoted}]`;
    notices.push({ kind: 'shortcode', text: whole.replaceAll(/\s+/g, ' '), line: lineAt(offset) });
    return whole.replaceAll(/[^\n]/g, '');
  });
  return opened
    .split('\n')
    .map((line, index) => {
      const leave = (words: string) => {
        notices.push({ kind: 'key-left-out', text: words.trim(), line: first + index });
      };
      if (ATTRIBUTE_LINE.test(line)) {
        leave(line);
        return '';
      }
      const division = DIVISION.exec(line);
      if (division) {
        if (division[1] !== undefined) leave(line);
        return division[1] !== undefined && division[2] ? `**${division[2]}**` : '';
      }
      const [attributes] = (/^#{1,6}\s/.test(line) && ATTRIBUTES.exec(line)) || [];
      if (attributes === undefined) return line;
      leave(attributes);
      return line.slice(0, -attributes.length);
    })
    .join('\n');
}

/** Whether a place of a text is between the backticks of its line. */
function isInCode(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return (line.split('`').length - 1) % 2 === 1;
}
