import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  createPagefindEngine,
  createTableSource,
  type PagefindModule,
} from '../../src/client/search/engine.client.ts';
import type { Essay } from '../../src/core/essay/types.ts';
import type { Glossary } from '../../src/core/library/glossary.ts';
import type { Trace } from '../../src/core/search/lookup/trace.ts';
import { createSearcher, type Searcher } from '../../src/core/search/search.ts';
import { writeSearchIndex } from '../../src/pipeline/search/write-index.ts';

/** Search as a reader has it, over essays that need no site: a real index, served and fetched. */
export interface OpenSearch extends Searcher {
  /** What was fetched so far, but for pagefind.js, which Node imports from the disk. */
  readonly fetched: { readonly path: string; readonly sent: number }[];
  /** Bytes a file takes on the wire: gzip, as hosts do, but for what is packed already. */
  sizeOf(name: string): number;
  /** Search as another reader has it, who has fetched nothing yet. */
  reopen(): Searcher;
  close(): Promise<void>;
}

/**
 * Indexes essays into a temporary folder and opens search over it.
 *
 * @param relates whether words of related meaning are found, which takes seconds to prepare
 */
export async function openSearch(
  essays: readonly Essay[],
  glossary: Glossary,
  relates = false,
): Promise<OpenSearch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yinju-search-'));
  await writeSearchIndex({ essays, folder, glossary, relates, main: 'zh-CN' });
  return openFolder(folder, () => rm(folder, { recursive: true, force: true }));
}

/** Opens search over a folder that holds an index. */
export async function openFolder(
  folder: string,
  remove: () => Promise<void> = async () => {},
  trace?: Trace,
): Promise<OpenSearch> {
  const fetched: { path: string; sent: number }[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(path.join(folder, name)).then(
      (content) => {
        fetched.push({ path: name, sent: packedSize(name, content) });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const root = new URL(
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
  );
  // Node imports no module over http.
  const importModule = (url: string) =>
    import(pathToFileURL(path.join(folder, new URL(url).pathname)).href) as Promise<PagefindModule>;
  const reopen = () =>
    createSearcher(createPagefindEngine(root, importModule), createTableSource(root), trace);
  return {
    ...reopen(),
    reopen,
    fetched,
    sizeOf: (name) => packedSize(name, readFileSync(path.join(folder, name))),
    async close() {
      await new Promise((done) => server.close(done));
      await remove();
    },
  };
}

function packedSize(name: string, content: Uint8Array): number {
  return /\.(?:js|json)$/.test(name) ? gzipSync(content).length : content.length;
}
