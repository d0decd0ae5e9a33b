import type { Card } from './card.ts';

const REST = 200;
const GRACE = 300;

/**
 * Opens the card when a mouse rests on a marker, and closes it some time after the mouse has left
 * both. A marker that scrolls under a resting mouse opens nothing, and nothing happens while a
 * button is down: the reader selects.
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
  const keep = (): void => {
    clearTimeout(closing);
    closing = undefined;
  };
  const isHeld = (): boolean =>
    card.element.contains(document.activeElement) || hasSelectionIn(card.element);
  const closeLater = (): void => {
    if (!card.marker || closing !== undefined || card.marker.matches(':focus-visible')) return;
    closing = window.setTimeout(() => {
      closing = undefined;
      if (card.mode === 'preview' && !isHeld()) card.close();
    }, GRACE);
  };
  const openSoon = (marker: HTMLAnchorElement): void => {
    if (marker === card.marker || marker === waiting || marker === card.dismissed) return;
    forget();
    if (card.marker) {
      card.open(marker, 'preview');
      return;
    }
    waiting = marker;
    opening = window.setTimeout(() => {
      waiting = null;
      card.open(marker, 'preview');
    }, REST);
  };

  addEventListener(
    'scroll',
    ({ target }) => {
      forget();
      // The page moves: a preview that the mouse opened is in the way.
      if (target !== document || card.mode !== 'preview' || isHeld()) return;
      if (!card.marker?.matches(':focus-visible')) card.close();
    },
    { passive: true, capture: true },
  );

  document.addEventListener('pointermove', (event) => {
    // Browsers send a move when the page scrolls below a mouse that rests.
    const moved = event.screenX !== last.x || event.screenY !== last.y;
    last = { x: event.screenX, y: event.screenY };
    if (event.pointerType !== 'mouse' || !moved || event.buttons !== 0) return;
    const marker = findMarker(event.target);
    if (!marker) card.dismissed = null;
    if (card.mode !== null && card.mode !== 'preview') return;
    const isInside = event.target instanceof Node && card.element.contains(event.target);
    if (marker || isInside) keep();
    if (marker) {
      openSoon(marker);
      return;
    }
    forget();
    if (!isInside) closeLater();
  });

  document.addEventListener('pointerdown', forget);
}

function hasSelectionIn(element: HTMLElement): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && element.contains(selection.anchorNode);
}
