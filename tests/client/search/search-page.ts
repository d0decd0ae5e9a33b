import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeSearchIndex } from '../../../src/pipeline/search/write-index.ts';
import { readFirstEssay, readSiteGlossary } from '../../core/search/read-fixture.ts';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><title>搜索</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'">
</head>
<body>
<main>
<h1>搜索</h1>
<search data-search>
<form role="search" action="search.html"><input type="search" name="q" aria-label="搜索论断" autocomplete="off"><button>搜索</button></form>
<p role="status" data-search-status></p>
<div data-search-facets></div>
<div data-search-results></div>
<div data-search-more></div>
<p data-search-fallback hidden><a href="claims.html">论断页</a></p>
</search>
</main>
<script type="module" src="_astro/search.js"></script>
</body>
</html>`;

const ENTRY = (project: string) => `
import { openLanguages } from '${project}src/client/search/language-engines.ts';
import { mountSearch } from '${project}src/client/search/search-ui.ts';
import { searchStrings } from '${project}tests/client/search/strings.ts';
const root = new URL('..', import.meta.url);
mountSearch(document.querySelector('[data-search]'), { root, language: 'zh-CN', main: 'zh-CN', searchers: openLanguages(root, 'zh-CN'), strings: searchStrings, inAddress: true });
`;

/** A site of nothing but search over the first essay, in a temporary folder. */
export interface SearchPage {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds the page with the site's own policy for scripts, so that what it forbids shows. */
export async function makeSearchPage(writeIndex = writeFirstEssay): Promise<SearchPage> {
  const project = fileURLToPath(new URL('../../../', import.meta.url));
  const folder = await mkdtemp(path.join(tmpdir(), 'yinju-search-page-'));
  await writeIndex(folder);
  await writeFile(path.join(folder, 'search.html'), PAGE);
  const source = path.join(folder, 'source');
  await mkdir(source);
  await writeFile(path.join(source, 'entry.ts'), ENTRY(project));
  await build({
    root: source,
    logLevel: 'error',
    configFile: false,
    define: { 'import.meta.env.DEV': 'false' },
    build: {
      outDir: path.join(folder, 'bundle'),
      lib: { entry: path.join(source, 'entry.ts'), formats: ['es'], fileName: () => 'search.js' },
      emptyOutDir: false,
    },
  });
  await cp(path.join(folder, 'bundle'), path.join(folder, '_astro'), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function writeFirstEssay(folder: string): Promise<void> {
  await writeSearchIndex({
    essays: [await readFirstEssay()],
    folder,
    glossary: await readSiteGlossary(),
    main: 'zh-CN',
  });
}
