import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Verdict } from '../reviews/verdicts.ts';
import { toXhtml } from './epub/xhtml.ts';

/** The shapes of the verdicts as characters. */
export const SHAPES: Readonly<Record<Verdict, string>> = {
  supported: '●',
  partly: '◐',
  contradicted: '✕',
  unverified: '○',
  opinion: '◇',
};

/**
 * The text of an essay for a place that has neither the styles nor the programs of its page, such
 * as a book or a feed: marks are characters, a link without an address is its words, and a picture,
 * whose file is not there, is its description.
 *
 * @param html the text as the site's pages hold it
 * @param addressOf returns where a link of the page leads from there; undefined where that is
 *   nowhere
 * @returns XHTML
 */
export function toProseElsewhere(
  html: string,
  addressOf: (href: string) => string | undefined,
): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replace = (nodes: ElementContent[]): [typeof SKIP, number] => {
      (parent as Root | Element).children.splice(index, 1, ...nodes);
      return [SKIP, index];
    };
    const { tagName, properties } = element;
    const classes = [properties['className']].flat().map(String);
    if (tagName === 'wbr' || classes.includes('heading-link')) return replace([]);
    if (tagName === 'img') return replace([{ type: 'text', value: textOf(properties['alt']) }]);
    if (tagName === 'input')
      return replace([{ type: 'text', value: properties['checked'] ? '☑' : '☐' }]);
    if (tagName === 'a') {
      const address = addressOf(textOf(properties['href']));
      if (address === undefined) return replace(element.children);
      properties['href'] = address;
      if (classes.includes('verdict-mark'))
        element.children = [{ type: 'text', value: shapeOf(properties['dataVerdict']) }];
    }
    // An attribute without a value is none of XML.
    for (const name of Object.keys(properties))
      if (name.startsWith('data') || name === 'tabIndex' || properties[name] === true)
        delete properties[name];
    return undefined;
  });
  return toXhtml(tree);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function shapeOf(verdict: unknown): string {
  return Object.entries(SHAPES).find(([name]) => name === verdict)?.[1] ?? '';
}

/**
 * The full address of a link of a page.
 *
 * @param page the full address of the page
 * @param site the address of the site, where links begin that are written with a leading `/`
 */
export function fullAddress(href: string, page: string, site: URL): string {
  return href.startsWith('/') && !href.startsWith('//')
    ? new URL(`.${href}`, site).href
    : new URL(href, page).href;
}
