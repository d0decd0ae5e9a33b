// The claims page: says how many claims a filter leaves, and which filter is in force. The filters themselves are links.
const counter = document.querySelector<HTMLElement>('.ledger-status');
const filters = document.querySelectorAll<HTMLAnchorElement>('.ledger-filters a');

function tellFilter(): void {
  const verdict = /^#only-([a-z]+)$/.exec(location.hash)?.[1];
  filters.forEach((link) => {
    if (verdict !== undefined && link.hash === location.hash)
      link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  const left = document.querySelectorAll(`.claim-list > li[data-verdict="${verdict}"]`).length;
  if (counter)
    counter.textContent =
      verdict === undefined
        ? ''
        : (counter.dataset['shown'] ?? '').replace('{count}', String(left));
}

addEventListener('hashchange', tellFilter);
tellFilter();
