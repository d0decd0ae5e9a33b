import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslJsonItem } from './csl-json.ts';

// citation-js keeps its settings for the whole process. No other module may write with it, so that they are set here alone.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

// Fields whose value LaTeX takes as it is.
const VERBATIM = new Set(['id', 'type', 'URL', 'DOI', 'ISBN', 'language', 'archive']);
// A note of the library's own making, where a work was accessed on a day: urldate says so already.
const ADDED_NOTE = /^\tnote = \{\[Online; accessed [\d-]+\]\},\n/gm;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
};

/**
 * Writes works as a `.bib` file in the form of BibLaTeX, which has types for web pages, software and data sets and a field
 * for the day of access; that of BibTeX has neither.
 *
 * @param comment lines for people, above the entries
 */
export function writeBiblatex(
  items: readonly CslJsonItem[],
  comment: readonly string[] = [],
): string {
  // What stands outside an entry is passed over, except for the sign that opens one.
  const lines = comment.map((line) => `% ${line.replaceAll('@', '＠').replace(/\s+/g, ' ')}\n`);
  const entries =
    items.length > 0
      ? new Cite(items.map((item) => escapeValue(item, '')))
          .format('biblatex')
          .replace(ADDED_NOTE, '')
          .trim()
      : '';
  return [lines.join(''), entries && `${entries}\n`].filter(Boolean).join('\n');
}

/**
 * Escapes what LaTeX would read as a command. The library does so only where it also drops every Chinese character
 * (its `asciiOnly`), and takes `<b>` in a title for markup.
 */
function escapeValue(value: unknown, field: string): unknown {
  if (typeof value === 'string')
    return VERBATIM.has(field)
      ? value
      : value.replace(/[\\{}&%$#_~^<>]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
  if (Array.isArray(value)) return value.map((part: unknown) => escapeValue(part, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, escapeValue(part, key)]),
  );
}
