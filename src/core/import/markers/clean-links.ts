import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, replaceNodes } from '../tree/edit-tree.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import type { Notice } from '../tree/notices.ts';

/** A number as it stands in a link or names a definition. */
const NUMBER = /^[1-9]\d{0,2}$/;
const BRACKETED = /^\s*[[［【]?\s*([1-9]\d{0,2})\s*[\]］】]?\s*$/;

/**
 * Makes of links what an essay may hold: links to the web and to mail. Definitions with a number as their name are entries
 * of the bibliography, and what refers to them are markers; so is a link whose only words are its number.
 *
 * @returns those entries
 */
export function cleanLinks(tree: Root): { entries: ReferenceEntryText[]; notices: Notice[] } {
  const entries: ReferenceEntryText[] = [];
  const notices: Notice[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
    if (NUMBER.test(node.identifier))
      entries.push({
        number: Number(node.identifier),
        text: node.title ?? '',
        url: node.url,
        ...lineOf(node),
      });
  });
  const used = new Set<string>();
  const marker = (number: string): PhrasingContent => ({ type: 'text', value: `[${number}]` });
  replaceNodes(tree, (node): readonly RootContent[] | undefined => {
    if (node.type === 'image' || node.type === 'imageReference') {
      notices.push({
        kind: 'image-left-out',
        text: [node.alt, 'url' in node ? shorten(node.url) : node.identifier]
          .filter(Boolean)
          .join(' '),
        ...lineOf(node),
      });
      return [];
    }
    if (node.type === 'linkReference') {
      const { identifier, children } = node;
      used.add(identifier);
      const text = toString(node).trim();
      if (NUMBER.test(identifier)) {
        if (node.referenceType !== 'full') return [marker(identifier)];
        return [...(NUMBER.test(text) ? [marker(text)] : children), marker(identifier)];
      }
      return makeLink(
        definitions.get(identifier)?.url ?? '',
        definitions.get(identifier)?.title,
        children,
        notices,
      );
    }
    if (node.type !== 'link') return undefined;
    const [, number] = BRACKETED.exec(toString(node)) ?? [];
    if (number !== undefined && (node.url.startsWith('#') || webAddress(node.url) !== undefined)) {
      if (!node.url.startsWith('#'))
        entries.push({
          number: Number(number),
          text: node.title ?? '',
          url: node.url,
          ...lineOf(node),
        });
      // The brackets may stand around the link.
      return [
        {
          type: 'text',
          value: toString(node) === number && node.url.startsWith('#') ? number : `[${number}]`,
        },
      ];
    }
    return makeLink(node.url, node.title, node.children, notices, lineOf(node).line);
  });
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

function makeLink(
  url: string,
  title: string | null | undefined,
  children: PhrasingContent[],
  notices: Notice[],
  line?: number,
): PhrasingContent[] {
  const address = webAddress(url);
  if (address === undefined) {
    notices.push({ kind: 'link-to-text', text: shorten(url), ...(line !== undefined && { line }) });
    return children;
  }
  if (children.length === 0) return [];
  return [{ type: 'link', url: address, ...(title && { title }), children }];
}

/** An address that a reader may follow from any page, or undefined. @example webAddress('doi:10.1000/182') => 'https://doi.org/10.1000/182' */
export function webAddress(address: string): string | undefined {
  const url = address
    .trim()
    .replace(/^doi:\s*/i, 'https://doi.org/')
    .replace(/^\/\//, 'https://');
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return undefined;
  return /[\s<>\\"`{}\0-\x1f]/.test(url) ? href : url;
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 80)}…` : address;
}
