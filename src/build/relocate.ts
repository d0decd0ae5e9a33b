import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findForeignAddress, findUnsafeAddress } from '../core/addresses.ts';
import { decodeEscapes } from '../core/decode-escapes.ts';
import { errorAt, sortDiagnostics, type Diagnostic } from '../core/diagnostics.ts';
import { checkHiddenCharacters } from '../core/hidden-characters.ts';
import { writePolicy } from './content-policy.ts';
import { readPage, writePage, type Link, type Page } from './html-page.ts';
import { putScripts, takeScripts, type Scripts } from './inline-scripts.ts';
import { listFiles } from './read-content.ts';
import { divide, runThread } from './threads.ts';

const PROGRAM = new URL('relocate-program.ts', import.meta.url);
// A host may show this page at any address, so nothing in it can be relative to where it stands.
const UNPLACED_PAGE = '404.html';
// The attributes whose file the page itself shows or runs.
const SHOWN_BY = new Set(['src', 'poster', 'srcset', 'imagesrcset']);

/** A place that a link names, as a file of the site and an id there that is still escaped. */
interface Target {
  readonly file: string;
  readonly id: string;
}

/** A link to a file of the site, or to a place in it. */
export interface SiteLink extends Pick<Link, 'name' | 'value' | 'line' | 'column'> {
  readonly target: Target;
}

/** What of a page its links to others and those that lead to it need. */
export interface CheckedPage {
  readonly ids: ReadonlySet<string>;
  readonly farLinks: readonly SiteLink[];
}

/** What became of a site. */
export interface Relocation {
  /** The faults; when there are any, the site is not to be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** By path from the site's root. */
  readonly pages: ReadonlyMap<string, CheckedPage>;
}

/** Pages to be relocated, and what that takes. */
export interface RelocationTask {
  readonly folder: string;
  readonly files: readonly string[];
  readonly scripts: Scripts;
}

/**
 * Makes a built site independent of its address: every link within it becomes relative to the page that holds it, scripts that
 * stand by themselves move into the pages, and every page gets its content policy. On the way each is checked: a link to a file
 * or an id that does not exist, an id that stands twice, and what the policy would block, are faults.
 *
 * @param folder the built site
 * @param finished pages of it that went through this before: they stay as they are, and their links to others are checked
 */
export async function relocateSite(folder: string, finished: ReadonlyMap<string, CheckedPage>): Promise<Relocation> {
  const scripts = await takeScripts(folder);
  const files = await listFiles(folder);
  const parts = divide(files.filter((name) => name.endsWith('.html') && !finished.has(name)));
  const [own = [], ...others] = parts;
  const elsewhere = others.map((part) => runThread<RelocationTask, Relocation>(PROGRAM, { folder, scripts, files: part }));
  const results = [relocatePages({ folder, scripts, files: own }), ...await Promise.all(elsewhere)];
  const pages = new Map([...finished, ...results.flatMap((result) => [...result.pages])]);
  const diagnostics = [...results.flatMap((result) => result.diagnostics), ...checkFarLinks(pages, new Set(files))];
  return { diagnostics: sortDiagnostics(diagnostics), pages };
}

/** Relocates pages one after the other; of each its places and its links to others alone are kept. */
export function relocatePages({ folder, files, scripts }: RelocationTask): Relocation {
  const pages = new Map<string, CheckedPage>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    // Nothing else waits for this thread, and thousands of small files take longer when each is waited for.
    const page = readPage(file, putScripts(readFileSync(path.join(folder, file), 'utf8'), scripts));
    const ids = new Set(page.ids.map(({ id }) => id));
    const [nearLinks, farLinks] = partLinks(page);
    // A string that was cut from a page keeps all of that page in memory; a copy does not.
    pages.set(file, structuredClone({ ids, farLinks }));
    diagnostics.push(...checkIds(page), ...checkSafety(page), ...nearLinks.flatMap((link) => checkPlace(file, link, ids)));
    const isPlaced = file !== UNPLACED_PAGE;
    writeFileSync(path.join(folder, file), writePage(page, writePolicy(page, isPlaced), (url) => (isPlaced ? relativeUrl(file, url) : url)));
  }
  return { pages, diagnostics };
}

