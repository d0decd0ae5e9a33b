import { loadSearchStrings } from '../../i18n/search-languages.ts';
import { mountSearch } from './search-ui.ts';

/**
 * Starts a search form with the data of its page: the site's root, its languages.
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
