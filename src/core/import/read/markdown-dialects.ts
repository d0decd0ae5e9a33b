import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';

/** A note within its sentence, which may hold links: `^[As the log says.]` */
const INLINE_NOTE =
  /(?<![[\\])\^\[(?!\d{1,3}\])((?:[^[\]\n]|\[[^[\]\n]{0,300}\](?:\([^()\n]{0,500}\))?){1,2000}?)\](?!\()/g;

/**
 * Rewrites what pandoc, Obsidian and Notion write beyond Markdown with notes: notes within their
 * sentence get a definition at the end of the text, and the tags that Notion sets around a callout
 * go, as they would keep the Markdown in it from being read. Lines keep their places.
 */
export function rewriteDialects(source: string): string {
  const notes: string[] = [];
  let isFenced = false;
  const lines = source.split('\n').map((line) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced) return line;
    if (/^<\/?aside>\s*$/.test(line)) return '';
    return line.replace(INLINE_NOTE, (whole: string, text: string, offset: number) => {
      const ticks = line.slice(0, offset).split('`').length - 1;
      if (ticks % 2 === 1) return whole;
      notes.push(text);
      return `[^inline-note-${notes.length}]`;
    });
  });
  const definitions = notes.map((text, index) => `[^inline-note-${index + 1}]: ${text}`);
  return [...lines, ...(notes.length > 0 ? ['', ...definitions] : [])].join('\n');
}

/** A link of Obsidian to a note of the vault, or what it shows of one; numbers are markers. */
const WIKI_LINK = /(!?)\[\[(?!\d)([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g;
const COMMENT = /%%[^%\n]{1,2000}%%/g;
const BLOCK_NAME = /\s\^[A-Za-z\d][A-Za-z\d-]{2,30}$/;
const CALLOUT = /^\[!([\w-]{1,30})\][+-]?[ \t]*/;

/**
 * Reads what Obsidian writes in a text: links within the vault become their words, shown files and
 * remarks are left out, the name of a callout goes.
 */
export function readObsidian(tree: Root): Notice[] {
  const notices: Notice[] = [];
  visit(tree, 'blockquote', (quote) => {
    const [first] = quote.children;
    const [text] = first?.type === 'paragraph' ? first.children : [];
    if (text?.type !== 'text' || !CALLOUT.test(text.value)) return;
    const rest = text.value.replace(CALLOUT, '');
    // A callout without a title shows its name.
    text.value = /^\s*(?:\n|$)/.test(rest) ? text.value.replace(/^\[!([\w-]+)\][+-]?/, '$1') : rest;
  });
  replaceNodes(tree, (node): RootContent[] | undefined => {
    if (node.type !== 'text' || !/\[\[|%%|\s\^[A-Za-z\d]/.test(node.value)) return undefined;
    const told = (kind: Notice['kind'], text: string) =>
      notices.push({ kind, text, ...lineOf(node) });
    const value = node.value
      .replace(WIKI_LINK, (_whole, shown: string, target: string, words?: string) => {
        if (shown !== '') {
          told('image-left-out', words === undefined ? target : `${target} ${words}`);
          return '';
        }
        told('link-to-text', target);
        return words || target;
      })
      .replace(COMMENT, (comment) => {
        told('comment-left-out', comment);
        return '';
      })
      .replace(BLOCK_NAME, (name) => {
        told('key-left-out', name.trim());
        return '';
      });
    const text: PhrasingContent = { ...node, value };
    return value === '' ? [] : [text];
  });
  return notices;
}

/** Whether a text holds anything that only Obsidian writes, or a callout, as GitHub does too. */
export function isObsidian(tree: Root): boolean {
  const words = toString(tree);
  let hasCallout = false;
  visit(tree, 'blockquote', (quote) => {
    if (CALLOUT.test(toString(quote))) hasCallout = true;
  });
  return hasCallout || /\[\[(?!\d)[^[\]\n]{1,300}\]\]|%%[^%\n]+%%/m.test(words);
}
