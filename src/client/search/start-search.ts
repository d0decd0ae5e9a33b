import { loadSearchStrings } from '../../i18n/search-languages.ts';
import { openLanguages } from './language-engines.ts';
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
  const root = new URL('.', home.href);
  const main = home.dataset['language'] ?? '';
  const searchers = openLanguages(root, main);
  // A dialog is brought to life when the reader turns to it: what search needs comes meanwhile.
  if (!inAddress || box.contains(document.activeElement)) searchers(language).preload();
  const strings = await loadSearchStrings(language);
  mountSearch(box, { root, language, main, searchers, strings, inAddress });
}
