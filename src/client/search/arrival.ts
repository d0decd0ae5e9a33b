import { loadSearchStrings } from '../../i18n/search-languages.ts';
import { make } from '../dom.ts';

const NAME = 'search-arrival';

/**
 * Marks on an essay's page the words a search result was chosen for, within the claim it leads to,
 * without touching the text; and takes them out of the address, so that it can be shared. A button
 * and Escape take the marks away.
 */
export function markArrival(): void {
  const address = new URL(location.href);
  const words = address.searchParams.getAll('mark');
  if (words.length === 0) return;
  address.searchParams.delete('mark');
  history.replaceState(history.state, '', address);
  const place = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (!place || typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  const block = blockOf(place);
  const ranges = words.flatMap((word) => findRanges(block, word));
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  void offerClearing(block);
}

/**
 * Shows the button that takes the marks away, next on the keyboard's way from what the reader came
 * for.
 */
async function offerClearing(block: Element): Promise<void> {
  const { clearMarks } = await loadSearchStrings(document.documentElement.lang);
  const button = make(
    'button',
    { type: 'button', class: 'search-clear', 'aria-keyshortcuts': 'Escape' },
    clearMarks,
  );
  const press = ({ key, defaultPrevented }: KeyboardEvent) => {
    // An open card or dialog has the key first.
    if (
      key === 'Escape' &&
      !defaultPrevented &&
      document.querySelector('dialog[open], :popover-open') === null
    )
      clear();
  };
  const clear = () => {
    CSS.highlights.delete(NAME);
    button.remove();
    removeEventListener('keydown', press);
  };
  addEventListener('keydown', press);
  button.addEventListener('click', clear);
  if (block.matches('li, td')) block.append(button);
  else block.after(button);
}

/** A claim's place may be an empty anchor: then its paragraph is meant. */
function blockOf(place: Element): Element {
  return place.textContent === ''
    ? (place.closest('p, li, blockquote, td, h2, h3') ?? place)
    : place;
}

/**
 * The stretches of an element's text that read as a word, also across the borders of inner
 * elements.
 */
function findRanges(element: Element, word: string): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    parts.push({ node, start: text.length });
    text += node.data;
  }
  const ranges: Range[] = [];
  for (
    let at = text.indexOf(word);
    word !== '' && at >= 0;
    at = text.indexOf(word, at + word.length)
  ) {
    const first = parts.findLast(({ start }) => start <= at);
    const last = parts.findLast(({ start }) => start < at + word.length);
    if (!first || !last) continue;
    const range = new Range();
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + word.length - last.start);
    ranges.push(range);
  }
  return ranges;
}
