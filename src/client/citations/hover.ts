import type { Card } from './card.ts';

const REST = 200;
const GRACE = 300;

/**
 * Opens the card when a mouse rests on a marker, and closes it some time after the mouse has left both.
 * A marker that scrolls under a resting mouse opens nothing.
 */
export function openOnHover(
  card: Card,
  findMarker: (target: EventTarget | null) => HTMLAnchorElement | null,
): void {
  let opening: number | undefined;
  let closing: number | undefined;
  let waiting: HTMLAnchorElement | null = null;
  let last = { x: -1, y: -1 };

  const forget = (): void => {
    clearTimeout(opening);
    waiting = null;
  };

  addEventListener('scroll', forget, { passive: true, capture: true });

  document.addEventListener('pointermove', (event) => {
    // Browsers send a move when the page scrolls below a mouse that rests.
    const moved = event.screenX !== last.x || event.screenY !== last.y;
    last = { x: event.screenX, y: event.screenY };
    if (event.pointerType !== 'mouse' || !moved || (card.mode !== null && card.mode !== 'preview'))
      return;
    const marker = findMarker(event.target);
    const isInside = event.target instanceof Node && card.element.contains(event.target);
    if (marker || isInside) {
      clearTimeout(closing);
      closing = undefined;
    }
    if (!marker) {
      forget();
      if (
        !isInside &&
        card.marker &&
        closing === undefined &&
        !card.marker.matches(':focus-visible')
      ) {
        closing = window.setTimeout(() => {
          closing = undefined;
          if (card.mode === 'preview' && !card.element.contains(document.activeElement))
            card.close();
        }, GRACE);
      }
      return;
    }
    if (marker === card.marker || marker === waiting) return;
    forget();
    if (card.marker) {
      card.open(marker, 'preview');
    } else {
      waiting = marker;
      opening = window.setTimeout(() => card.open(marker, 'preview'), REST);
    }
  });

  document.addEventListener('pointerdown', forget);
}
