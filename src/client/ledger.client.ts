// The claims page: lists the claims of one verdict. The verdict is part of the address, so that it
// is kept when a claim is linked to. Without scripts the filters are links to places of the page.
const nav = document.querySelector('.ledger-filters');
const list = document.querySelector<HTMLElement>('.claim-list');
const counter = nav?.querySelector<HTMLElement>('[role=status]');
const filters = [...(nav?.querySelectorAll('a') ?? [])];
const claims = [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];

function readVerdict(): string | undefined {
  const asked =
    new URLSearchParams(location.search).get('only') ?? /^#only-([a-z]+)$/.exec(location.hash)?.[1];
  return filters.find(({ dataset }) => dataset['verdict'] === asked)?.dataset['verdict'];
}

function showClaims(verdict: string | undefined): void {
  filters.forEach((link) => {
    if (link.dataset['verdict'] === verdict) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  claims.forEach((claim) => {
    claim.hidden = verdict !== undefined && claim.dataset['verdict'] !== verdict;
  });
  const left = claims.filter(({ hidden }) => !hidden).length;
  const words = counter?.dataset['shown'] ?? '';
  if (counter)
    counter.textContent = verdict === undefined ? '' : words.replace('{count}', `${left}`);
}

function addressOf(verdict: string | undefined): URL {
  const address = new URL(location.href);
  address.hash = '';
  if (verdict === undefined) address.searchParams.delete('only');
  else address.searchParams.set('only', verdict);
  return address;
}

/** A link leads to a claim that the filter leaves out: then the filter goes. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('.claim-list > [hidden]')) return;
  const { hash } = location;
  const address = addressOf(undefined);
  address.hash = hash;
  history.replaceState(history.state, '', address);
  showClaims(undefined);
  target.scrollIntoView();
}

nav?.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  const { verdict } = link.dataset;
  history.pushState(null, '', addressOf(verdict));
  showClaims(verdict);
  if (list && list.getBoundingClientRect().top < 0) list.scrollIntoView();
});
addEventListener('popstate', () => showClaims(readVerdict()));
addEventListener('hashchange', showTarget);
showClaims(readVerdict());
showTarget();
