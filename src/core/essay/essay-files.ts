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
