/** Marks in the list of contents the section that is being read. */
export function followSections(contents: HTMLElement): void {
  const links = new Map(
    Array.from(contents.querySelectorAll<HTMLAnchorElement>('li > a'), (link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  // What is laid out only when it comes near need not be laid out to be measured: its section is
  // measured in its place.
  const places = [...links.keys()].flatMap((id) => {
    const heading = document.getElementById(id);
    return heading ? [{ id, element: heading.closest('section') ?? heading }] : [];
  });
  const mark = (): void => {
    // A section is read from where its heading has come into the upper third.
    const last = places.findLast(
      ({ element }) => element.getBoundingClientRect().top < innerHeight / 3,
    );
    for (const [id, link] of links) {
      if (id === last?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const current = last && links.get(last.id);
    if (current) keepInSight(contents, current);
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  places.forEach(({ element }) => observer.observe(element));
}

/**
 * Scrolls a list of contents that has its own scroll bar, never the page, until an entry of it is
 * in sight.
 */
function keepInSight(contents: HTMLElement, entry: HTMLElement): void {
  if (contents.scrollHeight <= contents.clientHeight) return;
  const list = contents.getBoundingClientRect();
  const { top, bottom } = entry.getBoundingClientRect();
  if (top < list.top || bottom > list.bottom)
    contents.scrollTop += top - list.top - contents.clientHeight / 3;
}
