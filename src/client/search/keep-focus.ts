/**
 * Redraws parts of a page. Where one of them held the focus, the focus goes to the new control with
 * the same `data-key`, or, where there is none that can be seen, to another element.
 *
 * @param otherwise the element that takes the focus then, chosen after the redrawing
 */
export function keepFocus(
  parts: readonly HTMLElement[],
  redraw: () => void,
  otherwise: () => HTMLElement,
): void {
  const active = document.activeElement;
  const held = active instanceof HTMLElement && parts.some((part) => part.contains(active));
  const key = held ? active.dataset['key'] : undefined;
  redraw();
  if (!held) return;
  const same = parts
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>('[data-key]')])
    .find((control) => control.dataset['key'] === key && control.checkVisibility());
  (same ?? otherwise()).focus();
}
