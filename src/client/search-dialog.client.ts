// Opens the search over any page: by its link in the header, by / and by Ctrl or ⌘ K. What search itself needs is fetched when
// the dialog first opens, or shortly before.

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
const searchLink = document.querySelector<HTMLAnchorElement>('[data-opens-search]');

let mounted: Promise<void> | undefined;

/** Brings the form in the dialog to life, once; a failure is not kept, as the next try may succeed. */
function mount(): Promise<void> {
  mounted ??= import('./search/start-search.ts')
    .then(({ mountOnPage }) =>
      mountOnPage(dialog?.querySelector<HTMLElement>('[data-search]') ?? null, false),
    )
    .catch((fault: unknown) => {
      mounted = undefined;
      throw fault;
    });
  return mounted;
}

async function open(): Promise<void> {
  if (!dialog || dialog.open) return;
  try {
    await mount();
    dialog.showModal();
    dialog.querySelector<HTMLInputElement>('input[type=search]')?.select();
  } catch (fault) {
    console.error(fault);
    // The search page says what is wrong, and where else to look.
    if (searchLink) location.href = searchLink.href;
  }
}

/** Whether keys belong to what the reader is typing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

if (dialog && searchLink) {
  searchLink.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  searchLink.setAttribute('aria-haspopup', 'dialog');
  for (const intent of ['pointerenter', 'focus'])
    searchLink.addEventListener(intent, () => void mount().catch(() => {}), { once: true });
  searchLink.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || isTyping(event.target)) return;
    const hasCommand = event.ctrlKey || event.metaKey;
    if (event.key === '/' ? hasCommand : !(hasCommand && event.key.toLowerCase() === 'k')) return;
    event.preventDefault();
    void open();
  });
  dialog.querySelector('.search-close')?.addEventListener('click', () => dialog.close());
  // A click on what lies behind the dialog arrives at the dialog itself; one on a result leads away from it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('.search-results a')))
      dialog.close();
  });
}
