import { pagePath } from '../../core/shared/routes.ts';
import { createSearcher, type Searcher } from '../../core/search/search.ts';
import type { Trace } from '../../core/search/lookup/trace.ts';
import type { Hit } from '../../core/search/index/record.ts';
import { once } from '../../core/shared/memoize-async.ts';
import { createPagefindEngine, createTableSource, fetchPages } from './engine.client.ts';

/** The search over the essays of one language. */
export interface LanguageSearch {
  readonly searcher: Searcher;
  /** Searches the pages that are not essays; finds nothing where they cannot be fetched. */
  searchPages(query: string): Promise<readonly Hit[]>;
  /** Begins to fetch what every search needs. The search itself reports a failure. */
  preload(): void;
}

/**
 * Opens the search of a language when it is first asked for: each language has an index and tables
 * of its own.
 *
 * @param root the site's root
 * @param main the site's own language, whose index is at the root
 */
export function openLanguages(root: URL, main: string): (language: string) => LanguageSearch {
  const opened = new Map<string, LanguageSearch>();
  return (language) => {
    const known = opened.get(language) ?? open(new URL(pagePath('', language, main), root));
    opened.set(language, known);
    return known;
  };
}

function open(root: URL): LanguageSearch {
  const engine = createPagefindEngine(root);
  const searcher = createSearcher(
    engine,
    createTableSource(root),
    isDebugged() ? traceToConsole : undefined,
  );
  const openOwnPages = once(async () => {
    const [{ openPages }, table] = await Promise.all([
      import('../../core/search/search-pages.ts'),
      fetchPages(root),
    ]);
    return openPages(table);
  });
  return {
    searcher,
    async searchPages(query) {
      const { pages } = await searcher.prepare();
      const search = pages ? await openOwnPages().catch(() => undefined) : undefined;
      return search ? search(query) : [];
    },
    preload() {
      searcher
        .prepare()
        .then(({ grouped }) => {
          if (!grouped) return undefined;
          preloadFile(new URL('pagefind/wasm.unknown.pagefind', root));
          return engine.preload();
        })
        .catch(() => {});
    },
  };
}

/** Begins to fetch what a program that is on its way will ask for. */
function preloadFile({ href }: URL): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}

/** The name of the address's parameter and of the stored item that has each search traced. */
const DEBUG = 'debug';

/**
 * Whether searches are traced: with `?debug` in the address, or `debug` among what the site stores.
 */
function isDebugged(): boolean {
  if (new URLSearchParams(location.search).has(DEBUG)) return true;
  try {
    return localStorage.getItem(DEBUG) !== null;
  } catch {
    // A browser may forbid storage.
    return false;
  }
}

const traceToConsole: Trace = (...step) =>
  void import('../../core/search/lookup/describe-step.ts').then(({ describeStep }) =>
    console.log(describeStep(...step)),
  );
