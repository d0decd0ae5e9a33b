import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/**
 * Writes the address of a part of the page: of the claim around it, which lasts when its words are
 * corrected; else of the words themselves (URL Fragment Text Directives); where they are not
 * unique, of the passage around them.
 */
export function linkToRange(range: Range): string {
  const { commonAncestorContainer: node } = range;
  const around = node instanceof Element ? node : node.parentElement;
  const address = new URL(location.href);
  const claim = around?.closest('.claim');
  if (claim) {
    address.hash = claim.id;
    return address.href;
  }
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  address.hash = '';
  if (status === 0 && fragment)
    return `${address.href.replace(/#$/, '')}#:~:text=${write(fragment)}`;
  address.hash = around?.closest('[id]')?.id ?? '';
  return address.href;
}

function write({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  return [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ]
    .filter(Boolean)
    .join(',');
}

/** Characters with a meaning in a directive are escaped. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
