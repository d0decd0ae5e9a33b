import type { Link, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { joinTexts, lineOf, replaceNodes } from '../tree/edit-tree.ts';
import { numbersOf } from './marker-forms.ts';
import { webAddress } from './web-address.ts';

/** ChatGPT names its sources by such links, each answer from 0. */
const OAI = /^oai_citation(?:_attribution)?:\d{1,4}‡/;
/** Parameter by which ChatGPT marks the addresses of its sources. */
const TRACKING = /([?&])utm_source=(?:chatgpt\.com|openai|chatgpt)(?:&|(?=#)|$)/;

/** Whether a link is the mark by which a chat assistant names a source. */
export function isAssistantLink(node: Link): boolean {
  return OAI.test(toString(node));
}

/** Writes the mark by which an assistant names a source into a link to it. */
export function markSource(name: string): string {
  return `oai_citation:0‡${name}`;
}

/**
 * Marks the links in round brackets that ChatGPT sets behind a sentence, as in
 * `([Port Office](https://example.org/?utm_source=chatgpt.com))`, and removes the brackets.
 */
export function markBracketedSources(tree: Root): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return;
    const { children } = parent;
    for (let at = 1; at < children.length; at++) {
      const open = children[at - 1];
      if (open?.type !== 'text' || !/[(（]\s*$/.test(open.value)) continue;
      let end = at;
      while (isTracked(children[end]) && isSeparator(children[end + 1])) end += 2;
      const close = children[end + 1];
      if (!isTracked(children[end]) || close?.type !== 'text' || !/^\s*[)）]/.test(close.value))
        continue;
      open.value = open.value.replace(/[(（]\s*$/, '');
      close.value = close.value.replace(/^\s*[)）]/, '');
      for (const node of children.slice(at, end + 1))
        if (node.type === 'link')
          node.children = [{ type: 'text', value: markSource(toString(node)) }];
        else if (node.type === 'text') node.value = '';
    }
  });
}

function isTracked(node: Nodes | undefined): boolean {
  return node?.type === 'link' && TRACKING.test(node.url);
}

function isSeparator(node: Nodes | undefined): boolean {
  return node?.type === 'text' && /^\s*[,，;；、]?\s*$/.test(node.value);
}

/**
 * Replaces links that name sources of a chat assistant by markers. Each source has one number,
 * after those that the text has already.
 *
 * @param listed the entries known before
 * @returns the entries of the sources
 */
export function numberSources(
  tree: Root,
  listed: readonly ReferenceEntryText[],
): ReferenceEntryText[] {
  const entries = new Map<string, ReferenceEntryText>();
  let next = 0;
  replaceNodes(tree, (node) => {
    if (node.type !== 'link' || !isAssistantLink(node)) return undefined;
    next ||= highestNumber(tree, listed) + 1;
    const name = toString(node).replace(OAI, '').trim();
    const url = webAddress(withoutTracking(node.url));
    const key = `${url ?? ''} ${url === undefined ? name : ''}`;
    const entry = entries.get(key) ?? {
      number: next++,
      text: name,
      ...(url !== undefined && { url, linkText: name }),
      ...lineOf(node),
    };
    entries.set(key, entry);
    return [{ type: 'text', value: `[${entry.number}]` }];
  });
  if (entries.size > 0) joinTexts(tree);
  return [...entries.values()];
}

/** An address without the parameter that says that a chat assistant gave it. */
export function withoutTracking(url: string): string {
  return url.replace(TRACKING, '$1').replace(/[?&](?=#|$)/, '');
}

function highestNumber(tree: Root, listed: readonly ReferenceEntryText[]): number {
  const numbers = [...listed.map(({ number }) => number), ...numbersOf(tree.children)];
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
