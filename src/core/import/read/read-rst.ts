import type { PluggableList } from 'unified';
import type { ImportedDocument } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import { readMarkdown } from './read-markdown.ts';

const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const DIRECTIVE = /^(\s*)\.\. ([\w-]+)::\s*(.*)$/;
const CODE = /^(?:code|code-block|sourcecode|parsed-literal|math)$/;
const SHOWN =
  /^(?:note|warning|tip|important|hint|caution|attention|danger|error|admonition|epigraph)$/;

/**
 * Reads reStructuredText as the Markdown that says the same, line for line, so that places stay the
 * lines of the file. Directives that show nothing are left out and named.
 *
 * @param skip how many lines to leave out at the beginning
 * @param syntax as of {@link readMarkdown}
 */
export function readRst(text: string, skip = 0, syntax: PluggableList = []): ImportedDocument {
  const lines = text.split(/\r\n|\r|\n/);
  const notices: Notice[] = [];
  const { title } = takeFields(lines, notices);
  markHeadings(lines, title === undefined ? 1 : 2);
  markBlocks(lines, notices);
  const targets = new Set([...text.matchAll(/^\.\. _`?([^`:\n]+)`?:/gm)].map(([, name]) => name));
  const body = lines.map((line) => toInline(line, targets)).join('\n');
  const document = readMarkdown(body, skip, syntax);
  return {
    ...document,
    about: { ...document.about, ...(title && { title }) },
    notices: [...document.notices, ...notices],
  };
}

/** Takes the fields at the head of a document: `Title: On ferries`, `:Author: Lind`. */
function takeFields(lines: string[], notices: Notice[]): { title?: string } {
  const start = lines.findIndex((line) => line.trim() !== '');
  const isField = (line: string | undefined) => /^:?[A-Z][\w-]*: +\S/.test(line ?? '');
  if (start < 0 || !isField(lines[start]) || !isField(lines[start + 1])) return {};
  let title: string | undefined;
  for (let index = start; lines[index]?.trim(); index++) {
    const line = lines[index] ?? '';
    const [, value] = /^:?title: +(.+)$/i.exec(line) ?? [];
    if (value !== undefined) title = value.trim();
    else notices.push({ kind: 'key-left-out', text: line.trim(), line: index + 1 });
    lines[index] = '';
  }
  return title === undefined ? {} : { title };
}

/**
 * Titles have a line of signs below them, or above and below; the order of the signs is the depth.
 */
function markHeadings(lines: string[], first: number): void {
  const order: string[] = [];
  for (let index = 1; index < lines.length; index++) {
    const title = lines[index - 1] ?? '';
    const [line = '', sign = ''] = ADORNMENT.exec(lines[index] ?? '') ?? [];
    const isTitle = title.trim() !== '' && !ADORNMENT.test(title) && !/^\s*\.\. /.test(title);
    if (sign === '' || !isTitle || line.trim().length + 2 < title.trim().length) continue;
    const isOver = ADORNMENT.test(lines[index - 2] ?? '') && lines[index - 2]?.startsWith(sign);
    const style = `${sign}${isOver ? ' over' : ''}`;
    if (!order.includes(style)) order.push(style);
    const depth = Math.min(6, order.indexOf(style) + first);
    lines[index - 1] = `${'#'.repeat(depth)} ${title.trim()}`;
    lines[index] = '';
    if (isOver) lines[index - 2] = '';
  }
}

/** Entries, notes, directives, comments and literal blocks. */
function markBlocks(lines: string[], notices: Notice[]): void {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const entry = /^\.\. \[(\d+|[#*][\w-]*)\]\s*(.*)$/.exec(line);
    const target = /^\.\. _`?([^`:]+)`?:\s*(\S*)\s*$/.exec(line);
    const directive = DIRECTIVE.exec(line);
    const end = endOfIndent(lines, index);
    if (entry) {
      const [, label = '', first = ''] = entry;
      // An entry is one line of Markdown, however it was broken.
      const words = [first, ...lines.slice(index + 1, end).map((more) => more.trim())]
        .filter(Boolean)
        .join(' ');
      const mark = /^\d/.test(label) ? `[${label}]` : `[^${label.slice(1) || label}]:`;
      lines.fill('', index, end);
      lines[index] = `${mark} ${words}`;
    } else if (target) {
      lines[index] = target[2] ? `[${target[1]}]: ${target[2]}` : '';
    } else if (directive) {
      const [, , name = '', argument = ''] = directive;
      if (CODE.test(name)) fence(lines, index, end);
      else if (SHOWN.test(name)) {
        lines[index] = argument;
        indent(lines, index + 1, end, '');
      } else drop(lines, index, end, notices);
    } else if (/^\.\.(?:\s|$)/.test(line)) drop(lines, index, end, notices);
    else if (/::\s*$/.test(line) && endOfIndent(lines, index) > index + 1) {
      lines[index] = line.replace(/\s*::\s*$/, (sign) =>
        line.trim() === '::' ? '' : sign.trim().slice(1),
      );
      fence(lines, index + 1, end);
    }
  }
}

/** The first line behind a line and the indented ones that belong to it. */
function endOfIndent(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (!/^\s/.test(line)) break;
    end = index + 1;
  }
  return end;
}

function indent(lines: string[], start: number, end: number, by: string): void {
  for (let index = start; index < end; index++) {
    const text = (lines[index] ?? '').trim();
    lines[index] = text === '' || /^:[\w-]+:/.test(text) ? '' : by + text;
  }
}

/** Puts lines into a block of code; its own first line, blank or a directive, opens it. */
function fence(lines: string[], start: number, end: number): void {
  if (lines[end] === undefined) lines.push('');
  lines[start] = '```';
  for (let index = start + 1; index < end; index++)
    if (/^\s*:[\w-]+:/.test(lines[index] ?? '') && index === start + 1) lines[index] = '';
  lines[end] = `\`\`\`${lines[end] ? `\n${lines[end]}` : ''}`;
}

function drop(lines: string[], start: number, end: number, notices: Notice[]): void {
  const text = lines
    .slice(start, end)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
  if (text !== '..') notices.push({ kind: 'part-left-out', text, line: start + 1 });
  lines.fill('', start, end);
}

/**
 * Rewrites the marks within a line; text between double backticks is code.
 *
 * @param targets names that lead to an address
 */
function toInline(line: string, targets: ReadonlySet<string | undefined>): string {
  return line
    .split(/(``[^`]+``)/)
    .map((part) =>
      part.startsWith('``')
        ? part
        : part
            .replace(/\[(\d+)\]_/g, '[$1]')
            .replace(/\[[#*]([\w-]*)\]_/g, (_, label: string) => `[^${label || '#'}]`)
            .replace(/`([^`<]+?)\s*<([^>`]+)>`__?/g, '[$1]($2)')
            .replace(/:math:`([^`]+)`/g, '$$$1$$')
            .replace(/:[\w:-]+:`([^`<]+?)(?:\s*<[^>`]+>)?`/g, '$1')
            .replace(/`([^`]+)`__?/g, (_, name: string) =>
              targets.has(name) ? `[${name}][]` : name,
            )
            .replace(/(?<![`\w])`([^`]+)`(?![`\w])/g, '*$1*'),
    )
    .join('');
}
