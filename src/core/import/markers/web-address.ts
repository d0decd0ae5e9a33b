/**
 * An address that a reader may follow from any page, or undefined.
 * @example webAddress('doi:10.1000/182') => 'https://doi.org/10.1000/182'
 */
export function webAddress(address: string): string | undefined {
  const url = address
    .trim()
    .replace(/^doi:\s*/i, 'https://doi.org/')
    .replace(/^\/\//, 'https://');
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return undefined;
  return /[\s<>\\"`{}\0-\x1f]/.test(url) ? href : url;
}
