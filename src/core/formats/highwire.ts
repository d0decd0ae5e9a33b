import { formatName } from '../references/format-name.ts';
import type { CslItem } from '../references/csl-schemas.ts';
import type { FrontMatter } from '../essay/schemas.ts';
import { findKnown, type NumberedSource } from '../references/known-references.ts';

/** A `<meta>` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The `citation_*` tags by which search engines of scholarship and reference managers read a page,
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. Works cited are named where
 * they are known.
 *
 * @param address the page's address, where it is known
 * @param publisher who publishes the site, or its name
 */
export function listHighwireTags(
  essay: Pick<FrontMatter, 'title' | 'language' | 'published' | 'author'>,
  references: readonly NumberedSource[],
  address: string | undefined,
  publisher: string,
): MetaTag[] {
  const { title, language, published, author } = essay;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ...(author ?? []).map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', slashed(published)],
    ['citation_language', language],
    ['citation_public_url', address],
    ['citation_publisher', publisher],
    // Without it Zotero takes a page with citation_title for an article in a journal.
    ['z:itemType', 'webpage'],
    ...findKnown('', references).map(({ item }): [string, string] => [
      'citation_reference',
      describeReference(item),
    ]),
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/**
 * @example 'citation_title=Stars; citation_author=Liang, Wenfeng;
 *   citation_publication_date=2024/12'
 */
function describeReference(item: CslItem): string {
  const fields: [name: string, value: string | undefined][] = [
    ['title', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['author', formatName(name)]),
    ['publication_date', item.issued && slashed(item.issued)],
    [item.type === 'article-journal' ? 'journal_title' : 'inbook_title', item['container-title']],
    ['publisher', item.publisher],
    ['volume', item.volume?.toString()],
    ['issue', item.issue?.toString()],
    ['doi', item.DOI],
    ['isbn', item.ISBN],
  ];
  // A semicolon would begin the next field.
  return fields
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`citation_${name}=${value.replaceAll(';', '；')}`],
    )
    .join('; ');
}

function slashed(date: string): string {
  return date.replaceAll('-', '/');
}
