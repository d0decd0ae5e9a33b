// Tells when a program of the page was not to be had, as while a site is being uploaded. Stands in
// front of all others.

const isFile = location.protocol === 'file:';

/**
 * Shows what waits hidden for this: a notice, and the pages to which a search that cannot work
 * leads on.
 */
function tell(): void {
  // Pages opened from the file system run no program that is in a file. Only the search page
  // depends on one.
  if (isFile && !document.querySelector('main [data-search]')) return;
  document
    .querySelectorAll<HTMLElement>(`#${isFile ? 'file' : 'fault'}-notice, [data-search-fallback]`)
    .forEach((element) => {
      element.hidden = false;
    });
}

// A style sheet is waited for before this runs.
if (document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.sheet === null) tell();

// The event does not bubble, but it can be caught on its way down.
addEventListener(
  'error',
  ({ target }) => {
    // Readers may well block what a page loads from another site.
    if (target instanceof HTMLScriptElement && new URL(target.src).origin === location.origin)
      tell();
  },
  { capture: true },
);
