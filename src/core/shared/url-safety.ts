/** Ways of naming a place that a reader may follow from a page: another page, or a letter to somebody. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** What is wrong with an address, and what to write instead. */
export interface AddressFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds why an address must not be a link: it would run a program, or leads where no reader's browser goes.
 * @param url as written; a browser overlooks spaces and line breaks in it, and so does this
 */
export function findUnsafeAddress(url: string): AddressFault | undefined {
  const { protocol } = readAddress(url);
  if (SAFE_SCHEMES.has(protocol) || (protocol === 'site:' && !/^\W*site:/i.test(url)))
    return undefined;
  const message = `a link must not begin with ${protocol}`;
  if (protocol === 'doi:') return { message, hint: 'write https://doi.org/ before the DOI' };
  return {
    message,
    hint: 'links begin with https://, http:// or mailto:, or lead to a page of this site',
  };
}

/** Finds why an address must not be that of a picture or another file which a page shows: it is not the site's. */
export function findForeignAddress(url: string): AddressFault | undefined {
  const { protocol, host } = readAddress(url);
  if (protocol === 'site:' && host === 'root') return undefined;
  return {
    message: `a page shows no file from ${host || protocol}`,
    hint: 'put the file beside the essay or into public/, and name it from there',
  };
}

function readAddress(url: string): Pick<URL, 'protocol' | 'host'> {
  const base = 'site://root/';
  return URL.canParse(url, base) ? new URL(url, base) : new URL(base);
}
