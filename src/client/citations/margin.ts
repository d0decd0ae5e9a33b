const GAP = 8;

/**
 * Puts each citation's reference beside its line where the page has a margin. What stands there stands in the list as well, so
 * it is hidden from assistive technology, holds no links, and is left out on paper.
 */
export function fillMargin(article: HTMLElement): void {
  const margin = document.createElement('div');
  margin.className = 'margin-notes';
  margin.setAttribute('aria-hidden', 'true');
  const notes = Array.from(
    article.querySelectorAll<HTMLElement>('.prose .citation'),
    (citation) => {
      const note = document.createElement('p');
      note.textContent = Array.from(citation.querySelectorAll('a'), describe).join('\n');
      const verdict = copyVerdict(citation.nextElementSibling);
      if (verdict) note.append('\n', verdict);
      return { citation, note };
    },
  );
  margin.append(...notes.map(({ note }) => note));
  article.append(margin);

  const arrange = (): void => {
    const top = margin.getBoundingClientRect().top;
    let free = 0;
    // Read everything before anything is moved, so that the page is laid out once.
    const places = notes.map(({ citation, note }) => ({
      note,
      wanted: citation.getBoundingClientRect().top - top,
      height: note.offsetHeight,
    }));
    for (const { note, wanted, height } of places) {
      const y = Math.max(wanted, free);
      note.style.transform = `translateY(${Math.round(y)}px)`;
      free = y + height + GAP;
    }
  };
  new ResizeObserver(arrange).observe(article);
}

/** The verdict of the review that the mark behind a citation leads to. */
function copyVerdict(mark: Element | null): Node | undefined {
  if (!(mark instanceof HTMLAnchorElement) || !mark.matches('.verdict-mark')) return undefined;
  return document.getElementById(mark.hash.slice(1))?.querySelector('.verdict')?.cloneNode(true);
}

/** What a reference is, in a few words: its number, and its title or that its source is not known. */
function describe(marker: HTMLAnchorElement): string {
  const entry = document.getElementById(marker.hash.slice(1));
  const words = entry?.querySelector('cite, .unlisted strong')?.textContent ?? '';
  return `${marker.textContent} ${words}`;
}
