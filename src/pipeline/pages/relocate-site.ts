import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../../core/diagnostics/diagnostics.ts';
import type { ForeignProgram } from '../../core/library/services.ts';
import { listFiles } from '../shared/list-files.ts';
import { type CheckedPage, checkFarLinks, checkPage, isScript } from './check-page.ts';
import { writePolicy } from './content-policy.ts';
import { type Page, readPage, writePage } from './html-page.ts';
import { createScriptTest, type Programs, putPrograms, takePrograms } from './page-programs.ts';

// A host may show this page at any address, so nothing in it can be relative to its own.
const UNPLACED_PAGE = '404.html';

/** What became of a site. */
export interface Relocation {
  /** The faults; when there are any, the site is not to be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** By path from the site's root. */
  readonly pages: ReadonlyMap<string, CheckedPage>;
}

/**
 * Makes a built site independent of its address: every link within it becomes relative to the page
 * that holds it, scripts that import nothing run from the file system too, and every page gets its
 * content policy. On the way each page is checked.
 *
 * @param folder the built site
 * @param finished pages of it that went through this before: they stay as they are, and their links
 *   to others are checked
 * @param written scripts that components write into their pages
 * @param foreign the programs of other sites that pages may load
 * @param isWhole whether all pages are there, so that links among them can be checked
 */
export async function relocateSite(
  folder: string,
  finished: ReadonlyMap<string, CheckedPage>,
  written: Programs['written'],
  foreign: readonly ForeignProgram[] = [],
  isWhole = true,
): Promise<Relocation> {
  const programs = { ...(await takePrograms(folder)), written };
  const isOwn = createScriptTest(programs);
  const files = await listFiles(folder);
  const pages = new Map(finished);
  const diagnostics: Diagnostic[] = [];
  for (const file of files.filter((name) => name.endsWith('.html') && !finished.has(name))) {
    // Nothing else waits for this thread, and thousands of small files take longer when each is
    // waited for.
    const isPlaced = file !== UNPLACED_PAGE;
    const html = readFileSync(path.join(folder, file), 'utf8');
    const page = readPage(file, putPrograms(html, programs, isPlaced));
    const loaded = foreign.filter(({ script }) => loadsScript(page, script));
    const result = checkPage(page, isOwn, new Set(loaded.map(({ script }) => script)));
    pages.set(file, result.checked);
    diagnostics.push(...result.diagnostics);
    writeFileSync(
      path.join(folder, file),
      writePage(page, writePolicy(page, isPlaced, loaded), (url) =>
        isPlaced ? relativeUrl(file, url) : url,
      ),
    );
  }
  if (isWhole) diagnostics.push(...checkFarLinks(pages, new Set(files)));
  return { diagnostics: sortDiagnostics(diagnostics), pages };
}

function loadsScript({ links }: Page, script: string): boolean {
  return links.some(({ element, name, value }) => isScript(element, name) && value === script);
}

/**
 * A root-relative URL as seen from a page; others stay as they are.
 * @example relativeUrl('essays/a.html', '/search.html?q=1') => '../search.html?q=1'
 */
function relativeUrl(from: string, url: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const [, target = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  // A folder is named by its index, since not every host maps one to the other.
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  if (file === from && rest.startsWith('#')) return rest;
  return path.posix.relative(path.posix.dirname(from), file) + rest;
}
