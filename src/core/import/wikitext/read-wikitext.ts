import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ImportedDocument } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import { NOTE_BODY, NOTE_CALL } from '../read/html-notes.ts';
import { readHtml } from '../read/read-html.ts';
import { isCitation, readCitation } from './citation-templates.ts';
import { findTemplates, replaceTemplates, type Template } from './templates.ts';
import { toBlockHtml } from './wiki-blocks.ts';
import { escapeValue, toInlineHtml } from './wiki-inline.ts';
import { CALL_END, CALL_START, LIST, takeNotes } from './wiki-notes.ts';

/** What stays as it is written: its signs are not wikitext. */
const LITERAL = /<(nowiki|pre|syntaxhighlight|source|math|code)\b[^<>\n]*>([^]*?)<\/\1\s*>/gi;
/** Private signs around the place of such a part. */
const [KEEP_START, KEEP_END] = ['\uF8F2', '\uF8F3'];
const KEPT = new RegExp(`${KEEP_START}(\\d+)${KEEP_END}`, 'g');
const CALL = new RegExp(`${CALL_START}(\\d+)${CALL_END}`, 'g');

/** A heading with nothing below it but the list of notes. */
const LIST_HEADING = new RegExp(
  `^(={2,6})[ \\t]*([^=\\n]+?)[ \\t]*\\1\\s*${LIST}\\s*(?=\\n=|\\n\\[\\[|\\n\\{\\{|$(?![^]))`,
  'gm',
);

/**
 * Reads wikitext as the page that says the same. Templates of citation become entries with their
 * fields; a template that only a wiki can fill is left out and named with its words.
 *
 * @param skip how many blocks to leave out at the beginning
 */
