import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decodeEscapes } from '../../shared/decode-uri.ts';

/**
 * Makes fragments of the links of a page to itself. A saved page writes them with its own address,
 * as `https://…/page#note`; others write its name, as `./Page#note` or `//GUID#note`.
 */
export function shortenOwnLinks(page: Root): void {
  const ids = new Set<string>();
  const links = new Map<string, { element: Element; fragment: string }[]>();
  let own = savedAddress(page);
  visit(page, 'element', (element: Element) => {
    const { properties, tagName } = element;
    for (const name of [properties['id'], tagName === 'a' ? properties['name'] : undefined])
      if (typeof name === 'string') ids.add(name);
    if (tagName === 'link' && [properties['rel']].flat().includes('canonical'))
      own ??= withoutFragment(String(properties['href'] ?? ''));
    const { href } = properties;
    if (tagName !== 'a' || typeof href !== 'string') return;
    const at = href.indexOf('#');
    if (at <= 0 || at === href.length - 1) return;
    const base = href.slice(0, at);
    const list = links.get(base) ?? [];
    list.push({ element, fragment: href.slice(at + 1) });
    links.set(base, list);
  });
  for (const [base, group] of links) {
    const isHere = ({ fragment }: { fragment: string }) =>
      ids.has(fragment) || ids.has(decodeEscapes(fragment));
    const isOwn =
      base === own ||
      (/^(?:https?:)?\/\/[\w-]+\./i.test(base)
        ? group.length > 1 && group.every(isHere)
        : group.some(isHere));
    if (!isOwn) continue;
    for (const { element, fragment } of group) element.properties['href'] = `#${fragment}`;
  }
}

/** The address that a browser writes into a page that it saves. */
function savedAddress(page: Root): string | undefined {
  for (const node of page.children) {
    if (node.type !== 'comment') continue;
    const [, address] = /saved from url=\(\d+\)(\S{1,2000})/.exec(node.value) ?? [];
    if (address !== undefined) return withoutFragment(address);
  }
  return undefined;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
