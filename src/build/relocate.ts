import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findForeignAddress, findUnsafeAddress } from '../core/addresses.ts';
import { decodeEscapes } from '../core/decode-escapes.ts';
import { errorAt, sortDiagnostics, type Diagnostic } from '../core/diagnostics.ts';
import { writePolicy } from './content-policy.ts';
import { readPage, writePage, type Link, type Page } from './html-page.ts';
import { checkHiddenCharacters } from '../core/hidden-characters.ts';
import { listFiles } from './read-content.ts';

// A host may show this page at any address, so nothing in it can be relative to where it stands.
const UNPLACED_PAGE = '404.html';
// The attributes whose file the page itself shows or runs.
const SHOWN_BY = new Set(['src', 'poster', 'srcset', 'imagesrcset']);

/**
 * Makes a built site independent of its address: every link within it becomes relative to the page that holds it, and every
 * page gets its content policy. On the way each is checked: a link to a file or an id that does not exist, an id that stands
 * twice, and what the policy would block, are faults.
 *
 * @param folder the built site
 * @returns the faults; when there are any, no file is changed
 */
export async function relocateSite(folder: string): Promise<Diagnostic[]> {
  const files = await listFiles(folder);
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(file, await readFile(path.join(folder, file), 'utf8')));
  }
  const exists = new Set(files);
  const diagnostics = [...pages.values()].flatMap((page) => [...checkIds(page), ...checkLinks(page, pages, exists), ...checkSafety(page)]);
  if (diagnostics.length > 0) return sortDiagnostics(diagnostics);
  for (const [file, page] of pages) {
    const isPlaced = file !== UNPLACED_PAGE;
    const text = writePage(page, writePolicy(page, isPlaced), (url) => (isPlaced ? relativeUrl(file, url) : url));
    await writeFile(path.join(folder, file), text);
  }
  return [];
}

function checkIds({ file, ids }: Page): Diagnostic[] {
  const seen = new Set<string>();
  return ids
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, ...at }) => errorAt(file, at, 'duplicate-id', `the id "${id}" stands twice on this page`, 'give each place its own id'));
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

function checkLinks(page: Page, pages: ReadonlyMap<string, Page>, exists: ReadonlySet<string>): Diagnostic[] {
  return page.links.flatMap((link) => {
    const fault = link.urls.map((url) => findFault(page.file, url, pages, exists)).find((text) => text !== undefined);
    return fault === undefined ? [] : [describe(page, link, fault)];
  });
}

function describe({ file }: Page, link: Link, fault: string): Diagnostic {
  return errorAt(file, link, 'dead-link', `${link.name}="${link.value}": ${fault}`, 'correct the address, or add what it leads to');
}

function findFault(from: string, url: string, pages: ReadonlyMap<string, Page>, exists: ReadonlySet<string>): string | undefined {
  const target = resolve(from, url);
  if (!target) return undefined;
  if (!exists.has(target.file)) return `the site has no file ${target.file}`;
  const page = pages.get(target.file);
  // As in a browser, an id may also be written with the very escapes that the link has.
  const names = [target.id, decodeEscapes(target.id)];
  if (target.id === '' || !page || page.ids.some(({ id }) => names.includes(id))) return undefined;
  return `${target.file} has no place #${decodeEscapes(target.id)}`;
}

/** The file and place of the site that a URL names, the place still escaped; null for another site's. */
function resolve(from: string, url: string): { file: string; id: string } | null {
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
