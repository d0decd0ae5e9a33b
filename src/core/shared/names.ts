import type { AddressFault } from './url-safety.ts';
import { msg } from './message.ts';

/** Names that Windows gives to devices, with any ending: no folder or file can have them there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_SLUG = 100;

/** Whether a text is the name of an essay in addresses: small Latin letters, digits and hyphens. */
export function isSlug(text: string): boolean {
  return (
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST_SLUG && !DEVICE.test(text)
  );
}

/**
 * Finds why a text cannot be a language in an address: it is not a tag of BCP 47, it is not written
 * as the tag is registered, or it could be the name of another folder.
 */
export function findTagFault(tag: string): AddressFault | undefined {
  const known = normalizeTag(tag);
  if (known === tag) return undefined;
  return {
    message: msg`${tag} is not a language tag of BCP 47`,
    hint: known ? msg`write ${known}` : msg`write a tag such as en, zh-CN or pt-BR`,
  };
}

/**
 * Writes a language tag as it is registered.
 * @returns undefined where it cannot be the language of an essay
 * @example normalizeTag('zh_cn') => 'zh-CN'
 */
export function normalizeTag(written: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    // Longer languages are reserved; short ones are not folders of the site.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && !DEVICE.test(tag) ? tag : undefined;
  } catch {
    // There is no other test of whether a tag is well-formed.
    return undefined;
  }
}
