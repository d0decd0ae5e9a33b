import { linkToRange } from './link-to-range.ts';

/** How long a selection rests, in milliseconds, before it is taken to be made. */
const REST = 250;
/** Between the selection and the panel, in pixels. */
const GAP = 8;

/**
 * Offers a link to what the reader selects in the text. The panel lies over the page below the
 * selection, so nothing moves; it takes no focus until Alt and the arrow down ask for it, as for a
 * card.
 *
 * @param panel a popover with a button to copy
 */
export function shareSelection(panel: HTMLElement): void {
  const button = panel.querySelector<HTMLElement>('.copy');
  const state = panel.querySelector('.copy-status');
  if (!button) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;

  const update = (): void => {
    const range = selectedRange();
    if (!range || isPressed) {
      if (!panel.contains(document.activeElement)) panel.hidePopover();
      return;
    }
    button.dataset['copy'] = linkToRange(range);
    state?.replaceChildren();
    panel.querySelector('.copy-text')?.remove();
    panel.showPopover();
    place(panel, range);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, REST);
  };

  document.addEventListener('selectionchange', wait);
  document.addEventListener('pointerdown', ({ target }) => {
    isPressed = !(target instanceof Node && panel.contains(target));
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isPressed = false;
      wait();
    });
  // What is selected stays so while its link is copied.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (!panel.matches(':popover-open')) return;
    if (event.key === 'Escape') panel.hidePopover();
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    button.focus();
  });
  wait();
}

/** What is selected in the text of the essay; undefined for nothing, or for more than that. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const prose = document.querySelector('.prose');
  const isInside = prose?.contains(range.startContainer) && prose.contains(range.endContainer);
  return isInside && range.toString().trim() !== '' ? range : undefined;
}

/**
 * Below the last line of a range, or above its first where there is no room; within the window's
 * edges.
 */
function place(panel: HTMLElement, range: Range): void {
  const rects = range.getClientRects();
  const [first, last] = [rects[0], rects[rects.length - 1]];
  if (!first || !last) return;
  const { width, height } = panel.getBoundingClientRect();
  const isBelow = last.bottom + GAP + height <= innerHeight;
  const top = isBelow ? last.bottom + GAP : Math.max(GAP, first.top - GAP - height);
  const left = Math.max(GAP, Math.min(last.right - width, innerWidth - width - GAP));
  panel.style.top = `${Math.round(top + scrollY)}px`;
  panel.style.left = `${Math.round(left + scrollX)}px`;
}
