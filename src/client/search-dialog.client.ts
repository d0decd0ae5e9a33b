// Brings the search in the dialog to life. The dialog opens without this program
// (SearchShortcuts.astro); what search itself needs is fetched when it first opens, or shortly
// before.

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
const searchLink = document.querySelector<HTMLAnchorElement>('[data-opens-search]');

let mounted: Promise<void> | undefined;

/**
 * Brings the form in the dialog to life, once. A failure is not kept, as the next try may succeed.
 */
function mount(): Promise<void> {
  mounted ??= import('./search/start-search.ts')
    .then(async ({ mountOnPage }) => {
      await mountOnPage(dialog?.querySelector<HTMLElement>('[data-search]') ?? null, false);
      dialog?.setAttribute('data-ready', '');
    })
    .catch((fault: unknown) => {
      mounted = undefined;
      throw fault;
    });
  return mounted;
}

/**
 * Leads to the search page where the form cannot be brought to life: it says what is wrong, and
 * where else to look.
 */
async function mountOrLeave(): Promise<void> {
  try {
    await mount();
  } catch (fault) {
    console.error(fault);
    if (!searchLink) return;
    const address = new URL(searchLink.href);
    const typed = dialog?.querySelector<HTMLInputElement>('input[name=q]')?.value ?? '';
    if (typed !== '') address.searchParams.set('q', typed);
    location.href = address.href;
  }
}

if (dialog && searchLink) {
  for (const intent of ['pointerenter', 'focus'])
    searchLink.addEventListener(intent, () => void mount().catch(() => {}), { once: true });
  dialog.addEventListener('search-open', () => void mountOrLeave());
  if (dialog.open) void mountOrLeave();
}
