import {
  findForeignAddress,
  findSitePlace,
  findUnsafeAddress,
} from '../../core/shared/url-safety.ts';
import { decodeEscapes } from '../../core/shared/decode-uri.ts';
import { errorAt, type Diagnostic } from '../../core/diagnostics/diagnostics.ts';
import type { Link, Page, Script } from './html-page.ts';
import { type Message, msg } from '../../core/shared/message.ts';

/** The folder of bundled scripts. */
const BUNDLED = /^\/_astro\/[^/?#]+\.js$/;
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

/**
 * Checks a built page by itself. Reports an id that appears twice, a link within it to a place that
 * does not exist, and what the policy would block.
 *
 * @param isOwn whether the build put a script there
 * @param foreign addresses of programs of other sites that the page may load
 * @returns what the check of its links to others needs
 */
export function checkPage(
  page: Page,
  isOwn: (script: Script) => boolean,
  foreign: ReadonlySet<string> = new Set(),
): { checked: CheckedPage; diagnostics: Diagnostic[] } {
  const { file } = page;
  const ids = new Set(page.ids.map(({ id }) => id));
  const [nearLinks, farLinks] = partLinks(page);
  return {
    checked: { ids: new Set(detach([...ids])), farLinks: farLinks.map(detachLink) },
    diagnostics: [
      ...checkIds(page),
      ...checkSafety(page, foreign),
      ...checkScripts(page, isOwn, foreign),
      ...nearLinks.flatMap((link) => checkPlace(file, link, ids)),
    ],
  };
}

/**
 * Checks the links of pages to other files of the site: that the file exists, and the place in it.
 *
 * @param pages all there are, by path from the site's root
 * @param files every file of the site
 */
export function checkFarLinks(
  pages: ReadonlyMap<string, CheckedPage>,
  files: ReadonlySet<string>,
): Diagnostic[] {
  return [...pages].flatMap(([file, { farLinks }]) =>
    farLinks.flatMap((link) => {
      const { target } = link;
      if (!files.has(target.file))
        return [describe(file, link, msg`the site has no file ${target.file}`)];
      return checkPlace(file, link, pages.get(target.file)?.ids);
    }),
  );
}

/**
 * Copies strings out of the page that they are part of: through a part V8 keeps all of it in
 * memory.
 */
function detach(parts: readonly string[]): string[] {
  return structuredClone(parts.join('\n')).split('\n');
}

function detachLink({ name, value, line, column, target }: SiteLink): SiteLink {
  const [ownName = '', file = '', id = '', ...lines] = detach([
    name,
    target.file,
    target.id,
    value,
  ]);
  return { name: ownName, value: lines.join('\n'), line, column, target: { file, id } };
}

/** The links of a page to itself, and those to other files of the site. */
function partLinks({ file, links }: Page): [near: SiteLink[], far: SiteLink[]] {
  const near: SiteLink[] = [];
  const far: SiteLink[] = [];
  for (const { name, value, line, column, urls } of links) {
    for (const target of urls
      .map((url) => resolve(file, url))
      .filter((found) => found !== undefined)) {
      (target.file === file ? near : far).push({ name, value, line, column, target });
    }
  }
  return [near, far];
}

function checkIds({ file, ids }: Page): Diagnostic[] {
  const seen = new Set<string>();
  return ids
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, ...at }) =>
      errorAt(
        file,
        at,
        'duplicate-id',
        msg`the id "${id}" appears twice on this page`,
        msg`give each place its own id`,
      ),
    );
}

/** @param ids of the file that the link leads to; undefined when it is not a page */
function checkPlace(
  from: string,
  link: SiteLink,
  ids: ReadonlySet<string> | undefined,
): Diagnostic[] {
  const { file, id } = link.target;
  // As in a browser, an id may also be written with the very escapes that the link has.
  if (id === '' || !ids || ids.has(id) || ids.has(decodeEscapes(id))) return [];
  return [describe(from, link, msg`${file} has no place #${decodeEscapes(id)}`)];
}

/** What the checks of the content have not seen, as it came another way, such as by a component. */
function checkSafety({ file, links, blocked }: Page, foreign: ReadonlySet<string>): Diagnostic[] {
  return [
    ...blocked.map(({ text, ...at }) =>
      errorAt(
        file,
        at,
        'blocked-code',
        msg`${text} would be blocked by the page's content policy`,
        msg`use a class and a style sheet, or a script of src/client`,
      ),
    ),
    ...links.flatMap((link) => {
      if (isScript(link.element, link.name) && foreign.has(link.value)) return [];
      const isFile = SHOWN_BY.has(link.name);
      const fault = link.urls
        .map(isFile ? findForeignAddress : findUnsafeAddress)
        .find((candidate) => candidate !== undefined);
      return fault
        ? [
            errorAt(
              file,
              link,
              isFile ? 'foreign-file' : 'unsafe-link',
              msg`${link.name}="${link.value}": ${fault.message}`,
              fault.hint,
            ),
          ]
        : [];
    }),
  ];
}

/**
 * A script has a digest in the page's policy, or is in a file of the site: all must come from the
 * build.
 */
function checkScripts(
  page: Page,
  isOwn: (script: Script) => boolean,
  foreign: ReadonlySet<string>,
): Diagnostic[] {
  const unknown = [
    ...page.scripts
      .filter((script) => !isOwn(script))
      .map(({ text, ...at }) => ({ what: text, at })),
    ...page.links
      .filter(
        ({ element, name, value }) =>
          isScript(element, name) && !BUNDLED.test(value) && !foreign.has(value),
      )
      .map((link) => ({ what: link.value, at: link })),
  ];
  return unknown.map(({ what, at }) =>
    errorAt(
      page.file,
      at,
      'blocked-code',
      msg`the build did not put this script here: ${what.replace(/\s+/g, ' ').trim().slice(0, 40)}`,
      msg`remove it from the content, or write it as a script of src/client`,
    ),
  );
}

/** Whether an attribute of an element names a program. */
export function isScript(element: string, name: string): boolean {
  return element === 'script' && name === 'src';
}

function describe(file: string, link: SiteLink, fault: Message): Diagnostic {
  return errorAt(
    file,
    link,
    'dead-link',
    msg`${link.name}="${link.value}": ${fault}`,
    msg`correct the address, or add what it leads to`,
  );
}

/** Where in the site a URL leads; undefined for another site's. */
function resolve(from: string, url: string): Target | undefined {
  if (url.startsWith('#')) return { file: from, id: url.slice(1) };
  const place = findSitePlace(url, from);
  return place && { file: place.path, id: place.id };
}
