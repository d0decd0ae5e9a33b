/** Redraws fields and keeps the focus and the position of the caret. */
export function keepFocus(form: HTMLElement, draw: () => void): void {
  const active = document.activeElement;
  const field = active instanceof HTMLElement && form.contains(active) ? active : null;
  const name = field?.closest<HTMLElement>('[data-path]')?.dataset['path'];
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const caret = isText ? field.selectionStart : null;
  draw();
  if (name === undefined) return;
  const again = form.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-path="${CSS.escape(name)}"] :is(input, textarea)`,
  );
  again?.focus();
  if (caret !== null) again?.setSelectionRange(caret, caret);
}
