// The claims page: says how many claims a filter leaves, and which filter is in force. The filters themselves are links.
const counter = document.querySelector<HTMLElement>('.ledger-status');
const filters = document.querySelectorAll<HTMLAnchorElement>('.ledger-filters a');

function tell(): void {
  const isOnly = location.hash.startsWith('#only-');
  filters.forEach((link) => {
    if (isOnly && link.hash === location.hash) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  const shown = [...document.querySelectorAll<HTMLElement>('.claim-list > li')].filter((item) => item.offsetParent !== null).length;
  if (counter) counter.textContent = isOnly ? (counter.dataset['shown'] ?? '').replace('{count}', String(shown)) : '';
}

addEventListener('hashchange', tell);
tell();
