import { loadSearchStrings } from '../../i18n/search-languages.ts';
import { mountSearch } from './search-ui.ts';

/**
 * Brings a search form to life with what its page tells of the site: its root, its languages.
 *
 * @param inAddress whether the page's address carries the query as `?q=`
 */
export async function mountOnPage(box: HTMLElement | null, inAddress: boolean): Promise<void> {
  const home = document.querySelector<HTMLLinkElement>('link[rel=home]');
  if (!box || !home) return;
  const { lang: language } = document.documentElement;
  mountSearch(box, {
    root: new URL('.', home.href),
    language,
    main: home.dataset['language'] ?? '',
    strings: await loadSearchStrings(language),
    inAddress,
  });
}
