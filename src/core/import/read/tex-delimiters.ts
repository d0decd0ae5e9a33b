import { isFormula } from '../markers/place-formulas.ts';
import { oneLine } from './html-formulas.ts';

const FENCED = /(^[ \t]*(?:```|~~~)[^]*?^[ \t]*(?:```|~~~)[ \t]*$)/m;
/** `\[…\]` over several lines, none of them blank. */
const BRACKETS = /\\\[((?:[^\n]|\n(?![ \t]*\n)){1,3000}?)\\\]/g;
const ROUND = /\\\(([^\n]{1,500}?)\\\)/g;
/** `$$` on a line alone, up to the next. */
const DOLLARS = /^[ \t]*\$\$[ \t]*\n((?:(?![ \t]*\n)[^\n]*\n){1,60}?)[ \t]*\$\$[ \t]*$/gm;

/**
 * Writes the formulas of a text between dollar signs: `\(…\)` and `\[…\]`, whose backslashes
 * Markdown would take away, and those of several lines. Lines keep their places; code is left
 * alone.
 */
export function writeDollars(text: string): string {
  if (!/\\[([]|^[ \t]*\$\$[ \t]*$/m.test(text)) return text;
  return text
    .split(FENCED)
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join('');
}

function convert(text: string): string {
  return text
    .replace(BRACKETS, (whole, tex: string, at: number, all: string) =>
      isEscaped(tex) && !isAlone(all, at, whole.length) ? whole : display(whole, tex),
    )
    .replace(DOLLARS, (whole, tex: string) => display(whole, tex))
    .replace(ROUND, (whole, tex: string, at: number, all: string) => {
      const isEnding = isEscaped(tex) && /\p{L}$/u.test(all.slice(Math.max(0, at - 2), at));
      return isFormula(tex) && !isEnding ? `$${tex.trim()}$` : whole;
    });
}

/** Whether words between the signs may be prose whose brackets a program escaped: `\[sic\]`. */
function isEscaped(tex: string): boolean {
  return /^[\p{L}\s.…]+$/u.test(tex);
}

/** Whether a stretch of a text is alone on its lines. */
function isAlone(text: string, at: number, length: number): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(0, at)) && /^[ \t]*(?:\n|$)/.test(text.slice(at + length))
  );
}

/** In one line, with the lines that it had behind it. */
function display(whole: string, tex: string): string {
  if (!isFormula(tex)) return whole;
  return `$$${oneLine(tex)}$$${'\n'.repeat(whole.split('\n').length - 1)}`;
}
