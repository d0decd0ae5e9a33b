import type { FigureTable } from '../../core/figures/figure-data.ts';
import type { Model } from '../../core/figures/figure-schemas.ts';

/** What the site keeps beside a figure for those who change it, in the language of the page. */
export interface FigureFile {
  readonly model: Model;
  readonly table: FigureTable;
  readonly ui: { readonly reset: string; readonly controls: string };
}

/**
 * Fetches the words and numbers of a figure. They are beside its data, to which the page links.
 *
 * @throws Error where the host does not answer with the file
 */
export async function fetchModel(figure: Element, language: string): Promise<FigureFile> {
  const link = figure.querySelector<HTMLAnchorElement>('a[download]');
  const address = link?.href.replace(/csv$/, `${language}.json`) ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
}
