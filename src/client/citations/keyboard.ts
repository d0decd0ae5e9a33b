import type { Card } from './card.ts';

/** Opens the card for a marker that the keyboard reached, and closes it with Escape or when focus goes on. */
export function openOnFocus(
  card: Card,
  findMarker: (target: EventTarget | null) => HTMLAnchorElement | null,
): void {
  // Closed by Escape: stays closed until focus has left the marker.
  let dismissed: HTMLAnchorElement | null = null;

  document.addEventListener('focusin', ({ target }) => {
    const marker = findMarker(target);
    if (marker !== dismissed) dismissed = null;
    if (
      marker &&
      marker !== dismissed &&
      marker !== card.marker &&
      marker.matches(':focus-visible')
    )
      card.open(marker, 'preview');
  });

  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (card.mode !== 'preview' || !card.marker) return;
    const next = relatedTarget instanceof Node ? relatedTarget : null;
    // Focus that goes nowhere is the window's losing it, or a click beside: neither takes the card away by itself.
    if (!next || card.element.contains(next) || card.marker.contains(next)) return;
    card.close();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !card.marker) return;
    dismissed = card.marker;
    card.close();
    dismissed.focus({ preventScroll: true });
    event.preventDefault();
  });
}
