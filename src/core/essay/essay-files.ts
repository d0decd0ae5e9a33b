/** The files that an essay's folder may contain beside its texts. */
export const BESIDE_ESSAY = [
  'references.yaml',
  'reviews.yaml',
  'claim-ids.yaml',
  'glossary.yaml',
] as const;

/**
 * @example essayFileName('on-stars', 'references.yaml') =>
 *   'content/essays/on-stars/references.yaml'
 */
export function essayFileName(slug: string, name: (typeof BESIDE_ESSAY)[number]): string {
  return `content/essays/${slug}/${name}`;
}

/** Reviews of another editor than that of reviews.yaml, who checks independently. */
const OTHER_REVIEWS = /^reviews\.(.+)\.yaml$/;

/**
 * The file of an editor's reviews.
 *
 * @param editor undefined for the one whose reviews the site shows
 * @example reviewsFileName('on-stars', 'li') => 'content/essays/on-stars/reviews.li.yaml'
 */
export function reviewsFileName(slug: string, editor: string | undefined): string {
  return editor === undefined
    ? essayFileName(slug, 'reviews.yaml')
    : `content/essays/${slug}/reviews.${editor}.yaml`;
}

/**
 * The editor after whom a file beside an essay is named, whether the name is valid or not;
 * undefined where it is not such a file.
 *
 * @example editorOfFile('reviews.li.yaml') => 'li'
 */
export function editorOfFile(name: string): string | undefined {
  return OTHER_REVIEWS.exec(name)?.[1];
}

/** Whether a file of content is one of reviews, of whichever editor. */
export function isReviewsFile(file: string): boolean {
  const [, name = ''] = /^content\/essays\/[^/]+\/([^/]+)$/.exec(file) ?? [];
  return name === 'reviews.yaml' || isEditorName(editorOfFile(name) ?? '');
}

/** Whether a file of reviews can be named after an editor so: `li`, `anna-b`. */
export function isEditorName(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name);
}
