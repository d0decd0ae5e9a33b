// Keeps the site for reading without a network, and tells when the host has a newer release than the open page.

const home = document.querySelector<HTMLLinkElement>('link[rel=home]');
const notice = document.querySelector<HTMLElement>('#release-notice');
// Not while pages are under development, where modules are replaced as they change, nor for pages from the file system.
if (
  !import.meta.hot &&
  home &&
  notice &&
  'serviceWorker' in navigator &&
  location.protocol.startsWith('http')
) {
  const start = () =>
    void import('./offline/register-worker.ts')
      .then(({ keepOffline }) => keepOffline(new URL('sw.js', home.href), notice))
      .catch(() => {
        // The reader's browser or its settings keep nothing: the site works without.
      });
  // What is to be read comes first.
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
