import { plainItem } from '../references/plain-item.ts';
import type { CslItem } from '../references/csl-schemas.ts';
import type { FrontMatter } from '../essay/schemas.ts';

/** What is known of an essay when it is itself cited. */
export type CitedEssay = Pick<FrontMatter, 'title' | 'language' | 'updated' | 'author'> & {
  /** The digest of its text. */
  readonly version: string;
};

/**
 * An essay as a work that others cite: the text on the day of its last change.
 * @param site the site's name
 * @param address the page's address, where it is known
 */
export function toEssayItem(
  { title, language, updated, author, version }: CitedEssay,
  site: string,
  address: string | undefined,
): CslItem {
  return plainItem({
    type: 'webpage',
    title,
    language,
    issued: updated,
    version,
    publisher: site,
    ...(author !== undefined && { author: author.map((literal) => ({ literal })) }),
    ...(address !== undefined && { URL: address }),
  });
}
