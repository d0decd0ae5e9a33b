import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { OwnPage } from './read-pages.ts';

/** What a search can lead to on a page of the site's own: a heading, paragraph, row or code. */
export interface PagePart {
  readonly text: string;
  /** Id of the heading above it, as rehype-slug makes it; null above the first. */
  readonly anchor: string | null;
  /** Words of that heading. */
  readonly section: string | null;
}

/** A page of the site's own, with what a search can lead to on it. */
export type SearchedPage = OwnPage & { readonly parts: readonly PagePart[] };

/** Lists the parts of a page in reading order. */
export function listPageParts(tree: Root): PagePart[] {
  const slugger = new GithubSlugger();
  const parts: PagePart[] = [];
  let heading: Omit<PagePart, 'text'> = { anchor: null, section: null };
  const add = (text: string) => {
    if (text.trim() !== '') parts.push({ ...heading, text: text.replaceAll(/\s+/g, ' ').trim() });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const section = toString(node);
      heading = { anchor: slugger.slug(section), section };
      add(section);
    } else if (node.type === 'tableRow')
      add(node.children.map((cell) => toString(cell)).join(' · '));
    else if (node.type === 'paragraph' || node.type === 'code') add(toString(node));
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return parts;
}
