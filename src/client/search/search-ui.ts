import type { Filters } from '../../core/search/index/engine.ts';
import type { Outcome } from '../../core/search/index/record.ts';
import { drawFacets, drawLanguages, nameLanguage } from './facets.ts';
import { listenToField } from './keyboard.ts';
import { describeOutcome, drawAction, drawRecent, drawShorter } from './messages.ts';
import { keepRecent } from './recent.ts';
import { drawResult } from './results.ts';
import { openLanguages } from './language-engines.ts';
import { createSelection } from './selection.ts';
import { runsWebAssembly } from './web-assembly.ts';
import type { SearchStrings } from '../../i18n/search-strings.ts';

/** What the search of a page needs to know. */
export interface SearchOptions {
  /** The site's root, wherever it stands. */
  readonly root: URL;
  readonly strings: SearchStrings;
  /** Language of the page, whose essays are searched first. */
  readonly language: string;
  /** The site's own language. */
  readonly main: string;
  /** Whether the page's address carries the query as `?q=`. */
  readonly inAddress: boolean;
}

/**
 * Brings a search form to life. Nothing is fetched before the reader turns to it.
 *
 * @param box holds `form`, `input[name=q]`, `[data-search-status]`, `[data-search-results]`, and, where wanted,
 *   `[data-search-facets]`, `[data-search-more]` (shorter queries, recent ones, retry) and `[data-search-fallback]`
 *   (shown when search cannot work)
 */
export function mountSearch(
  box: HTMLElement,
  { root, strings: t, language, main, inAddress }: SearchOptions,
): void {
  const form = box.querySelector('form');
  const field = box.querySelector<HTMLInputElement>('input[name=q]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  if (!form || !field || !list) return;
  const [status, facets, more, fallback] = ['status', 'facets', 'more', 'fallback'].map((name) =>
    box.querySelector<HTMLElement>(`[data-search-${name}]`),
  );
  const searchers = openLanguages(root, main);
  const selection = createSelection(field, list);
  let turn = 0;
  let filters: Filters = {};
  let searched = language;
  let depth = 1;

  setUpGrid(field, list, t);
  const tell = (text: string) => {
    if (status && status.textContent !== text) status.textContent = text;
  };
  const ask = (query: string) => {
    field.value = query;
    field.focus();
    start();
  };
  /** Searches anew, with nothing narrowed or widened. */
  const start = (next = language) => {
    filters = {};
    searched = next;
    depth = 1;
    void run();
  };
  const drawNothing = () => {
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    facets?.replaceChildren();
    tell('');
    more?.replaceChildren(...drawRecent(ask, drawNothing, t));
    list.setAttribute('data-search-done', '');
  };
  const draw = (query: string, outcome: Outcome, all: Outcome, languages: readonly string[]) => {
    const severalEssays = new Set(outcome.hits.map(({ record }) => record.essay)).size > 1;
    list.replaceChildren(
      ...outcome.hits.map((hit, index) =>
        drawResult(hit, `${list.id}-${index + 1}`, { root, severalEssays, language, strings: t }),
      ),
    );
    list.hidden = outcome.hits.length === 0;
    field.setAttribute('aria-expanded', String(outcome.hits.length > 0));
    facets?.replaceChildren(
      ...drawLanguages(languages, searched, start, t),
      ...drawFacets(
        all.hits,
        filters,
        (next) => {
          filters = next;
          void run();
        },
        t,
      ),
    );
    const others = outcome.hits.length > 0 ? [] : languages.filter((other) => other !== searched);
    more?.replaceChildren(
      ...drawShorter(outcome, ask, t),
      ...others.map((other) => drawAction(t.elsewhere(nameLanguage(other)), () => start(other))),
      ...(outcome.more
        ? [
            drawAction(t.deeper, () => {
              depth += 1;
              void run();
            }),
          ]
        : []),
      ...(outcome.limited ? [drawAction(t.retry, () => void run())] : []),
    );
    tell(describeOutcome(query, outcome, t));
    list.setAttribute('data-search-done', '');
  };

  async function run(): Promise<void> {
    const mine = ++turn;
    const query = field?.value ?? '';
    list?.removeAttribute('data-search-done');
    selection.clear();
    if (fallback) fallback.hidden = true;
    if (inAddress) writeAddress(query);
    if (query.trim() === '') return drawNothing();
    const slow = setTimeout(() => tell(t.loading), 400);
    try {
      const { searcher } = searchers(searched);
      const languages = await searcher.prepare();
      const all = await searcher.search(query, {}, depth);
      const outcome =
        Object.keys(filters).length === 0 ? all : await searcher.search(query, filters, depth);
      if (mine === turn) draw(query, outcome, all, languages);
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
    facets?.replaceChildren();
    if (!runsWebAssembly()) tell(t.noWebAssembly);
    else tell(import.meta.env.DEV ? t.notBuilt : t.failed);
    more?.replaceChildren(drawAction(t.retry, () => void run()));
    if (fallback) fallback.hidden = false;
  };

  const prepare = () => {
    searchers(language)
      .preload()
      .catch(() => {
        // The search itself will tell.
      });
  };
  for (const intent of ['focusin', 'pointerenter', 'keydown'])
    box.addEventListener(intent, prepare, { once: true });
  field.addEventListener('focus', () => {
    if (field.value === '') drawNothing();
  });
  listenToField(field, selection, {
    changed: () => start(),
    submitted: () => keepRecent(field.value),
    chosen: () => keepRecent(field.value),
    cleared: () => ask(''),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepRecent(field.value);
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) keepRecent(field.value);
  });
  if (inAddress) restore(field, run);
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

function writeAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** Takes the query from the address, now and when the reader comes back, and puts the page where it was scrolled to. */
function restore(field: HTMLInputElement, run: () => Promise<void>): void {
  const read = async () => {
    field.value = new URL(location.href).searchParams.get('q') ?? '';
    await run();
    const state: unknown = history.state;
    if (typeof state === 'object' && state !== null && 'scroll' in state)
      scrollTo(0, Number(state.scroll));
  };
  addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
  addEventListener('popstate', () => void read());
  void read();
}
