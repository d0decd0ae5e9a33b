import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Verdict } from '../../reviews/verdicts.ts';
import { toXhtml } from './xhtml.ts';

/** The shapes of the verdicts as characters. */
export const SHAPES: Readonly<Record<Verdict, string>> = {
  supported: '●',
  partly: '◐',
  contradicted: '✕',
  unverified: '○',
  opinion: '◇',
};

/** In which document of the book the places of a page stand that are not in the text. */
const PLACES: readonly [prefix: string, file: string][] = [
  ['ref-', 'references.xhtml'],
  ['review-', 'checks.xhtml'],
];

/**
 * The text of an essay as it stands in a book: markers and marks lead to the other documents, marks
 * are characters, links to other pages of the site lead to its address or nowhere, and a picture,
 * whose file is not in the book, is its description.
 *
 * @param html the text as the site's pages hold it
 * @param site the site's address, where it is known
 * @returns XHTML
 */
export function toBookProse(html: string, site: URL | undefined): string {
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
      const address = bookAddress(textOf(properties['href']), site);
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

/** Where a link of the page leads in a book; undefined where that is nowhere. */
function bookAddress(href: string, site: URL | undefined): string | undefined {
  if (href.startsWith('#')) {
    const file = PLACES.find(([prefix]) => href.startsWith(`#${prefix}`))?.[1] ?? '';
    return `${file}${href}`;
  }
  if (/^(?:https?|mailto):/i.test(href)) return href;
  return site && new URL(`.${href}`, site).href;
}
