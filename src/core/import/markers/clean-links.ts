import type { Definition, Link, LinkReference, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';
import {
  isAssistantLink,
  markBracketedSources,
  markSource,
  numberSources,
  withoutTracking,
} from './link-sources.ts';
import { webAddress } from './web-address.ts';

export { webAddress } from './web-address.ts';

/** A number as the name of a definition. */
const NUMBER = /^[1-9]\d{0,2}$/;
/** A number as the words of a link. */
const BRACKETED = /^\s*[[［【(（]?\s*\^?([1-9]\d{0,2})\^?\s*[\]］】)）]?\s*$/;
/** The number of an equation may be a link to it. */
const ROUND = /[(（]/;
/** Bing's link from words to the source of a number: `[this page](^3^)`. */
const CARET_ADDRESS = /^(?:\^|%5E)([1-9]\d{0,2})(?:\^|%5E)$/i;
/** An open bracket that holds nothing but numbers so far. */
const OPEN_LIST = /[[［【(（][\s\d,，、;；\u2010-\u2015~-]*$/;
/** A round bracket that holds nothing but numbers and markers so far. */
const OPEN_ROUND = /[(（][\s\d[\],，、;；]*$/;
/** Anchors of notes and of lists of references. */
const NOTE_ANCHOR = /(?:ref|cite|citation|note|fn|bib|source|src|参考|注|引)/i;

/** A note in another file that the text belongs to: `endnotes.xhtml#note-7`. */
const OTHER_FILE =
  /^(?![a-z][a-z+.-]*:|\/\/)[^#\s]{1,200}\.x?html?#[^#]*(?:note|fn|ref|cite)[^#]*\d/i;

/** What is known while the links of a tree are read. */
interface Links {
  readonly definitions: Map<string, Definition>;
  readonly entries: ReferenceEntryText[];
  readonly notices: Notice[];
  /** Names of the definitions that a link refers to. */
  readonly used: Set<string>;
  /** The addresses of each number, in the order of the text. */
  readonly addresses: ReadonlyMap<number, ReadonlySet<string>>;
}

/**
 * Makes of links what an essay may hold: links to the web and to mail. A definition whose name is
 * a number is an entry of the bibliography, and what refers to it is a marker. So is a link whose
 * only words are its number, and a link by which a chat assistant names its source.
 *
 * @returns those entries
 */
export function cleanLinks(tree: Root): { entries: ReferenceEntryText[]; notices: Notice[] } {
  const links: Links = {
    definitions: new Map(),
    entries: [],
    notices: [],
    used: new Set(),
    addresses: findAddresses(tree),
  };
  const { definitions, entries, notices, used } = links;
  markBracketedSources(tree);
  visit(tree, 'definition', (node) => {
    if (definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
    if (NUMBER.test(node.identifier))
      entries.push({
        number: Number(node.identifier),
        text: node.title ?? '',
        url: withoutTracking(node.url),
        ...lineOf(node),
      });
  });
  replaceNodes(tree, (node, parent): readonly RootContent[] | undefined => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = 'url' in node ? node.url : definitions.get(node.identifier)?.url;
      if ('identifier' in node) used.add(node.identifier);
      const text = [node.alt, shorten(url ?? '')].filter(Boolean).join(' ');
      notices.push({ kind: 'image-left-out', text, ...lineOf(node) });
      return [];
    }
    if (node.type === 'linkReference') return readReference(node, links);
    if (node.type !== 'link' || isAssistantLink(node)) return undefined;
    return readNumber(node, wordsBefore(node, parent.children), links) ?? makeLink(node, notices);
  });
  entries.push(...numberSources(tree, entries));
  replaceNodes(tree, (node) => {
    if (node.type !== 'definition') return undefined;
    if (!used.has(node.identifier) && !NUMBER.test(node.identifier))
      notices.push({
        kind: 'entry-left-out',
        text: `[${node.identifier}]: ${node.url}`,
        ...lineOf(node),
      });
    return [];
  });
  return { entries, notices };
}

/** The web addresses of each number that is the words of a link. */
function findAddresses(tree: Root): Map<number, Set<string>> {
  const addresses = new Map<number, Set<string>>();
  visit(tree, 'link', (node) => {
    const number = Number(BRACKETED.exec(toString(node))?.[1]);
    if (!(number > 0) || node.url.startsWith('#') || webAddress(node.url) === undefined) return;
    const known = addresses.get(number) ?? new Set();
    addresses.set(number, known.add(withoutTracking(node.url)));
  });
  return addresses;
}

function readReference(node: LinkReference, links: Links): PhrasingContent[] {
  const { identifier, children } = node;
  links.used.add(identifier);
  const definition = links.definitions.get(identifier);
  if (!NUMBER.test(identifier))
    return makeLink(
      { type: 'link', url: definition?.url ?? '', title: definition?.title, children },
      links.notices,
    );
  const marker: PhrasingContent = { type: 'text', value: `[${identifier}]` };
  const [, number] = BRACKETED.exec(toString(node)) ?? [];
  if (node.referenceType !== 'full' || number === identifier) return [marker];
  return [...(number === undefined ? children : [text(`[${number}]`)]), marker];
}

/** The marker that a link with a number for its words is; undefined of another link. */
function readNumber(node: Link, before: string, links: Links): PhrasingContent[] | undefined {
  const words = toString(node);
  const [, number] = BRACKETED.exec(words) ?? [];
  // The notes of a chapter may be in another file of the book.
  const isOwnPage = node.url.startsWith('#') || OTHER_FILE.test(node.url);
  if (number === undefined || (!isOwnPage && webAddress(node.url) === undefined)) return undefined;
  if (isOwnPage && ROUND.test(words) && !NOTE_ANCHOR.test(node.url)) return undefined;
  if (!isOwnPage) {
    const url = withoutTracking(node.url);
    const [first, ...others] = links.addresses.get(Number(number)) ?? [];
    // A site may have a number for its name, such as 163; the sources of a text begin at 1.
    const isPlain = words.trim() === number;
    if ((others.length > 0 || isPlain) && !links.addresses.has(1)) return undefined;
    // Only pages of a site write an address so; its number counts something, such as messages.
    if (isPlain && node.url.startsWith('//')) return undefined;
    if (url !== first) return [renumber(node, number, links.notices)];
    links.entries.push({ number: Number(number), text: node.title ?? '', url, ...lineOf(node) });
  }
  // Round brackets hold a marker, and are none: `(1, 2)` stays as the author set it.
  const isInRound = !isOwnPage && OPEN_ROUND.test(before);
  if (!isInRound && OPEN_LIST.test(before)) return [text(number)];
  // The number of a chapter may be a link to it.
  const isMarker =
    !isOwnPage ||
    words.trim() !== number ||
    node.children.some(({ type }) => type === 'mdxJsxTextElement') ||
    NOTE_ANCHOR.test(node.url);
  return [text(isMarker ? `[${number}]` : number)];
}

/** Makes of a link whose number leads elsewhere too one that gets a number of its own. */
function renumber(node: Link, number: string, notices: Notice[]): Link {
  notices.push({ kind: 'renumbered', text: `[${number}] ${node.url}`, ...lineOf(node) });
  return { ...node, children: [text(markSource(''))] };
}

/** The last words before a link in its parent. */
function wordsBefore(node: Link, siblings: readonly RootContent[]): string {
  let words = '';
  for (let at = siblings.indexOf(node) - 1; at >= 0 && words.length < 40; at--) {
    const sibling = siblings[at];
    if (sibling) words = toString(sibling).slice(-40) + words;
  }
  return words;
}

function makeLink(node: Link, notices: Notice[]): PhrasingContent[] {
  const { url, title, children } = node;
  const [, number] = CARET_ADDRESS.exec(url) ?? [];
  if (number !== undefined) return [...children, text(`[${number}]`)];
  const address = webAddress(url);
  if (address === undefined) {
    // An anchor, or what is left of a link back from a note, leads a reader nowhere.
    if (url !== '' && toString(node).trim() !== '')
      notices.push({ kind: 'link-to-text', text: shorten(url), ...lineOf(node) });
    return children;
  }
  if (children.length === 0) return [];
  return [{ type: 'link', url: address, ...(title && { title }), children }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 80)}…` : address;
}