export function readWikitext(source: string, skip = 0): ImportedDocument {
  const notices: Notice[] = [];
  const kept: { html: string; words: string }[] = [];
  // What is left out may hold what was put aside before.
  const tell = (notice: Notice) =>
    notices.push({
      ...notice,
      text: oneLine(
        notice.text
          .replaceAll(KEPT, (_, at: string) => kept[Number(at)]?.words ?? '')
          .replaceAll(CALL, '[$1]')
          .replaceAll(LIST, ''),
      ),
    });
  let text = source.replaceAll(/\r\n?/g, '\n').replaceAll(/<!--([^]*?)-->/g, (_, words: string) => {
    if (words.trim() !== '') tell({ kind: 'comment-left-out', text: words.trim() });
    return '';
  });
  text = text.replaceAll(LITERAL, (_, tag: string, words: string) => {
    kept.push({ html: writeLiteral(tag.toLowerCase(), words), words });
    return KEEP_START + String(kept.length - 1) + KEEP_END;
  });
  let title: string | undefined;
  text = text.replaceAll(/\{\{DISPLAYTITLE:([^{}]*)\}\}/g, (_, words: string) => {
    title = toPlain(words);
    return '';
  });
  text = text.replaceAll(/^#(?:redirect|重定向)\s*\[\[([^\]]*)\]\].*$/gim, '$1');
  text = text.replaceAll(/__[A-Z]{3,20}__/g, (word) => {
    tell({ kind: 'key-left-out', text: word });
    return '';
  });
  const { text: noted, notes } = takeNotes(text, (wikitext) => toPlain(wikitext));
  // The site shows the notes below a heading of its own.
  const body = noted
    .replaceAll(LIST_HEADING, (_, _signs, words: string) => {
      tell({ kind: 'part-left-out', text: words });
      return '';
    })
    .replaceAll(LIST, '');
  const inline = (line: string) => toInlineHtml(line, tell);
  const write = (wikitext: string) => openTemplates(wikitext, tell);
  const blocks = toBlockHtml(write(body), inline);
  const bodies = notes.map(
    ({ label, text: words }) =>
      `<${NOTE_BODY} label="${label}"><p>${inline(write(words)).replaceAll('\n', ' ')}</p></${NOTE_BODY}>`,
  );
  const html = `<article>${blocks}\n${bodies.join('\n')}</article>`
    .replaceAll(CALL, `<${NOTE_CALL} label="$1">$1</${NOTE_CALL}>`)
    .replaceAll(KEPT, (_, at: string) => kept[Number(at)]?.html ?? '');
  const document = readHtml(html, skip);
  const items = new Map(notes.map(({ label, item }) => [label, item]));
  visit(document.tree, 'footnoteDefinition', (node) => {
    const item = items.get(node.identifier);
    if (item) node.data = { ...node.data, item };
  });
  return {
    ...document,
    about: { ...document.about, ...(title && { title }) },
    notices: [...notices, ...document.notices],
  };
}

function writeLiteral(tag: string, words: string): string {
  const escaped = words
    .replaceAll(/&(?!#?\w{2,32};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  if (tag === 'nowiki') return escaped;
  if (tag === 'math') return `<script type="math/tex">${words.replaceAll('</', '< /')}</script>`;
  if (tag === 'code') return `<code>${escaped}</code>`;
  return `<pre><code>${escaped}</code></pre>`;
}

/** Templates that only show their words, with the place of these. */
const SHOWN: Readonly<Record<string, string>> = {
  lang: '2',
  transl: '2',
  transliteration: '2',
  nowrap: '1',
  small: '1',
  smaller: '1',
  big: '1',
  abbr: '1',
  tooltip: '1',
  em: '1',
  strong: '1',
  "'": '1',
  link: '1',
  ill: '1',
  'interlanguage link': '1',
  le: '1',
  'link-en': '1',
  tsl: '3',
  le2: '1',
  tlx: '1',
  blockquote: '1',
  quote: '1',
  'block quote': '1',
  cquote: '1',
  quotation: '1',
  center: '1',
  circa: '1',
};

/** The longest value that only says how a template shows its words. */
const LONGEST_SETTING = 12;

/** Templates that stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  spaces: ' ',
  ndash: '–',
  'spaced ndash': ' – ',
  snd: ' – ',
  mdash: '—',
  'spaced mdash': ' — ',
  '!': '|',
  '=': '=',
  "'": "'",
  "'s": "'s",
  '"': '"',
  clear: '',
  '-': '',
};

/** Replaces templates by what they show; those that only a wiki can fill are left out and named. */
function openTemplates(text: string, tell: (notice: Notice) => void): string {
  return replaceTemplates(text, (template) => {
    const { name, values } = template;
    const sign = SIGNS[name];
    if (sign !== undefined && values.size === 0) return sign;
    if (isCitation(template)) return writeCitation(template, tell);
    if (/^(?:isbn|issn|doi|oclc|pmid)$/.test(name))
      return `${name.toUpperCase()} ${values.get('1') ?? ''}`;
    if (name === 'circa') return ['c.', values.get('1')].filter(Boolean).join(' ');
    if (/^convert$|^cvt$/.test(name))
      return [values.get('1'), values.get('2')].filter(Boolean).join(' ');
    if (/^lang-[a-z]{2,3}$/.test(name)) return openTemplates(values.get('1') ?? '', tell);
    const place = Object.hasOwn(SHOWN, name) ? SHOWN[name] : undefined;
    const words = place === undefined ? undefined : (values.get(place) ?? values.get('text'));
    if (words !== undefined) {
      const opened = openTemplates(words, tell);
      const others = [...values.values()].filter((value) => value !== words);
      if (/quote|quotation/.test(name)) {
        // Who said it, and where.
        const by = others.map((value) => openTemplates(value, tell)).join(', ');
        const said = [opened, by && `— ${by}`].filter(Boolean).join(' ').replaceAll('\n', ' ');
        return `\n\n<blockquote><p>${said}</p></blockquote>\n\n`;
      }
      // The name of a language is not a loss; other words may be.
      if (others.some(({ length }) => length > LONGEST_SETTING))
        tell({ kind: 'part-left-out', text: oneLine(text.slice(template.start, template.end)) });
      return opened;
    }
    tell({ kind: 'part-left-out', text: oneLine(text.slice(template.start, template.end)) });
    return '';
  });
}

/** A citation in a list, or among other words of a note. */
function writeCitation(template: Template, tell: (notice: Notice) => void): string {
  const { words, url } = readCitation(template, (wikitext) => toPlain(wikitext, tell));
  const written = words.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
  return url === undefined ? written : `${written} <a href="${escapeValue(url)}">${url}</a>`;
}

/** The words of a piece of wikitext, without its marks. */
function toPlain(wikitext: string, tell: (notice: Notice) => void = () => {}): string {
  const opened = findTemplates(wikitext).length > 0 ? openTemplates(wikitext, tell) : wikitext;
  const html = toInlineHtml(opened, tell).replaceAll(/<br\s*\/?>/gi, ' ');
  return oneLine(toString(fromHtml(html, { fragment: true })));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
