import { NEWER, type Command } from './messages.ts';

/**
 * How often an open page looks for a newer release, in milliseconds; it also does when the reader
 * comes back to it.
 */
const INTERVAL = 30 * 60 * 1000;

/**
 * Shows a notice once a newer release is ready and this page is of an older one.
 *
 * @param registration of the worker that keeps the site
 * @param notice hidden element with a button that changes to the newer release
 */
export function watchReleases(registration: ServiceWorkerRegistration, notice: HTMLElement): void {
  const { serviceWorker } = navigator;
  const command = (worker: ServiceWorker | null, word: Command) => worker?.postMessage(word);
  let isOld = false;
  // The worker knows which pages are old. One button changes every open page, so that all are of
  // one release.
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== NEWER) return;
    isOld = true;
    notice.hidden = false;
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (isOld) location.reload();
  });
  // A page that was on its way just when the worker came into charge is overlooked by it.
  if (!serviceWorker.controller) command(registration.active, 'claim');
  const announce = (worker: ServiceWorker | null) => {
    // A worker that need not wait is in charge soon after. A page that was opened just when the
    // worker was installed never learns its state.
    setTimeout(() => registration.waiting === worker && command(worker, 'announce'), 500);
  };
  notice
    .querySelector('button')
    ?.addEventListener('click', () => command(registration.waiting, 'activate'));
  announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && announce(worker));
  });
  const look = () =>
    void registration.update().catch(() => {
      // No network: the next time will do.
    });
  // The browser looks by itself, but some seconds later.
  look();
  setInterval(look, INTERVAL);
  document.addEventListener('visibilitychange', () => !document.hidden && look());
}
