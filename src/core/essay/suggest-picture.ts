import { decodeEscapes } from '../shared/decode-uri.ts';
import { nearestItem } from '../shared/nearest-name.ts';

const PUBLIC = 'public/';

/**
 * Finds the picture that was probably meant: one of the same name in other letters, with another
 * ending or in another folder, or one whose name differs a little.
 *
 * @param url as written
 * @param file the text's path from the project's root
 * @param pictures paths of the pictures there are
 * @returns the address as it is to be written
 */
export function suggestPicture(
  url: string,
  file: string,
  pictures: readonly string[],
): string | undefined {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const addresses = pictures.flatMap((path) => {
    if (path.startsWith(PUBLIC)) return [`/${path.slice(PUBLIC.length)}`];
    return path.startsWith(folder) ? [path.slice(folder.length)] : [];
  });
  const written = nameOf(decodeEscapes(url));
  const same = addresses.filter((address) => nameOf(address) === written);
  const named = addresses.filter((address) => stemOf(address) === stemOf(written));
  const [found] = [...same, ...named];
  const meant = found ?? nearestItem(written, addresses, nameOf, SHORTEST);
  return meant === undefined ? undefined : encodeURI(meant);
}

/** Of a name with its ending. */
const SHORTEST = 8;

/** The last part of a path, in small letters. */
function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').toLowerCase();
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.\w+$/, '');
}
