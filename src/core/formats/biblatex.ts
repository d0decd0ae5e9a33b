import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { formatName } from '../references/format-name.ts';
import { plainText } from '../references/plain-item.ts';
import type { CslJsonItem } from './csl-json.ts';

// citation-js keeps its settings for the whole process. No other module may write with it, so that
// they are set here alone.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

// Fields that no reader of the file takes for text.
const NAMES_OF = new Set(['id', 'type']);
// Fields whose value LaTeX takes as it is, so that a sign can only be written as an address writes
// it.
const ADDRESSES = new Set(['URL', 'DOI', 'archive']);
// A note of the library's own making, where a work was accessed on a day: urldate says so already.
const ADDED_NOTE = /^\tnote = \{\[Online; accessed [\d-]+\]\},\n/gm;
const ESCAPES: Readonly<Record<string, string>> = {
  // With a backslash in front, BibTeX still counts them as the ends of a value.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
};

/**
 * Writes works as a `.bib` file in the form of BibLaTeX, which has types for web pages, software
 * and data sets and a field for the day of access; that of BibTeX has neither.
 *
 * @param comment lines for people, above the entries
 */
export function writeBiblatex(
  items: readonly CslJsonItem[],
  comment: readonly string[] = [],
): string {
  // Text outside an entry is ignored, except for the sign that opens one.
  const lines = comment.map((line) => `% ${plainText(line).replaceAll('@', '＠')}\n`);
  const entries =
    items.length > 0
      ? new Cite(items.map((item) => escapeValue(bindNames(item), '')))
          .format('biblatex')
          .replace(ADDED_NOTE, '')
          .trim()
      : '';
  return [lines.join(''), entries && `${entries}\n`].filter(Boolean).join('\n');
}

/**
 * Holds in one piece each name that a reader of the file could take apart: BibTeX parts names by
 * the word "and" and their halves by a comma, BibLaTeX also by an equals sign.
 */
function bindNames(item: CslJsonItem): CslJsonItem {
  const bind = (names: CslJsonItem['author']) =>
    names?.map((name) =>
      /[,=\\{}&%$#_~^<>]|(?:^|\s)(?:and|others)(?:\s|$)/i.test(Object.values(name).join('|'))
        ? { literal: formatName(name) }
        : name,
    );
  const { author, editor, ...rest } = item;
  return {
    ...rest,
    ...(author && { author: bind(author) }),
    ...(editor && { editor: bind(editor) }),
  };
}

/**
 * Escapes what LaTeX would read as a command. The library does so only where it also drops every
 * Chinese character (its `asciiOnly`), and takes `<b>` in a title for markup.
 */
function escapeValue(value: unknown, field: string): unknown {
  if (typeof value === 'string') {
    if (NAMES_OF.has(field)) return value;
    return ADDRESSES.has(field)
      ? value.replace(/[{}\\\s"]/g, encodeURIComponent)
      : value.replace(/[\\{}&%$#_~^<>]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
  }
  if (Array.isArray(value)) return value.map((part: unknown) => escapeValue(part, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, escapeValue(part, key)]),
  );
}
