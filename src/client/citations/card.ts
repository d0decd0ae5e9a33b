/** How the card stands open: passing by, held by a click, or as a sheet at the foot of a small or touched screen. */
export type CardMode = 'preview' | 'pinned' | 'sheet';

/** The one card of a page. */
export interface Card {
  readonly element: HTMLElement;
  /** The marker it speaks of; null while closed. */
  readonly marker: HTMLAnchorElement | null;
  readonly mode: CardMode | null;
  /** Opens the card at a marker, or moves it there. */
  open(marker: HTMLAnchorElement, mode: CardMode): void;
  /** Closes it; focus inside goes back to the marker. */
  close(): void;
}

/**
 * Makes the card of a page from its empty element. It is filled by copying what already stands on the page, and placed right
 * behind its marker in the document, so that Tab goes from the marker into the card and on to the next marker by itself.
 */
export function makeCard(element: HTMLElement): Card {
  let marker: HTMLAnchorElement | null = null;
  let mode: CardMode | null = null;

  const close = (): void => {
    if (!marker) return;
    const last = marker;
    const hadFocus = element.contains(document.activeElement);
    marker = mode = null;
    element.hidePopover();
    // Away from the text, which is read and copied without it.
    document.body.append(element);
    last.classList.remove('has-card');
    last.removeAttribute('aria-expanded');
    if (hadFocus) last.focus({ preventScroll: true });
  };

  const open = (next: HTMLAnchorElement, nextMode: CardMode): void => {
    if (marker !== next) {
      close();
      fill(element, next);
      next.after(element);
      next.classList.add('has-card');
      element.showPopover();
    }
    marker = next;
    mode = nextMode;
    element.dataset['mode'] = nextMode;
    setDialog(element, nextMode !== 'preview', next);
    place(element, next);
  };

  return {
    element,
    get marker() {
      return marker;
    },
    get mode() {
      return mode;
    },
    open,
    close,
  };
}

/** A card that is held is a dialog beside the text; one that passes by is not announced. */
function setDialog(element: HTMLElement, isDialog: boolean, marker: HTMLAnchorElement): void {
  if (isDialog) {
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', marker.getAttribute('aria-label') ?? '');
    marker.setAttribute('aria-expanded', 'true');
  } else {
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
  }
}

function fill(card: HTMLElement, marker: HTMLAnchorElement): void {
  const entry = document.getElementById(decodeURIComponent(marker.hash.slice(1)));
  const isReview = marker.matches('.verdict-mark');
  const claim = marker.closest('.claim');
  replaceIn(
    card,
    '.card-source',
    isReview
      ? [copyOf(entry, '.review-body')]
      : [document.createTextNode(`${marker.textContent} `), copyOf(entry, '.reference-source')],
  );
  replaceIn(card, '.card-verdict', [
    isReview ? document.createTextNode('') : copyOf(findReview(claim), '.verdict'),
  ]);
  replaceIn(card, '.card-backlinks', [copyOf(entry, '.backlinks')]);
  replaceIn(card, '.card-claim q', [document.createTextNode(claim ? wordsOf(claim) : '')]);
  const jump = card.querySelector<HTMLAnchorElement>('.card-jump');
  if (jump) jump.href = marker.hash;
  const copy = card.querySelector<HTMLElement>('.card-copy');
  if (copy) {
    copy.hidden = isReview;
    copy.dataset['copy'] = entry?.dataset['copy'] ?? '';
  }
  const status = card.querySelector('.card-status');
  if (status) status.textContent = '';
}

function copyOf(entry: Element | null, selector: string): Node {
  return entry?.querySelector(selector)?.cloneNode(true) ?? document.createTextNode('');
}

function replaceIn(card: HTMLElement, selector: string, nodes: Node[]): void {
  card.querySelector(selector)?.replaceChildren(...nodes);
}

/** The editor's review of a claim, where it has one. */
function findReview(claim: Element | null): Element | null {
  const mark = claim?.querySelector<HTMLAnchorElement>('.verdict-mark');
  return mark ? document.getElementById(mark.hash.slice(1)) : null;
}

/** The words of a claim without its markers. */
function wordsOf(claim: Element): string {
  const copy = claim.cloneNode(true);
  if (copy instanceof Element)
    copy.querySelectorAll('.citation, .verdict-mark, .card').forEach((other) => other.remove());
  return copy.textContent?.trim() ?? '';
}

/** Places the card by hand where the browser cannot anchor it. */
function place(card: HTMLElement, marker: HTMLAnchorElement): void {
  if (CSS.supports('anchor-name', '--a') || getComputedStyle(card).position !== 'fixed') return;
  const at = marker.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + 8;
  card.style.left = `${Math.max(16, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 16))}px`;
  card.style.top = `${below + height > innerHeight ? Math.max(8, at.top - height - 8) : below}px`;
}
