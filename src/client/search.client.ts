// The search page: the form that is there without a script comes to life.
import { mountOnPage } from './search/start-search.ts';

void mountOnPage(document.querySelector<HTMLElement>('[data-search]'), true);
