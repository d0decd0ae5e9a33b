const pages = new Map<string, Promise<Document | null>>();

/**
 * Puts the whole of a review, with its parts and sources, into the card that shows its finding. The
 * page of claims has it once for all pages. Where that page is not to be had, as without a network,
 * the card keeps the finding and the link.
 */
export async function completeReview(card: HTMLElement): Promise<void> {
  const more = card.querySelector<HTMLAnchorElement>('.review-more a');
  const body = more && (await fetchBody(more));
  // Meanwhile the card may show another marker.
  if (!body || !more.isConnected) return;
  const hadFocus = more === document.activeElement;
  const copy = document.importNode(body, true);
  // What is relative there is relative to the page of claims.
  const links = copy.querySelectorAll('a');
  body
    .querySelectorAll('a')
    .forEach((link, index) => links[index]?.setAttribute('href', link.href));
  more.closest('.review-body')?.replaceWith(copy);
  if (hadFocus) card.querySelector<HTMLElement>('.card-close')?.focus();
}

async function fetchBody(more: HTMLAnchorElement): Promise<Element | null> {
  const address = more.href.replace(/#.*$/, '');
  const page = pages.get(address) ?? fetchPage(address);
  pages.set(address, page);
  const claim = (await page)?.getElementById(decodeURIComponent(more.hash.slice(1)));
  if (!claim) pages.delete(address);
  return claim?.querySelector('.review-body') ?? null;
}

/**
 * A request that parses its answer itself: the page's policy allows no text to become HTML (Trusted
 * Types).
 */
function fetchPage(address: string): Promise<Document | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => done(request.status === 200 ? request.responseXML : null);
    request.onerror = () => done(null);
    request.send();
  });
}
