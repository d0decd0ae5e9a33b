import type { Position } from '../core/diagnostics.ts';
import { scanTags, type Attribute } from './scan-tags.ts';

/** A built page, read for its links and places. */
export interface Page {
  /** Path from the site's root. */
  readonly file: string;
  readonly html: string;
  readonly links: readonly Link[];
  readonly ids: readonly (Position & { readonly id: string })[];
}

/** An attribute that names one or more addresses. */
export interface Link extends Position {
  readonly name: string;
  readonly value: string;
  readonly urls: readonly string[];
  /** Offsets of the whole attribute in the page. */
  readonly start: number;
  readonly end: number;
}

const URL_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'formaction', 'srcset', 'imagesrcset']);
const LIST_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);

/** Reads a page's links and ids, with where they stand. */
export function readPage(file: string, html: string): Page {
  const links: Link[] = [];
  const ids: (Position & { id: string })[] = [];
  const positionAt = createPositioner(html);
  // What stands in <noscript> or <template> is read like everything else.
  scanTags(html, ({ attributes }) => {
    for (const attribute of attributes) {
      const { name, value, start } = attribute;
      if (name === 'id') ids.push({ id: value, ...positionAt(start) });
      if (URL_ATTRIBUTES.has(name)) links.push(readLink(attribute, positionAt(start)));
    }
  });
  return { file, html, links, ids };
}

function readLink({ name, value, start, end }: Attribute, at: Position): Link {
  const urls = LIST_ATTRIBUTES.has(name) ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
  return { name, value, urls, start, end, ...at };
}

/** Tells the places of offsets that only grow. */
function createPositioner(html: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  let lineEnd = html.indexOf('\n');
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = html.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}

/** Writes a page with each of its addresses changed; all else stays as it was, to the byte. */
export function writePage({ html, links }: Page, change: (url: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { name, value, start, end } of links) {
    const changed = LIST_ATTRIBUTES.has(name) ? changeList(value, change) : change(value);
    if (changed === value) continue;
    pieces.push(html.slice(at, start), `${name}="${escapeAttribute(changed)}"`);
    at = end;
  }
  return pieces.join('') + html.slice(at);
}

function changeList(list: string, change: (url: string) => string): string {
  return list.split(',').map((part) => part.trim().replace(/^\S+/, change)).join(', ');
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
