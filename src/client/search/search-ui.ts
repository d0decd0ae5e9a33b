import type { Filters } from '../../core/search/index/engine.ts';
import type { Hit, Outcome } from '../../core/search/index/record.ts';
import type { SearchedSite } from '../../core/search/search.ts';
import { createAddressWriter, keepPlace, readAddress, readPlace } from './address.ts';
import { drawFacets, drawLanguages, nameLanguage } from './facets.ts';
import { keepFocus } from './keep-focus.ts';
import { follow, listenToField } from './keyboard.ts';
import { describeOutcome, drawAction, drawRecent, drawShorter, linkCheck } from './messages.ts';
import { keepRecent } from './recent.ts';
import { drawResult } from './results.ts';
import type { LanguageSearch } from './language-engines.ts';
import { createSelection } from './selection.ts';
import { runsWebAssembly } from './web-assembly.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What the search of a page needs to know. */
export interface SearchOptions {
  /** The site's root. */
  readonly root: URL;
  readonly strings: SearchStrings;
  /** Language of the page, whose essays are searched first. */
  readonly language: string;
  /** The site's own language. */
  readonly main: string;
  /** Opens the search of a language. */
  readonly searchers: (language: string) => LanguageSearch;
  /** Whether the page's address carries the query as `?q=`. */
  readonly inAddress: boolean;
}

/**
 * Brings a search form to life. Nothing is fetched before the reader turns to it.
 *
 * @param box holds `form`, `input[name=q]`, `[data-search-status]`, `[data-search-results]`, and,
 *   where wanted, `[data-search-facets]`, `[data-search-more]` (shorter queries, recent ones,
 *   retry) and `[data-search-fallback]` (shown when search cannot work)
 */
