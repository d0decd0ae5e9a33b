import { guestsName, storeName } from './caches.ts';

/** What Trusted Types allow to be run is this one address, which `register` takes. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const WORKER = 'sw.js';
// A page may make its policy once only.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'yinju-worker',
  { createScriptURL: (url) => url },
);

/**
 * The registration of the worker that keeps the site; undefined when the site is not kept.
 *
 * @param root address of the site, with the closing slash
 */
export async function findRegistration(
  root: string,
): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  // It may be that of a program above the site.
  const isOwn = registration?.scope === root && registration.active !== null;
  return isOwn && (await caches.has(storeName(root))) ? registration : undefined;
}

/**
 * Keeps the site on this device, and resolves once all of it is there.
 *
 * @throws when a file cannot be had or stored; then nothing is kept
 */
export async function keepSite(root: string): Promise<ServiceWorkerRegistration> {
  const address = new URL(WORKER, root).href;
  await caches.open(storeName(root));
  try {
    const registration = await navigator.serviceWorker.register(
      policy?.createScriptURL(address) ?? address,
    );
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    await settle(worker);
    return registration;
  } catch (fault) {
    await removeSite(root);
    throw fault;
  }
}

/** Removes the worker and all that it has kept. */
export async function removeSite(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root) await registration.unregister();
  await Promise.all([storeName(root), guestsName(root)].map((name) => caches.delete(name)));
}

/** Waits until a worker is active. @throws when it cannot be installed */
function settle(worker: ServiceWorker | null): Promise<void> {
  return new Promise((active, failed) => {
    const look = () => {
      if (worker?.state === 'activated') active();
      if (!worker || worker.state === 'redundant') failed(new Error('The worker did not install.'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}
