// Buttons that copy a text. Each says beside it what came of it; where the browser refuses, it
// shows the text selected.

const words = document.querySelector<HTMLElement>('[data-copied]')?.dataset ?? {};

/**
 * The text of a button, with the address of its place where the page has one that others can open.
 */
function textOf({ dataset }: HTMLElement): string {
  const link = dataset['copyLink'];
  const isOnline = location.protocol === 'http:' || location.protocol === 'https:';
  return [dataset['copy'], link !== undefined && isOnline ? new URL(link, location.href).href : '']
    .filter(Boolean)
    .join('\n');
}

/** Puts the text selected below the button, for the reader to copy. */
function showSelected(status: HTMLElement, text: string): void {
  const field = document.createElement('textarea');
  field.className = 'copy-text';
  field.readOnly = true;
  field.rows = Math.min(8, text.split('\n').length + 1);
  field.value = text;
  field.setAttribute('aria-label', words['copyByHand'] ?? '');
  status.after(field);
  field.focus();
  field.select();
}

async function copy(button: HTMLElement, status: HTMLElement): Promise<void> {
  const text = textOf(button);
  status.nextElementSibling?.remove();
  status.textContent = '';
  // Outside secure contexts, as in a page read from a plain http host, there is no clipboard.
  const done = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
  status.textContent = (done ? words['copied'] : words['copyByHand']) ?? '';
  if (!done) showSelected(status, text);
}

for (const button of document.querySelectorAll<HTMLElement>('button.copy')) {
  const status = button.nextElementSibling;
  if (!(status instanceof HTMLElement)) continue;
  button.addEventListener('click', () => copy(button, status));
}
