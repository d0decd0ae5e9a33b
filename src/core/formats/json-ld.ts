import { formatName, type Name } from '../references/format-name.ts';
import type { CslItem } from '../references/csl-schemas.ts';
import type { FrontMatter } from '../essay/schemas.ts';
import { findKnown, type NumberedSource } from '../references/known-references.ts';

/** The type of schema.org that says most of a kind of work without saying more than is known. */
const TYPES: Readonly<Record<CslItem['type'], string>> = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  document: 'CreativeWork',
  'paper-conference': 'ScholarlyArticle',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  software: 'SoftwareApplication',
  speech: 'CreativeWork',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/**
 * An essay as an Article of https://schema.org, with the works it cites as far as they are known.
 * No ratings of claims: a reader's judgement is not a field of data.
 *
 * @param address the page's address, where it is known
 * @param publisher who publishes the site, or its name
 */
export function toArticle(
  essay: Pick<
    FrontMatter,
    'title' | 'description' | 'language' | 'published' | 'updated' | 'author' | 'tags'
  > & { readonly version: string },
  references: readonly NumberedSource[],
  address: string | undefined,
  publisher: string,
): object {
  const { title, description, language, published, updated, author, tags, version } = essay;
  const citation = findKnown('', references).map(({ item }) => toWork(item));
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: language,
    datePublished: published,
    dateModified: updated,
    version,
    ...(author !== undefined && { author: author.map((literal) => toAgent({ literal })) }),
    publisher: toAgent({ literal: publisher }),
    ...(tags !== undefined && { keywords: tags }),
    ...(address !== undefined && { url: address, mainEntityOfPage: address }),
    ...(citation.length > 0 && { citation }),
  };
}

function toWork(item: CslItem): object {
  const container = item['container-title'];
  return {
    '@type': TYPES[item.type],
    name: item.title,
    ...(item.author && { author: item.author.map(toAgent) }),
    ...(item.language !== undefined && { inLanguage: item.language }),
    ...(item.issued !== undefined && { datePublished: item.issued }),
    ...(item.publisher !== undefined && {
      publisher: { '@type': 'Organization', name: item.publisher },
    }),
    ...(container !== undefined && { isPartOf: { '@type': 'CreativeWork', name: container } }),
    ...(item.ISBN !== undefined && item.type === 'book' && { isbn: item.ISBN }),
    ...(item.version !== undefined && { version: item.version }),
    ...(item.URL !== undefined && { url: item.URL }),
    ...(item.DOI !== undefined && { sameAs: `https://doi.org/${item.DOI}` }),
    ...(item.archive !== undefined && { archivedAt: item.archive }),
  };
}

/** A name in one piece may be a person's or an organisation's: nothing says which. */
function toAgent(name: Name): object {
  return { ...('family' in name && { '@type': 'Person' }), name: formatName(name) };
}

/** Data as the text of a script element, which no `</script>` or `<!--` in it can end. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
