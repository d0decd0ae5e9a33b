// The link to the same page in another language leads to the same place of it. Claims, citations,
// references, checks and sources go by the same id in every language; sections do not.
const SHARED = /^#(?:claim|cite|ref|review|source|only)-/;

/**
 * The address of the first claim in the window, or nothing at the top of the page and on pages
 * without claims.
 */
function claimInSight(): string {
  if (scrollY < innerHeight / 2) return '';
  const claims = [...document.querySelectorAll('.prose .claim')];
  const shown = claims.find((claim) => claim.getBoundingClientRect().bottom > 0);
  return shown ? `#${shown.id}` : '';
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.language-link')) {
  const follow = (): void => {
    const only = new URLSearchParams(location.search).get('only');
    link.search = only === null ? '' : `?only=${only}`;
    link.hash = SHARED.test(location.hash) ? location.hash : claimInSight();
  };
  for (const intent of ['click', 'auxclick', 'contextmenu']) link.addEventListener(intent, follow);
}
