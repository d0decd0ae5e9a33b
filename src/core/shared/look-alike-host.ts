/** Scripts with letters that look like Latin ones. */
const SIMILAR = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/**
 * A name of Cyrillic letters that all look like Latin ones. The list is that of Chromium:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md
 */
const LATIN_LIKE = /^[асԁеһіјӏорԛѕԝхуъЬҽпгѵѡ\d-]+$/u;

/**
 * Finds a part of an address's host that passes for another name: one of Latin letters mixed with
 * similar letters of another script, or of Cyrillic letters that all look Latin below a Latin
 * domain.
 *
 * @param address as written
 * @returns the part; undefined where there is none
 */
export function findLookAlike(address: string): string | undefined {
  const [, host = ''] = /^\s*(?:https?:)?[\\/]{2}([^\\/?#]*)/i.exec(address) ?? [];
  const labels = host.normalize('NFKC').split(/[.。]/);
  const hasLatinDomain = /^[a-z]/i.test(labels.at(-1) ?? '');
  return labels.find(
    (label) =>
      SIMILAR.test(label) && (/[a-z]/i.test(label) || (hasLatinDomain && LATIN_LIKE.test(label))),
  );
}
