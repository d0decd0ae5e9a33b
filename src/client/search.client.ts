// The search page: the form that is there without a script comes to life.
import { searchStrings } from '../i18n/search-languages.ts';
import { mountSearch } from './search/mount.ts';

const box = document.querySelector<HTMLElement>('[data-search]');
const home = document.querySelector<HTMLLinkElement>('link[rel=home]');
if (box && home) {
  mountSearch(box, { root: new URL('.', home.href), language: document.documentElement.lang, main: home.dataset['language'] ?? '', strings: searchStrings(document.documentElement.lang), inAddress: true });
}
