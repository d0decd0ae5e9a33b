import type { Card } from './card.ts';

/**
 * Opens a preview for a marker that the keyboard reached. The preview adds no Tab stops: Alt and
 * the down arrow enter it, Escape leaves it, and Tab past its ends goes on in the text.
 */
export function openOnFocus(
  card: Card,
  findMarker: (target: EventTarget | null) => HTMLAnchorElement | null,
): void {
  document.addEventListener('focusin', ({ target }) => {
    const marker = findMarker(target);
    if (!marker) return;
    if (marker !== card.dismissed) card.dismissed = null;
    if (marker === card.dismissed || marker === card.marker || !marker.matches(':focus-visible'))
      return;
    marker.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
    card.open(marker, 'preview');
  });

  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (card.mode !== 'preview' || !card.marker) return;
    const next = relatedTarget instanceof Node ? relatedTarget : null;
    // Focus that goes nowhere: the window lost it, or the reader clicked beside. Neither closes the
    // card.
    if (!next || card.element.contains(next) || card.marker.contains(next)) return;
    card.close();
  });

  document.addEventListener('keydown', (event) => {
    if (!card.marker) return;
    if (event.key === 'Escape') dismiss(card, event);
    else if (event.key === 'ArrowDown' && event.altKey && findMarker(event.target)) {
      event.preventDefault();
      card.enter();
    } else if (event.key === 'Tab' && card.mode !== 'preview') moveOn(card, event);
  });
}

function dismiss(card: Card, event: KeyboardEvent): void {
  const { marker } = card;
  card.dismissed = marker;
  card.close();
  marker?.focus({ preventScroll: true });
  event.preventDefault();
}

/** The card follows its marker in the Tab order, although it is elsewhere in the document. */
function moveOn(card: Card, event: KeyboardEvent): void {
  const { marker, element } = card;
  const stops = [...element.querySelectorAll<HTMLElement>('a[href], button')].filter((stop) =>
    stop.checkVisibility(),
  );
  const { activeElement } = document;
  if (activeElement === marker && !event.shiftKey) {
    event.preventDefault();
    stops[0]?.focus();
  } else if (activeElement === stops[0] && event.shiftKey) {
    event.preventDefault();
    marker?.focus({ preventScroll: true });
  } else if (activeElement === stops.at(-1) && !event.shiftKey) {
    // The browser's own step then leads from the marker to what follows it.
    marker?.focus({ preventScroll: true });
  }
}
