import { type Card, NARROW } from './card.ts';

/**
 * A click of the mouse holds the card open, a touch opens it as a sheet. A key's or a screen
 * reader's activation, and a click that asks for a new tab, stay the browser's own.
 *
 * @param leave called when the reader goes from a marker to its entry
 */
export function openOnClick(
  card: Card,
  findMarker: (target: EventTarget | null) => HTMLAnchorElement | null,
  leave: (marker: HTMLAnchorElement) => void,
): void {
  document.addEventListener('click', (event) => {
    const marker = findMarker(event.target);
    const isOwn =
      event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!marker) {
      const isInside = event.target instanceof Node && event.composedPath().includes(card.element);
      if (!isInside && card.mode !== null) closeCard(card);
      return;
    }
    if (isOwn) return;
    // Activation without a pointer counts no clicks.
    if (event.detail === 0) {
      leave(marker);
      return;
    }
    event.preventDefault();
    if (marker === card.marker && card.mode !== 'preview') {
      card.dismissed = marker;
      closeCard(card);
      return;
    }
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch || matchMedia(NARROW).matches) openSheet(card, marker);
    else card.open(marker, 'pinned');
  });

  card.element.querySelector('.card-close')?.addEventListener('click', () => {
    card.dismissed = card.marker;
    closeCard(card);
  });

  // The sheet is a step of the history, so that Back closes it.
  addEventListener('popstate', () => {
    if (card.mode === 'sheet') card.close();
  });

  card.element.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[href^="#"]')
        : null;
    const { marker, mode } = card;
    if (!link || !marker || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The link goes with the card, and the browser would no longer find where it leads.
    event.preventDefault();
    const { hash } = link;
    const go = (): void => {
      location.hash = hash;
    };
    if (link.matches('.card-jump')) leave(marker);
    if (mode === 'sheet') addEventListener('popstate', () => setTimeout(go), { once: true });
    closeCard(card);
    if (mode !== 'sheet') go();
  });
}

/** Closes the card, and takes the step of a sheet out of the history again. */
function closeCard(card: Card): void {
  const wasSheet = card.mode === 'sheet';
  card.close();
  if (wasSheet) history.back();
}

function openSheet(card: Card, marker: HTMLAnchorElement): void {
  if (card.mode !== 'sheet') history.pushState({ sheet: true }, '');
  card.open(marker, 'sheet');
  // What was touched stays in sight above the sheet.
  const hidden =
    marker.getBoundingClientRect().bottom - card.element.getBoundingClientRect().top + 16;
  if (hidden > 0) scrollBy({ top: hidden });
}
