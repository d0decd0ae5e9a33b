import type { Selection } from './selection.ts';

/** What keys and input methods ask of a search field. */
export interface FieldActions {
  /** The words in the field are what the reader means: no composition is under way. */
  changed(): void;
  /** Enter without a marked result. @param inNewTab whether Ctrl or ⌘ was held */
  submitted(inNewTab: boolean): void;
  /** A result is about to be opened. */
  chosen(): void;
  cleared(): void;
}

/**
 * Listens to a field: arrows move through the results, Enter opens, an input method is left alone
 * until it has finished.
 */
export function listenToField(
  field: HTMLInputElement,
  selection: Selection,
  actions: FieldActions,
): void {
  let composing = false;
  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    actions.changed();
  });
  field.addEventListener('input', (event) => {
    if (!composing && !(event instanceof InputEvent && event.isComposing)) actions.changed();
  });
  field.addEventListener('keydown', (event) => {
    // Safari ends the composition before the key that ended it arrives; key code 229 still shows
    // it.
    if (event.isComposing || composing || event.keyCode === 229) return;
    if (pressKey(event, field, selection, actions)) event.preventDefault();
  });
}

/** Acts on a key. @returns whether the browser must not */
function pressKey(
  event: KeyboardEvent,
  field: HTMLInputElement,
  selection: Selection,
  actions: FieldActions,
): boolean {
  const current = selection.current();
  switch (event.key) {
    case 'ArrowDown':
      selection.move('next');
      return true;
    case 'ArrowUp':
      selection.move('previous');
      return true;
    // Without a marked result they move the cursor in the field.
    case 'Home':
      if (current) selection.move('first');
      return current !== null;
    case 'End':
      if (current) selection.move('last');
      return current !== null;
    case 'Enter':
      if (!current) actions.submitted(event.ctrlKey || event.metaKey);
      else {
        actions.chosen();
        follow(current, event.ctrlKey || event.metaKey);
      }
      return true;
    case 'Escape':
      if (!current && field.value === '') return false;
      if (current) selection.clear();
      else actions.cleared();
      // A dialog around the field would close on the same key.
      event.stopPropagation();
      return true;
    default:
      return false;
  }
}

/** Opens a result's link. */
export function follow(link: HTMLAnchorElement, inNewTab: boolean): void {
  if (inNewTab) window.open(link.href, '_blank', 'noopener');
  else link.click();
}
