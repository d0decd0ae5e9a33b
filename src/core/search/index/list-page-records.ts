import type { SearchedPage } from '../../pages/page-parts.ts';
import type { SearchRecord } from './record.ts';

/**
 * Lists what search can return of a page that is not an essay: its title, and each of its parts.
 */
export function listPageRecords({
  page,
  language,
  title,
  description,
  parts,
}: SearchedPage): SearchRecord[] {
  const create = (text: string, anchor: string | null, section: string | null): SearchRecord => {
    const url = anchor === null ? page : `${page}#${anchor}`;
    const id = anchor ?? page;
    // As that of an essay: a name without slashes, and the language.
    const essay = `${page.replaceAll('/', ':')}/${language}`;
    return { kind: 'page', essay, title, id, url, text, section, references: [] };
  };
  return [
    create([title, description].filter((text) => text !== undefined).join(' · '), null, null),
    ...parts.map(({ text, anchor, section }) => create(text, anchor, section)),
  ];
}
