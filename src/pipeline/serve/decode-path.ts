/**
 * Decodes the path of an address, but for `%2F`. An address that leads upwards, or has an empty
 * part or a backslash, which browsers take for a slash, is none of a file: sent back in a redirect
 * it could lead to another host.
 */
export function decodePath(address: string): string | undefined {
  try {
    const path = decodeURI(address);
    const parts = path.replace(/\/$/, '').split('/');
    const isPlain = path === '' || parts.every((part) => !/^\.{0,2}$|[\\\0]/.test(part));
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}
