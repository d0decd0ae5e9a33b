import type { EngineHit, SearchEngine } from '../../core/search/index/engine.ts';
import { partGroup } from '../../core/search/index/record-groups.ts';
import type { SearchRecord } from '../../core/search/index/record.ts';
import type { CommonWordTable } from '../../core/search/index/common-words.ts';
import type { RelatedTable } from '../../core/search/index/related-table.ts';
import type {
  Lexicon,
  NameTable,
  PinyinTable,
  TableSource,
  TermTable,
} from '../../core/search/index/tables.ts';

/**
 * The index of a language, over Pagefind. Nothing is fetched before the first search or `preload`.
 *
 * @param root the root of the language's pages
 * @returns the engine; its methods reject where the host does not answer with a file
 */
export function createPagefindEngine(
  root: URL,
  importModule: ImportModule = importByAddress,
): SearchEngine & { preload(): Promise<void> } {
  let opened: Promise<Pagefind> | undefined;
  let failures = 0;
  const use = async <Value>(action: (pagefind: Pagefind) => Promise<Value>): Promise<Value> => {
    opened ??= openPagefind(root, importModule, failures);
    const mine = opened;
    try {
      return await action(await mine);
    } catch (fault) {
      // A retry needs a new instance: one that failed to load stays broken.
      if (opened === mine) {
        opened = undefined;
        failures += 1;
      }
      throw fault;
    }
  };
  return {
    async preload() {
      await use(async () => {});
    },
    async find(term, filters) {
      const { results } = await use((pagefind) =>
        pagefind.search(term, { filters, ...(term === null && { sort: { order: 'asc' } }) }),
      );
      return results.map(
        ({ id, score, data }): EngineHit => ({
          id,
          score,
          load: async () => toRecords(await data()),
        }),
      );
    },
  };
}

/** The tables beside the index, by fetch. */
export function createTableSource(root: URL): TableSource {
  return {
    readTerms: () => fetchTable<TermTable>(root, 'terms'),
    readNames: () => fetchTable<NameTable>(root, 'names'),
    readPinyin: () => fetchTable<PinyinTable>(root, 'pinyin'),
    readCommonWords: () => fetchTable<CommonWordTable>(root, 'common-words'),
    readLexicon: (part) => fetchTable<Lexicon>(root, `lexicon-${part}`),
    readRelated: (part) => fetchTable<RelatedTable>(root, `related-${part}`),
  };
}

/** How a module is loaded from an address that is known only when the page runs. */
export type ImportModule = (address: string) => Promise<PagefindModule>;

/** The part of pagefind.js that search uses, as the build writes it. */
export interface PagefindModule {
  readonly PagefindInstance: new (options: {
    readonly basePath: string;
    readonly primary: true;
  }) => Pagefind;
}

interface Pagefind {
  init(language: string, options: { readonly load_wasm: true }): Promise<void>;
  search(
    term: string | null,
    options: object,
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindFragment>;
}

interface PagefindFragment {
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

/**
 * Pagefind splits a Chinese query with the browser's Intl.Segmenter, which differs among browsers
 * and from that of the index: 雪球 becomes 雪 and 球. Terms are therefore split before, two characters
 * each.
 */
const NO_LANGUAGE = 'unknown';

async function openPagefind(
  root: URL,
  importModule: ImportModule,
  failures: number,
): Promise<Pagefind> {
  // Browsers cache failed imports, so that a retry needs another address.
  const { PagefindInstance } = await importModule(
    new URL(`pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`, root).href,
  );
  const pagefind = new PagefindInstance({
    basePath: new URL('pagefind/', root).href,
    primary: true,
  });
  await pagefind.init(NO_LANGUAGE, { load_wasm: true });
  return pagefind;
}

// Vite must neither bundle nor rewrite an address of the built site.
function importByAddress(address: string): Promise<PagefindModule> {
  return import(/* @vite-ignore */ address) as Promise<PagefindModule>;
}

function toRecords({ content, filters }: PagefindFragment): SearchRecord[] {
  return partGroup(
    { text: content, outline: filters['outline']?.[0] ?? '[]' },
    { essay: filters['essay']?.[0] ?? '', title: filters['title']?.[0] ?? '' },
  );
}

/** The table of the pages that are not essays. */
export function fetchPages(root: URL): Promise<TermTable> {
  return fetchTable<TermTable>(root, 'pages');
}

async function fetchTable<Table>(root: URL, name: string): Promise<Table> {
  const address = new URL(`search/${name}.json`, root);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  // The site's own build wrote it in this form.
  return (await response.json()) as Table;
}
