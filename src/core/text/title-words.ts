/**
 * Divides a title into pieces between which a line may break: words with the punctuation that
 * follows them. Chinese has no spaces, so that browsers break a title inside a word.
 *
 * @param language BCP 47 tag
 * @example splitTitle('如何改写全球AI生态', 'zh-CN') => ['如何', '改写', '全球', 'AI', '生态']
 * @returns the title itself, in one piece, where its script has spaces between words
 */
export function splitTitle(title: string, language: string): string[] {
  if (!UNSPACED.test(title)) return [title];
  const pieces: string[] = [];
  let opening = '';
  let wasSingle = false;
  for (const { segment, isWordLike } of findSegmenter(language).segment(title)) {
    const last = pieces.length - 1;
    // Two single characters in a row are mostly a word that the dictionary lacks.
    const isSingle = isWordLike === true && segment.length === 1;
    const isJoined = isWordLike !== true || (isSingle && wasSingle && opening === '');
    if (OPENING.test(segment)) opening += segment;
    else if (isJoined && last >= 0) pieces[last] += segment;
    else {
      pieces.push(opening + segment);
      opening = '';
    }
    wasSingle = isSingle;
  }
  if (opening !== '') pieces.push(opening);
  return pieces;
}

// Scripts whose words are not separated by spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** One segmenter for each language: to create one takes longer than to divide a hundred titles. */
function findSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}
