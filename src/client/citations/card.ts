import { fillCard } from './fill.ts';

/** Where the card lies at the foot of the window. */
export const NARROW = '(max-width: 30rem)';

/**
 * How the card is open: as a preview, held by the reader, or as a sheet at the foot of a small
 * screen.
 */
export type CardMode = 'preview' | 'pinned' | 'sheet';

/** The one card of a page. */
export interface Card {
  readonly element: HTMLElement;
  /** The marker whose entry the card shows; null while it is closed. */
  readonly marker: HTMLAnchorElement | null;
  readonly mode: CardMode | null;
  /**
   * The marker whose card the reader has closed. It opens no preview until the pointer or the focus
   * has left it.
   */
  dismissed: HTMLAnchorElement | null;
  /** Opens the card at a marker, or moves it there. */
  open(marker: HTMLAnchorElement, mode: CardMode): void;
  /** Closes the card. Focus inside it returns to the marker. */
  close(): void;
  /** Moves the focus into the card, which then stays open. */
  enter(): void;
}

/**
 * Makes the card of a page from its empty element. The card is filled with copies of what the page
 * already holds. It is outside the text, so it is never part of a selection of the text and adds
 * nothing to its Tab order.
 */
export function makeCard(element: HTMLElement): Card {
  let marker: HTMLAnchorElement | null = null;
  let mode: CardMode | null = null;

  // Beside a marker there may be no room, or a browser cannot place anything there: then the card
  // lies low.
  const narrow = matchMedia(NARROW);
  const lay = () => {
    element.toggleAttribute(
      'data-low',
      narrow.matches || !CSS.supports('position-area', 'block-end'),
    );
  };
  narrow.addEventListener('change', lay);
  lay();

  // A card whose marker has been scrolled away belongs to nothing the reader sees.
  const observer = new IntersectionObserver((entries) => {
    if (mode !== 'sheet' && entries.some((entry) => !entry.isIntersecting)) card.close();
  });

  const card: Card = {
    element,
    dismissed: null,
    get marker() {
      return marker;
    },
    get mode() {
      return mode;
    },
    open(next, nextMode) {
      if (marker !== next) {
        card.close();
        fillCard(element, next);
        next.classList.add('has-card');
        element.showPopover();
        element.scrollTop = 0;
        observer.observe(next);
      }
      marker = next;
      mode = nextMode;
      element.dataset['mode'] = nextMode;
      setDialog(element, nextMode !== 'preview', next);
    },
    close() {
      if (!marker) return;
      const last = marker;
      const hadFocus = element.contains(document.activeElement);
      marker = mode = null;
      observer.disconnect();
      element.hidePopover();
      last.classList.remove('has-card');
      last.removeAttribute('aria-expanded');
      if (hadFocus) last.focus({ preventScroll: true });
    },
    enter() {
      if (marker && mode === 'preview') card.open(marker, 'pinned');
      element.querySelector<HTMLElement>('.card-close')?.focus();
    },
  };
  return card;
}

/** A card that the reader holds is a dialog beside the text; a preview is not announced. */
function setDialog(element: HTMLElement, isDialog: boolean, marker: HTMLAnchorElement): void {
  if (isDialog) {
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', marker.getAttribute('aria-label') ?? marker.textContent);
    marker.setAttribute('aria-expanded', 'true');
  } else {
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
  }
}
