// The page "Check a text".
import { loadCheckStrings } from '../i18n/check-languages.ts';
import { mountCheck } from './check-text/check-ui.ts';

const box = document.querySelector<HTMLElement>('[data-check]');
const results = document.querySelector<HTMLElement>('[data-check-results]');
const home = document.querySelector<HTMLLinkElement>('link[rel=home]');
if (box && results && home)
  mountCheck(box, results, {
    root: new URL('.', home.href),
    strings: await loadCheckStrings(document.documentElement.lang),
  });