export function mountSearch(
  box: HTMLElement,
  { root, strings: t, language, main, searchers, inAddress }: SearchOptions,
): void {
  const form = box.querySelector('form');
  const field = box.querySelector<HTMLInputElement>('input[name=q]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  if (!form || !field || !list) return;
  const [status, facets, more, fallback] = ['status', 'facets', 'more', 'fallback'].map((name) =>
    box.querySelector<HTMLElement>(`[data-search-${name}]`),
  );
  const selection = createSelection(field, list);
  const address = inAddress ? createAddressWriter() : null;
  const title = document.title;
  let turn = 0;
  let filters: Filters = {};
  let searched = language;
  let depth = 1;
  /** Whether the site's pages are searched too: a first search fetches none of their words. */
  let withPages = false;
  /** The turn whose first result Enter has asked for before the answer came. */
  let opening = 0;

  setUpGrid(field, list, t);
  /** A live region is read out when it changes, so an equal text gets an invisible space. */
  const tell = (text: string) => {
    if (!status) return;
    status.textContent = text !== '' && status.textContent === text ? `${text}\u00A0` : text;
  };
  const redraw = (draw: () => void, otherwise: () => HTMLElement = () => field) =>
    keepFocus(
      [facets, more].filter((part) => part !== null && part !== undefined),
      draw,
      otherwise,
    );
  const ask = (query: string) => {
    field.value = query;
    field.focus();
    start();
  };
  /** Searches again, with nothing narrowed or widened. */
  const start = (next = language) => {
    filters = {};
    searched = next;
    depth = 1;
    void run();
  };
  const narrow = (next: Filters) => {
    filters = next;
    void run();
  };
  const deepen = () => {
    depth += 1;
    void run();
  };
  const addDocumentation = () => {
    withPages = true;
    void run();
  };
  const openFirst = (inNewTab: boolean) => {
    const first = list.querySelector<HTMLAnchorElement>('[role=row] a');
    if (first) follow(first, inNewTab);
  };
  const drawNothing = () => {
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    redraw(() => {
      facets?.replaceChildren();
      more?.replaceChildren(...drawRecent(ask, drawNothing, t));
    });
    tell('');
    list.setAttribute('data-search-done', '');
  };
  const draw = (query: string, outcome: Outcome, all: Outcome, site: SearchedSite) => {
    const before = list.childElementCount;
    const context = { root, severalEssays: site.severalEssays, language, strings: t };
    list.replaceChildren(
      ...outcome.hits.map((hit, index) => drawResult(hit, `${list.id}-${index + 1}`, context)),
    );
    list.hidden = outcome.hits.length === 0;
    field.setAttribute('aria-expanded', String(outcome.hits.length > 0));
    const isNarrowed = Object.keys(filters).length > 0;
    const others =
      outcome.hits.length > 0 ? [] : site.languages.filter((other) => other !== searched);
    redraw(
      () => {
        facets?.replaceChildren(
          ...drawLanguages(site.languages, searched, start, t),
          ...drawFacets(all.hits, filters, narrow, t),
        );
        more?.replaceChildren(
          ...(isNarrowed ? [drawAction('widen', t.widen, () => narrow({}))] : []),
          ...drawShorter(outcome, ask, t),
          ...others.map((other) =>
            drawAction(`language:${other}`, t.elsewhere(nameLanguage(other)), () => start(other)),
          ),
          ...(site.pages && !withPages && !isNarrowed
            ? [drawAction('pages', t.inPages, addDocumentation)]
            : []),
          ...(outcome.more ? [drawAction('deeper', t.deeper, deepen)] : []),
          ...(outcome.hits.length === 0 ? [linkCheck(root, language, main, t)] : []),
          ...(outcome.limited ? [drawAction('retry', t.retry, () => void run())] : []),
        );
      },
      // After the last “more”, reading goes on at the first result that is new.
      () => (depth > 1 ? list.children[before]?.querySelector('a') : null) ?? field,
    );
    tell(describeOutcome(query, outcome, isNarrowed, t));
    list.setAttribute('data-search-done', '');
    if (opening === turn) openFirst(false);
  };

  async function run(): Promise<void> {
    const mine = ++turn;
    const query = field?.value ?? '';
    list?.removeAttribute('data-search-done');
    selection.clear();
    if (fallback) fallback.hidden = true;
    if (inAddress) document.title = query.trim() === '' ? title : `${query.trim()} · ${title}`;
    address?.write({ query, filters, language: searched === language ? null : searched });
    if (query.trim() === '') return drawNothing();
    const slow = setTimeout(() => tell(t.loading), 400);
    try {
      const own = await searchers(language).searcher.prepare();
      // An address may name any language.
      if (!own.languages.includes(searched)) searched = language;
      const { searcher, searchPages } = searchers(searched);
      const site = searched === language ? own : await searcher.prepare();
      const all = await searcher.search(query, {}, depth);
      const outcome =
        Object.keys(filters).length === 0
          ? addPages(all, withPages ? await searchPages(query) : [])
          : await searcher.search(query, filters, depth);
      if (mine === turn) draw(query, outcome, all, site);
    } catch (fault) {
      console.error(fault);
      if (mine === turn) drawFailure();
    } finally {
      clearTimeout(slow);
    }
  }
  const drawFailure = () => {
    list.replaceChildren();
    list.hidden = true;
    if (!runsWebAssembly()) tell(t.noWebAssembly);
    else tell(import.meta.env.DEV ? t.notBuilt : t.failed);
    redraw(() => {
      facets?.replaceChildren();
      more?.replaceChildren(drawAction('retry', t.retry, () => void run()));
    });
    if (fallback) fallback.hidden = false;
  };

  const prepare = () => searchers(language).preload();
  for (const intent of ['focusin', 'pointerenter', 'keydown'])
    box.addEventListener(intent, prepare, { once: true });
  field.addEventListener('focus', () => {
    if (field.value === '') drawNothing();
  });
  const chosen = () => {
    keepRecent(field.value);
    address?.flush();
  };
  listenToField(field, selection, {
    changed: () => start(),
    submitted(inNewTab) {
      keepRecent(field.value);
      // The key that a keyboard on the screen calls “search” puts that keyboard away.
      if (matchMedia('(pointer: coarse)').matches) field.blur();
      else if (list.hasAttribute('data-search-done')) openFirst(inNewTab);
      else opening = turn;
    },
    chosen,
    cleared: () => ask(''),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepRecent(field.value);
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) chosen();
  });
  const restore = async () => {
    const asked = readAddress();
    const place = readPlace();
    field.value = asked.query;
    filters = asked.filters;
    searched = asked.language ?? language;
    depth = place?.depth ?? 1;
    await run();
    if (place) scrollTo(0, place.scroll);
  };
  if (box.contains(document.activeElement)) {
    prepare();
    if (field.value === '') drawNothing();
  }
  // What was typed before this program came is what the reader wants.
  if (field.value !== '') start();
  else if (inAddress) void restore();
  if (inAddress) {
    addEventListener('pagehide', () => {
      address?.flush();
      keepPlace(depth);
    });
    addEventListener('popstate', () => void restore());
  }
}

/** Puts what pages say behind what essays say in the same words. */
function addPages(outcome: Outcome, pages: readonly Hit[]): Outcome {
  if (pages.length === 0) return outcome;
  const near = outcome.hits.filter((hit) => hit.near);
  const exact = outcome.hits.filter((hit) => !hit.near);
  return { ...outcome, hits: [...exact, ...pages, ...near], unmatched: [], shorter: null };
}

/** The list is a grid, not a listbox, because its rows hold links of their own. */
function setUpGrid(field: HTMLInputElement, list: HTMLElement, t: SearchStrings): void {
  // A dialog may bring a second search to the page.
  list.id ||= document.getElementById('search-results') ? 'search-results-2' : 'search-results';
  list.setAttribute('role', 'grid');
  list.setAttribute('aria-label', t.results);
  list.hidden = true;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'grid',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    field.setAttribute(name, value);
  }
}
