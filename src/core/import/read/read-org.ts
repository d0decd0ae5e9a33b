import type { PluggableList } from 'unified';
import type { DocumentFacts, ImportedDocument } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import { readMarkdown } from './read-markdown.ts';

const FACTS: Readonly<Record<string, keyof DocumentFacts>> = {
  title: 'title',
  author: 'author',
  description: 'description',
  date: 'date',
  language: 'language',
};

/** Blocks whose lines stay as they are. */
const CODE = /^(?:src|example|export|verbatim)$/;

/**
 * Reads Org as the Markdown that says the same, line for line, so that places stay the lines of
 * the file. Drawers and settings are left out and named.
 *
 * @param skip how many lines to leave out at the beginning
 * @param syntax as of {@link readMarkdown}
 */
export function readOrg(text: string, skip = 0, syntax: PluggableList = []): ImportedDocument {
  const notices: Notice[] = [];
  const facts: Partial<Record<keyof DocumentFacts, string>> = {};
  const written: string[] = [];
  // Where the file has a title of its own, its headings are below that.
  const above = /^#\+title:\s*\S/im.test(text) ? 1 : 0;
  let block: string | undefined;
  let isDrawer = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const leave = (kind: Notice['kind'], words: string) => {
      notices.push({ kind, text: words.trim(), line: index + 1 });
      written.push('');
    };
    const [, edge, name = '', argument = ''] = /^\s*#\+(begin|end)_(\w+)\s*(.*)$/i.exec(line) ?? [];
    const [, keyword, value = ''] = /^\s*#\+([\w-]+(?:\[[^\]]*\])?):\s*(.*)$/.exec(line) ?? [];
    if (edge !== undefined) {
      block = edge.toLowerCase() === 'begin' ? name.toLowerCase() : undefined;
      const language = /^[\w+#-]+/.exec(argument)?.[0] ?? '';
      written.push(
        CODE.test(name.toLowerCase())
          ? `\`\`\`${edge.toLowerCase() === 'begin' ? language : ''}`
          : '',
      );
    } else if (block !== undefined && CODE.test(block))
      written.push(line.replace(/^(\s*),(?=[*#])/, '$1'));
    else if (isDrawer || /^\s*:[\w-]+:\s*$/.test(line)) {
      isDrawer = !/^\s*:END:\s*$/i.test(line);
      if (/^\s*:(?:PROPERTIES|LOGBOOK|END):\s*$/i.test(line)) written.push('');
      else leave('key-left-out', line);
    } else if (keyword !== undefined) {
      const fact = FACTS[keyword.toLowerCase()];
      if (fact !== undefined && facts[fact] === undefined && value.trim() !== '') {
        facts[fact] = toWords(value);
        written.push('');
      } else if (/^caption/i.test(keyword)) written.push(toInline(value));
      else leave('key-left-out', line);
    } else if (/^\s*#(?: |$)/.test(line)) leave('comment-left-out', line);
    else if (/^(?:CLOSED|DEADLINE|SCHEDULED):/.test(line.trim())) leave('key-left-out', line);
    else {
      const inner = toLine(line, above);
      written.push(block === 'quote' ? `> ${inner}` : inner);
    }
  }
  const document = readMarkdown(written.join('\n'), skip, syntax);
  const { date, ...about } = facts;
  const day = /\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return {
    ...document,
    about: { ...document.about, ...about, ...(day && { date: day }) },
    notices: [...notices, ...document.notices],
  };
}

function toLine(line: string, above: number): string {
  const [, stars, title = ''] = /^(\*+)\s+(.*)$/.exec(line) ?? [];
  if (stars !== undefined) {
    const [tags] = /\s+:[\w@:]+:\s*$/.exec(title) ?? [''];
    const state = /^(?:TODO|DONE)\s+/.exec(title)?.[0] ?? '';
    const priority = /^\[#[A-Z]\]\s+/.exec(title.slice(state.length))?.[0] ?? '';
    const words = title.slice(state.length + priority.length, title.length - tags.length);
    const marked = [state.trim(), priority.trim(), toInline(words), tags.trim()].filter(Boolean);
    return `${'#'.repeat(Math.min(6, stars.length + above))} ${marked.join(' ')}`;
  }
  if (/^\s*\|[-+|]+\s*$/.test(line)) return line.replaceAll('+', '|');
  const note = /^\[fn:([\w-]+)\]\s*(.*)$/.exec(line);
  if (note) return `[^${note[1]}]: ${toInline(note[2] ?? '')}`;
  if (/^\s*-{5,}\s*$/.test(line)) return '---';
  const item = /^(\s*)([-+]|\d+[.)])\s+(?:\[@\d+\]\s*)?(.*)$/.exec(line);
  if (item) {
    const [, indent = '', mark = '', rest = ''] = item;
    const [, term, meaning] = /^(.+?)\s+::(?:\s+(.*))?$/.exec(rest) ?? [];
    const words =
      term === undefined ? toInline(rest) : `**${toInline(term)}** ${toInline(meaning ?? '')}`;
    return `${indent}${mark === '+' ? '-' : mark} ${words}`;
  }
  return toInline(line);
}

/** Marks that Org sets around words, and what Markdown sets there. */
const EMPHASIS: readonly (readonly [sign: string, markdown: string])[] = [
  ['*', '**'],
  ['/', '*'],
  ['_', '*'],
  ['+', '~~'],
];

/** Rewrites the marks within a line; code, links and formulas are not prose. */
function toInline(line: string): string {
  return line
    .split(
      /((?<![\p{L}\p{N}])[=~](?=\S)[^=~\n]*?(?<=\S)[=~](?![\p{L}\p{N}])|\$[^$\n]+\$|\\\(.*?\\\))/u,
    )
    .map((part, index) => {
      if (index % 2 === 0) return toProse(part);
      return /^[=~]/.test(part) ? `\`${part.slice(1, -1)}\`` : part;
    })
    .join('');
}

function toProse(text: string): string {
  return text
    .split(/(\[\[[^[\]]*\](?:\[(?:[^[\]]|\[[^[\]]*\])*\])?\]|https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 0 ? toEmphasis(toMarks(part)) : toLink(part)))
    .join('');
}

/** Notes and citations: `[fn:1]`, `[fn:: words]`, `[cite:@lind1931 p. 4]`, `cite:lind1931`. */
function toMarks(text: string): string {
  return text
    .replaceAll(/\[fn:[\w-]*:\s*((?:[^[\]]|\[[^[\]]*\])+)\]/g, '^[$1]')
    .replaceAll(/\[fn:([\w-]+)\]/g, '[^$1]')
    .replaceAll(/\[cite(?:\/[\w/-]*)?:\s*([^[\]]+)\]/g, '[$1]')
    .replaceAll(
      /(?<![\w:])(?:cite[tp]?|autocite|parencite|textcite|citeauthor):&?([A-Za-z][\w:.,&-]*\w)/g,
      (_, keys: string) =>
        `[${keys
          .split(/[,;]&?/)
          .map((key) => `@${key}`)
          .join('; ')}]`,
    );
}

function toEmphasis(text: string): string {
  return EMPHASIS.reduce((written, [sign, markdown]) => {
    const mark = sign === '/' || sign === '_' ? sign : `\\${sign}`;
    const pattern = new RegExp(
      `(?<=^|[\\s\\-({'"，。；：、（])${mark}(?=[^\\s${mark}])([^${mark}\\n]*[^\\s${mark}])${mark}(?=$|[\\s\\-.,:;!?'")}\\]，。；：、）])`,
      'gu',
    );
    return written.replaceAll(pattern, `${markdown}$1${markdown}`);
  }, text);
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)$/i;

function toLink(link: string): string {
  const [, target = '', words] = /^\[\[([^[\]]*)\](?:\[(.*)\])?\]$/.exec(link) ?? [];
  if (target === '') return link;
  if (words === undefined && PICTURE.test(target)) return `![](${target.replace(/^file:/, '')})`;
  const keys = /^(?:cite[tp]?):&?(.+)$/.exec(target)?.[1];
  if (keys !== undefined) return toMarks(`cite:${keys}`);
  const label = words === undefined ? target : toEmphasis(words);
  return /^(?:https?|mailto):/.test(target) ? `[${label}](<${target}>)` : `[${label}](#)`;
}

function toWords(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
