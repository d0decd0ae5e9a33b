/** How often an open page looks for a newer release, in milliseconds; it also does when the reader comes back to it. */
const INTERVAL = 30 * 60 * 1000;

/**
 * Registers the worker, and shows a notice once a newer release is ready and this page is of an older one.
 *
 * @param address of the worker, in the site's root
 * @param notice hidden element with a button that changes to the newer release
 */
export async function keepOffline(address: URL, notice: HTMLElement): Promise<void> {
  const { serviceWorker } = navigator;
  let isOld = false;
  // The worker knows which pages are old. One button changes every open page, so that all are of one release.
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== 'newer') return;
    isOld = true;
    notice.hidden = false;
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (isOld) location.reload();
  });
  const registration = await serviceWorker.register(trust(address));
  // A page that was on its way just when the worker came into charge is overlooked by it.
  void serviceWorker.ready.then(
    ({ active }) => serviceWorker.controller ?? active?.postMessage('claim'),
  );
  const ask = (worker: ServiceWorker | null) => {
    // A worker that need not wait is in charge soon after.
    setTimeout(() => worker?.state === 'installed' && worker.postMessage('waiting'), 500);
  };
  notice
    .querySelector('button')
    ?.addEventListener('click', () => registration.waiting?.postMessage('activate'));
  ask(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && ask(worker));
  });
  const look = () =>
    void registration.update().catch(() => {
      // No network: the next time will do.
    });
  // The browser looks by itself, but some seconds later.
  if (serviceWorker.controller) look();
  setInterval(look, INTERVAL);
  document.addEventListener('visibilitychange', () => !document.hidden && look());
}

/** Where the content policy asks for it, says that the address may be run: only this one ever is. */
function trust(address: URL): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
    };
  };
  return (
    trustedTypes
      ?.createPolicy('yinju-worker', { createScriptURL: () => address.href })
      .createScriptURL(address.href) ?? address.href
  );
}
