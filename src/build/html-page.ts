import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type Token } from 'parse5';
import type { Position } from '../core/diagnostics.ts';

/** A built page, read for its links and places. */
export interface Page {
  /** Path from the site's root. */
  readonly file: string;
  readonly html: string;
  readonly links: readonly Link[];
  readonly ids: readonly (Position & { readonly id: string })[];
  /** The texts of the scripts and of the style sheets that stand in the page, as a browser reads them. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** What a content policy would not let run, as written. */
  readonly blocked: readonly (Position & { readonly text: string })[];
  /** Whether a form of the page searches. */
  readonly searches: boolean;
  /** Offset behind the element that names the encoding, where more of the head may be put in. */
  readonly headAt: number;
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

const URL_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'formaction', 'srcset', 'imagesrcset']);
const BLOCKED_ELEMENTS = new Set(['base', 'iframe', 'frame', 'object', 'embed']);
const LIST_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);

type Element = DefaultTreeAdapterMap['element'];
type Attribute = Token.Attribute & { readonly location: Token.Location };

/** Reads what of a page depends on its address, and what runs in it, with where each stands. */
export function readPage(file: string, html: string): Page {
  const links: Link[] = [];
  const ids: (Position & { id: string })[] = [];
  const blocked: (Position & { text: string })[] = [];
  const scripts: string[] = [];
  const styles: string[] = [];
  let searches = false;
  let headAt = 0;
  const readElement = (element: Element): void => {
    const attributes = writtenAttributes(element);
    for (const attribute of attributes) {
      const { name, value, location } = attribute;
      const at = { line: location.startLine, column: location.startCol };
      if (name === 'id') ids.push({ id: value, ...at });
      if (URL_ATTRIBUTES.has(name)) links.push(readLink(element, attribute, at));
      if (name === 'style' || name === 'srcdoc' || name.startsWith('on')) blocked.push({ text: `${name}="${value}"`, ...at });
      if (name === 'data-search') searches = true;
      if (element.tagName === 'meta' && name === 'charset') headAt = element.sourceCodeLocation?.endOffset ?? 0;
    }
    const { startLine: line = 1, startCol: column = 1 } = element.sourceCodeLocation ?? {};
    if (BLOCKED_ELEMENTS.has(element.tagName)) blocked.push({ text: `<${element.tagName}>`, line, column });
    if (element.tagName === 'style') styles.push(textOf(element));
    if (element.tagName === 'script' && runs(attributes)) scripts.push(textOf(element));
  };
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      readElement(node);
      if (node.tagName === 'template') walk((node as DefaultTreeAdapterMap['template']).content);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  // Without scripting, what stands in <noscript> is read as elements too.
  walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return { file, html, links, ids, scripts, styles, blocked, searches, headAt };
}

function writtenAttributes({ attrs, sourceCodeLocation }: Element): Attribute[] {
  return attrs.flatMap((attribute) => {
    const location = sourceCodeLocation?.attrs?.[attribute.name];
    return location ? [{ ...attribute, location }] : [];
  });
}

/** Whether a script element holds a program, rather than data or the address of one. */
function runs(attributes: readonly Attribute[]): boolean {
  const type = attributes.find(({ name }) => name === 'type')?.value;
  return !attributes.some(({ name }) => name === 'src') && (type === undefined || type === 'module' || type === 'text/javascript');
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
}

function readLink({ tagName, attrs }: Element, { name, value, location }: Attribute, at: Position): Link {
  const urls = LIST_ATTRIBUTES.has(name) ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
  const isRelated = attrs.some((attribute) => attribute.name === 'rel');
  return { element: tagName, isRelated, name, value, urls, start: location.startOffset, end: location.endOffset, ...at };
}

/**
 * Writes a page with each of its addresses changed; all else stays as it was, to the byte. Links to other sites say that they
 * hand nothing over.
 * @param head what is put into the page's head, behind the encoding
 */
export function writePage({ html, links, headAt }: Page, head: string, change: (url: string) => string): string {
  const pieces = [html.slice(0, headAt), head];
  let at = headAt;
  for (const { element, isRelated, name, value, start, end } of links) {
    const changed = LIST_ATTRIBUTES.has(name) ? changeList(value, change) : change(value);
    const leaves = element === 'a' && !isRelated && /^https?:/i.test(value);
    if (changed === value && !leaves) continue;
    pieces.push(html.slice(at, start), `${name}="${escapeAttribute(changed)}"`, leaves ? ' rel="noopener"' : '');
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
