const GAP = 8;
const TALLEST = 480;

/**
 * Places the card beside its marker where the browser has no anchor positioning: below, or above where there is more room,
 * and never higher than that room.
 */
export function placeByHand(card: HTMLElement, marker: HTMLAnchorElement): void {
  if (CSS.supports('anchor-name', '--a') || getComputedStyle(card).position !== 'fixed') return;
  if (card.dataset['mode'] === 'sheet') return;
  const at = marker.getBoundingClientRect();
  const prose = (marker.closest('.prose') ?? document.body).getBoundingClientRect();
  const below = innerHeight - at.bottom;
  const isBelow = below >= Math.min(TALLEST, card.scrollHeight + 2 * GAP) || below >= at.top;
  const room = (isBelow ? below : at.top) - 2 * GAP;
  card.style.maxHeight = `${Math.min(TALLEST, room)}px`;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(at.left + at.width / 2 - width / 2, prose.right - width);
  card.style.left = `${Math.max(GAP, prose.left, left)}px`;
  card.style.top = `${isBelow ? at.bottom + GAP : at.top - height - GAP}px`;
}
