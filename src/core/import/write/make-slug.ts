import { pinyin } from 'pinyin-pro';

const LONGEST = 60;

/**
 * The name of an essay in addresses: small Latin letters, digits and hyphens; Chinese is written in
 * Pinyin.
 * @returns '' where nothing of the text can be
 * @example makeSlug('开源 Notes_v2') => 'kai-yuan-notes-v2'
 */
export function makeSlug(text: string): string {
  const letters = pinyin(text.slice(0, 200), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  }).join(' ');
  const words = letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length >= LONGEST) break;
    slug += (slug && '-') + word;
  }
  return slug;
}
