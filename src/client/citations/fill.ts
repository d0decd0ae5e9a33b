/**
 * Fills the card with copies of what the page says about a marker: a reference, a review, or a note
 * of the author.
 */
export function fillCard(card: HTMLElement, marker: HTMLAnchorElement): void {
  const entry = entryOf(marker);
  const claim = marker.closest('.claim');
  const kind = kindOf(marker);
  const isReference = kind === 'reference';
  card.dataset['kind'] = kind;
  replaceIn(card, '.card-name', [kind === 'review' ? '' : marker.textContent]);
  replaceIn(card, '.card-source', sourceOf(entry, kind));
  replaceIn(card, '.card-group div', isReference ? groupOf(marker) : []);
  replaceIn(card, '.card-verdict', isReference ? [copyOf(findReview(claim), '.verdict')] : []);
  replaceIn(card, '.card-backlinks', isReference ? [copyOf(entry, '.backlinks')] : []);
  replaceIn(card, '.card-claim q', kind === 'note' || !claim ? [] : [wordsOf(claim)]);
  card.querySelector<HTMLAnchorElement>('.card-jump')?.setAttribute('href', marker.hash);
  const address = location.href.replace(/#.*$/, '');
  const texts = [isReference ? entry?.dataset['copy'] : '', claim && `${address}#${claim.id}`];
  card.querySelectorAll<HTMLElement>('.copying').forEach((copying, index) => {
    const text = texts[index] ?? '';
    copying.hidden = text === '';
    copying.querySelector('.copy-text')?.remove();
    copying.querySelector('.copy-status')?.replaceChildren();
    copying.querySelector('.copy')?.setAttribute('data-copy', text);
  });
}

function kindOf(marker: HTMLAnchorElement): 'review' | 'note' | 'reference' {
  if (marker.matches('.verdict-mark')) return 'review';
  return marker.matches('[data-footnote-ref]') ? 'note' : 'reference';
}

/** What a marker leads to. */
function entryOf({ hash }: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

function sourceOf(entry: HTMLElement | null, kind: string): (Node | string)[] {
  if (kind === 'review') return [copyOf(entry, '.review-body')];
  if (kind === 'reference') return [copyOf(entry, '.reference-source')];
  const note = entry?.cloneNode(true);
  if (!(note instanceof Element)) return [];
  note.querySelectorAll('[data-footnote-backref]').forEach((link) => link.remove());
  withoutIds(note);
  return [...note.childNodes];
}

/** The other references cited at the same place, as in `[13][14]` or `[2, 3]`. */
function groupOf(marker: HTMLAnchorElement): Node[] {
  const own = marker.closest('.citation');
  if (!own) return [];
  const run = [own];
  for (let at = own.previousSibling; isCitation(at); at = at.previousSibling) run.unshift(at);
  for (let at = own.nextSibling; isCitation(at); at = at.nextSibling) run.push(at);
  return run
    .flatMap((citation) => [...citation.querySelectorAll('a')])
    .filter((other) => other.hash !== marker.hash)
    .map((other) => {
      const line = document.createElement('p');
      line.append(`${other.textContent} `, copyOf(entryOf(other), '.reference-source'));
      return line;
    });
}

function isCitation(node: Node | null): node is Element {
  return node instanceof Element && node.matches('.citation');
}

function copyOf(entry: Element | null, selector: string): Node {
  const copy = entry?.querySelector(selector)?.cloneNode(true);
  if (!(copy instanceof Element)) return document.createTextNode('');
  withoutIds(copy);
  return copy;
}

/** Each id of a page names one element. */
function withoutIds(copy: Element): void {
  copy.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
}

function replaceIn(card: HTMLElement, selector: string, nodes: (Node | string)[]): void {
  card.querySelector(selector)?.replaceChildren(...nodes);
}

/** The editor's review of a claim, where it has one. */
function findReview(claim: Element | null): Element | null {
  const mark = claim?.querySelector<HTMLAnchorElement>('.verdict-mark');
  return mark ? entryOf(mark) : null;
}

/** The words of a claim without its markers. */
function wordsOf(claim: Element): string {
  const copy = claim.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  copy.querySelectorAll('.citation, .verdict-mark').forEach((other) => other.remove());
  return copy.textContent.trim();
}
