import { AstroError } from 'astro/errors';

/**
 * Reads the address the site will have, with its path if it has one.
 * @param setting the variable SITE_URL; the address is not known when it is empty or not set
 * @returns the address with the closing slash
 * @throws AstroError where the setting is not an address of a site
 */
export function readSiteAddress(setting: string | undefined): string | undefined {
  const text = setting?.trim() ?? '';
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new AstroError(
      `SITE_URL=${text} is no address of a site.`,
      'Write it as https://example.org/ or https://example.org/path/, or leave it out.',
    );
  }
  return url.href.replace(/\/*$/, '/');
}
