/** How far a pointer must move, in pixels, to be taken for dragging. */
const SLOP = 4;

/**
 * Tells where a reader clicks on the named parts of a figure's drawing or drags over them. A finger
 * that moves up or down scrolls the page, but for one on a grip.
 *
 * @param choose takes the name of the part and the place as shares of its width and height
 */
export function followPointer(
  element: HTMLElement,
  choose: (part: string, place: { x: number; y: number }) => void,
): void {
  let drag: { part: string; from: MouseEvent; isFree: boolean; isMoving: boolean } | undefined;
  const tell = (part: string, { clientX, clientY }: MouseEvent) => {
    // Every change redraws the part.
    const drawn = element.querySelector(`[data-part="${part}"]`);
    if (!drawn) return;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    choose(part, { x: shareOf(clientX - left, width), y: shareOf(clientY - top, height) });
  };
  element.addEventListener('click', (event) => {
    const part = partAt(event);
    if (part !== undefined) tell(part, event);
  });
  element.addEventListener('pointerdown', (event) => {
    const part = partAt(event);
    const isFree = event.pointerType === 'mouse' || isGrip(event);
    drag = part === undefined ? undefined : { part, from: event, isFree, isMoving: false };
  });
  element.addEventListener('pointermove', (event) => {
    if (!drag || event.buttons === 0) return;
    const { from, isFree } = drag;
    const rise = isFree ? event.clientY - from.clientY : 0;
    if (!drag.isMoving && Math.hypot(event.clientX - from.clientX, rise) > SLOP) {
      drag.isMoving = true;
      element.setPointerCapture(event.pointerId);
    }
    if (drag.isMoving) tell(drag.part, event);
  });
  for (const name of ['pointerup', 'pointercancel'])
    element.addEventListener(name, () => {
      drag = undefined;
    });
}

function partAt({ target }: Event): string | undefined {
  const part = target instanceof Element ? target.closest<SVGElement>('[data-part]') : null;
  return part?.dataset['part'];
}

function isGrip({ target }: Event): boolean {
  return target instanceof Element && target.matches('.grip');
}

/** Below 1, so that the last place is still within the part. */
function shareOf(length: number, whole: number): number {
  return Math.min(0.999, Math.max(0, length / whole));
}
