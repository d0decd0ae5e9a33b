import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { joinTexts, lineOf, replaceNodes } from '../tree/edit-tree.ts';
import { findMarkerForms } from './marker-forms.ts';
import { webAddress } from './web-address.ts';

/** ChatGPT names its sources by such links, each answer from 0. */
const OAI = /^oai_citation(?:_attribution)?:\d{1,4}‡/;
/** Parameter by which ChatGPT marks the addresses of its sources. */
const TRACKING = /([?&])utm_source=(?:chatgpt\.com|openai|chatgpt)(?:&|(?=#)|$)/;

/** Whether a link is the mark by which a chat assistant names a source. */
export function isAssistantLink(node: Link): boolean {
  return OAI.test(toString(node));
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
  const numbers = listed.map(({ number }) => number);
  visit(tree, 'text', ({ value }) => {
    for (const marker of findMarkerForms(value, { roundBrackets: false }).markers)
      numbers.push(...(marker.value.match(/\d+/g) ?? []).map(Number));
  });
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
