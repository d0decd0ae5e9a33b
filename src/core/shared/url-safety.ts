import { decodeEscapes } from './decode-uri.ts';
import { findLookAlike } from './look-alike-host.ts';
import { type Message, msg } from './message.ts';

/**
 * Ways of naming a place that a reader may follow from a page: another page, or a letter to
 * somebody.
 */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** The site's address while its links are read; no host has this name (RFC 6761, 6.4). */
const SITE_HOST = 'site.invalid';
// A browser reads `https:/a.example` as an address of this site or of another, by the page's own
// scheme.
const SITE_ROOTS = [`https://${SITE_HOST}/`, `http://${SITE_HOST}/`] as const;

/**
 * A path or an id of the site in plain letters. Most addresses of a page are such, and nothing can
 * be wrong with them: to parse each as a browser does takes a hundred times as long.
 */
const PLAIN_ADDRESS = /^(?<path>(?:\/[\w-][\w.-]*)*)(?:#(?<id>[\w-]*))?$/;

/** What is wrong with an address, and what to write instead. */
export interface AddressFault {
  readonly message: Message;
  readonly hint: Message;
}

/**
 * Finds why an address must not be a link: it would run a program, or leads where no reader's
 * browser goes.
 * @param url as written; a browser overlooks spaces and line breaks in it, and so does this
 */
export function findUnsafeAddress(url: string): AddressFault | undefined {
  if (PLAIN_ADDRESS.test(url)) return undefined;
  const malformed = findMalformed(url);
  if (malformed) return malformed;
  const { protocol, username, host } = new URL(url, SITE_ROOTS[0]);
  if (username !== '')
    return {
      message: msg`the address names a user before its host ${host}`,
      hint: msg`leave out the part before the @`,
    };
  const disguised = findLookAlike(url);
  if (disguised !== undefined)
    return {
      message: msg`the host name ${disguised} mixes letters of several scripts that look alike`,
      hint: msg`type the address again, in Latin letters`,
    };
  if (SAFE_SCHEMES.has(protocol)) return undefined;
  const message = msg`a link must not begin with ${protocol}`;
  if (protocol === 'doi:') return { message, hint: msg`write https://doi.org/ before the DOI` };
  return {
    message,
    hint: msg`links begin with https://, http:// or mailto:, or lead to a page of this site`,
  };
}

/**
 * Finds why an address must not be that of a picture or another file which a page shows: it is not
 * the site's.
 */
export function findForeignAddress(url: string): AddressFault | undefined {
  if (PLAIN_ADDRESS.test(url)) return undefined;
  const malformed = findMalformed(url);
  if (malformed) return malformed;
  const foreign = SITE_ROOTS.map((root) => new URL(url, root)).find(
    ({ host }) => host !== SITE_HOST,
  );
  if (!foreign) return undefined;
  return {
    message: msg`a page shows no file from ${foreign.host || foreign.protocol}`,
    hint: msg`put the file beside the essay or into public/, and name it from there`,
  };
}

/** A place in the site that an address leads to. */
export interface SitePlace {
  /** Path of the file from the site's root, its escapes read; a folder stands for its index. */
  readonly path: string;
  /** The id behind the `#`, its escapes as written; '' where there is none. */
  readonly id: string;
}

/**
 * Finds where in the site an address leads.
 * @param page path of the page that holds it, from the site's root
 * @returns undefined when it leads elsewhere, or is malformed
 */
export function findSitePlace(url: string, page: string): SitePlace | undefined {
  const plain = PLAIN_ADDRESS.exec(url)?.groups;
  if (plain?.['path']) return { path: plain['path'].slice(1), id: plain['id'] ?? '' };
  if (findMalformed(url)) return undefined;
  const { protocol, host, pathname, hash } = new URL(url, new URL(page, SITE_ROOTS[0]));
  if (protocol !== 'https:' || host !== SITE_HOST) return undefined;
  const path = decodeEscapes(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  return { path, id: hash.slice(1) };
}

function findMalformed(url: string): AddressFault | undefined {
  if (/^(?:[a-z]:[\\/]|file:)/i.test(url))
    return {
      message: msg`this is a place on your machine, which no reader has`,
      hint: msg`put the file beside the essay or into public/, and name it from there`,
    };
  if (url.includes('\\'))
    return { message: msg`an address holds no backslash`, hint: msg`write / in its place` };
  if (SITE_ROOTS.every((root) => URL.canParse(url, root))) return undefined;
  return { message: msg`no browser can read this address`, hint: msg`correct the address` };
}
