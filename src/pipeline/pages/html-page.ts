import type { Position } from '../../core/diagnostics/diagnostics.ts';
import { readRawText } from './raw-text.ts';
import { scanTags, type Attribute, type Tag } from './scan-tags.ts';

/** A built page, read for its links and places. */
export interface Page {
  /** Path from the site's root. */
  readonly file: string;
  readonly html: string;
  readonly links: readonly Link[];
  readonly ids: readonly (Position & { readonly id: string })[];
  /** The scripts and the texts of the style sheets in the page, as a browser reads them. */
  readonly scripts: readonly Script[];
  readonly styles: readonly string[];
  /** What a content policy would not let run, as written. */
  readonly blocked: readonly (Position & { readonly text: string })[];
  /** Whether a form of the page searches. */
  readonly searches: boolean;
  /** Offset behind the element that names the encoding, where more of the head may be put in. */
  readonly headAt: number;
}

/** A script in a page. */
export interface Script extends Position {
  readonly text: string;
}

/** An attribute that names one or more addresses. */
export interface Link extends Position {
  /** The element that has it, and whether that element says how it relates to the other. */
  readonly element: string;
  readonly isRelated: boolean;
  readonly name: string;
  readonly value: string;
  readonly urls: readonly string[];
  /** Offsets of the whole attribute in the page. */
  readonly start: number;
  readonly end: number;
}

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'srcset',
  'imagesrcset',
]);
const BLOCKED_ELEMENTS = new Set(['base', 'iframe', 'frame', 'object', 'embed']);
const LIST_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);

/**
 * Reads the parts of a page that depend on its address, and the scripts and styles in it, with
 * their places.
 */
export function readPage(file: string, html: string): Page {
  const links: Link[] = [];
  const ids: (Position & { id: string })[] = [];
  const blocked: (Position & { text: string })[] = [];
  const scripts: Script[] = [];
  const styles: string[] = [];
  let searches = false;
  let headAt = 0;
  const positionAt = createPositioner(html);
  // Read the content of <noscript> and <template> like everything else.
  scanTags(html, (tag) => {
    const { name: element, attributes, start, end } = tag;
    if (BLOCKED_ELEMENTS.has(element)) blocked.push({ text: `<${element}>`, ...positionAt(start) });
    for (const attribute of attributes) {
      const { name, value } = attribute;
      const at = positionAt(attribute.start);
      if (name === 'id') ids.push({ id: value, ...at });
      if (URL_ATTRIBUTES.has(name)) links.push(readLink(tag, attribute, at));
      if (name === 'style' || name === 'srcdoc' || name.startsWith('on'))
        blocked.push({ text: `${name}="${value}"`, ...at });
      if (name === 'data-search') searches = true;
      if (element === 'meta' && name === 'charset') headAt = end;
    }
    if (element === 'style') styles.push(readRawText(html, end, element));
    if (element === 'script' && runs(attributes))
      scripts.push({ text: readRawText(html, end, element), ...positionAt(start) });
  });
  return {
    file,
    html,
    links,
    ids,
    scripts,
    styles,
    blocked,
    searches,
    headAt,
  };
}

/** Whether a script element holds a program, rather than data or the address of one. */
function runs(attributes: readonly Attribute[]): boolean {
  const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  return valueOf('src') === undefined && !/json$/i.test(valueOf('type')?.trim() ?? '');
}

function readLink(
  { name: element, attributes }: Tag,
  { name, value, start, end }: Attribute,
  at: Position,
): Link {
  const urls = LIST_ATTRIBUTES.has(name)
    ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
    : [value];
  const isRelated = attributes.some((attribute) => attribute.name === 'rel');
  return { element, isRelated, name, value, urls, start, end, ...at };
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

/**
 * Writes a page with each of its addresses changed; all else stays as it was, to the byte. Links to
 * other sites say that they hand nothing over.
 * @param head what is put into the page's head, behind the encoding
 */
export function writePage(
  { html, links, headAt }: Page,
  head: string,
  change: (url: string) => string,
): string {
  const pieces = [html.slice(0, headAt), head];
  let at = headAt;
  for (const { element, isRelated, name, value, start, end } of links) {
    const changed = LIST_ATTRIBUTES.has(name) ? changeList(value, change) : change(value);
    const leaves = element === 'a' && !isRelated && /^\s*(?:https?:|[\\/]{2})/i.test(value);
    if (changed === value && !leaves) continue;
    pieces.push(
      html.slice(at, start),
      `${name}="${escapeAttribute(changed)}"`,
      leaves ? ' rel="noopener"' : '',
    );
    at = end;
  }
  return pieces.join('') + html.slice(at);
}

function changeList(list: string, change: (url: string) => string): string {
  return list
    .split(',')
    .map((part) => part.trim().replace(/^\S+/, change))
    .join(', ');
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
