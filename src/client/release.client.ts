// Offline reading. A reader who has not asked for it downloads nothing of it: no worker, and its
// programs only when the settings are opened. Where the site is kept, an open page reports a newer
// release.

const home = document.querySelector<HTMLLinkElement>('link[rel=home]');
const notice = document.querySelector<HTMLElement>('#release-notice');
const settings = document.querySelector<HTMLElement>('#settings');
const offer = document.querySelector<HTMLElement>('#offline-offer');

async function watch(root: string, watched: HTMLElement): Promise<void> {
  // A page above the site may have a worker too. It costs no request to see.
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope !== root) return;
  const { watchReleases } = await import('./offline/watch-releases.ts');
  watchReleases(registration, watched);
}

// Not while pages are under development, where modules are replaced as they change, nor for pages
// from the file system.
if (
  !import.meta.hot &&
  home &&
  notice &&
  'serviceWorker' in navigator &&
  location.protocol.startsWith('http')
) {
  const root = new URL('.', home.href).href;
  const ignore = () => {
    // The browser or its settings keep nothing: the site works without.
  };
  const start = () => void watch(root, notice).catch(ignore);
  // What is to be read comes first.
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
  settings?.addEventListener(
    'toggle',
    () => {
      if (offer)
        void import('./offline/offer.ts')
          .then(({ offerOffline }) => offerOffline(offer, root, notice))
          .catch(ignore);
    },
    { once: true },
  );
}