function checkFarLinks(pages: ReadonlyMap<string, CheckedPage>, files: ReadonlySet<string>): Diagnostic[] {
  return [...pages].flatMap(([file, { farLinks }]) => farLinks.flatMap((link) => {
    const { target } = link;
    if (!files.has(target.file)) return [describe(file, link, `the site has no file ${target.file}`)];
    return checkPlace(file, link, pages.get(target.file)?.ids);
  }));
}

/** The links of a page to itself, and those to other files of the site. */
function partLinks({ file, links }: Page): [near: SiteLink[], far: SiteLink[]] {
  const near: SiteLink[] = [];
  const far: SiteLink[] = [];
  for (const { name, value, line, column, urls } of links) {
    for (const target of urls.map((url) => resolve(file, url)).filter((found) => found !== null)) {
      (target.file === file ? near : far).push({ name, value, line, column, target });
    }
  }
  return [near, far];
}

function checkIds({ file, ids }: Page): Diagnostic[] {
  const seen = new Set<string>();
  return ids
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, ...at }) => errorAt(file, at, 'duplicate-id', `the id "${id}" stands twice on this page`, 'give each place its own id'));
}

/** @param ids of the file that the link leads to; undefined when it is no page */
function checkPlace(from: string, link: SiteLink, ids: ReadonlySet<string> | undefined): Diagnostic[] {
  const { file, id } = link.target;
  // As in a browser, an id may also be written with the very escapes that the link has.
  if (id === '' || !ids || ids.has(id) || ids.has(decodeEscapes(id))) return [];
  return [describe(from, link, `${file} has no place #${decodeEscapes(id)}`)];
}

/** What the checks of the content have not seen, as it came another way, such as by a component. */
function checkSafety({ file, html, links, blocked }: Page): Diagnostic[] {
  return [
    ...blocked.map(({ text, ...at }) =>
      errorAt(file, at, 'blocked-code', `${text} would be blocked by the page's content policy`, 'use a class and a style sheet, or a script of src/client')),
    ...links.flatMap((link) => {
      const isFile = SHOWN_BY.has(link.name);
      const fault = link.urls.map(isFile ? findForeignAddress : findUnsafeAddress).find((candidate) => candidate !== undefined);
      return fault ? [errorAt(file, link, isFile ? 'foreign-file' : 'unsafe-link', `${link.name}="${link.value}": ${fault.message}`, fault.hint)] : [];
    }),
    ...checkHiddenCharacters(html, file),
  ];
}

function describe(file: string, link: SiteLink, fault: string): Diagnostic {
  return errorAt(file, link, 'dead-link', `${link.name}="${link.value}": ${fault}`, 'correct the address, or add what it leads to');
}

/** Where in the site a URL leads; null for another site's. */
function resolve(from: string, url: string): Target | null {
  if (url.startsWith('#')) return { file: from, id: url.slice(1) };
  const base = new URL(from, 'site://root/');
  if (!URL.canParse(url, base)) return { file: url, id: '' };
  const { protocol, host, pathname, hash } = new URL(url, base);
  if (protocol !== 'site:' || host !== 'root') return null;
  const file = decodeEscapes(pathname.slice(1));
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, id: hash.slice(1) };
}

/**
 * A root-relative URL as seen from a page; others stay as they are.
 * @example relativeUrl('essays/a.html', '/search.html?q=1') => '../search.html?q=1'
 */
export function relativeUrl(from: string, url: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const [, target = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  // A folder is named by its index, since not every host maps one to the other.
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  if (file === from && rest.startsWith('#')) return rest;
  return path.posix.relative(path.posix.dirname(from), file) + rest;
}
