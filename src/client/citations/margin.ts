const GAP = 8;
/**
 * How far below its marker a note may be, in lines of the prose. A note beside another line is a
 * wrong citation.
 */
const FARTHEST = 3;

interface Note {
  /** The element whose first line the note is beside. */
  readonly place: Element;
  readonly element: HTMLElement;
  /**
   * The words of the note, without its number where the number does not distinguish it from others.
   */
  readonly key: string;
  /** Whether it gives way to the next note. */
  readonly yields?: boolean;
}

/**
 * Puts the editor's finding beside the line of each citation, and of each checked statement without
 * one: the correction, or else the finding, in a few lines; where there is no review, the
 * reference; and beside a figure or quotation that has neither, that it has no source. The page
 * says all of it elsewhere too, so the margin is hidden from assistive technology, has no links,
 * and is not printed. A note without room near its place, and a repetition of a visible one, is
 * left out.
 */
export function fillMargin(article: HTMLElement): void {
  const margin = document.createElement('div');
  margin.className = 'margin-notes';
  margin.setAttribute('aria-hidden', 'true');
  const unvouched = document.querySelector('[data-unvouched]')?.textContent ?? '';
  const notes = [
    ...article.querySelectorAll(
      '.prose :is(.citation:not(:has(+ .citation)), .uncited > .verdict-mark, .stated)',
    ),
  ].map((place) => {
    if (place.matches('.citation')) return noteCitation(place);
    return place.matches('.stated') ? noteUnvouched(place, unvouched) : noteStatement(place);
  });
  margin.append(...notes.map(({ element }) => element));
  article.append(margin);
  new ResizeObserver(() => arrange(margin, notes)).observe(article);
}

function arrange(margin: HTMLElement, notes: readonly Note[]): void {
  const top = margin.getBoundingClientRect().top;
  const line = Number.parseFloat(getComputedStyle(margin).lineHeight) || GAP;
  // Read everything before anything is moved, so that the page is laid out once.
  const places = notes.map((note) => ({
    note,
    wanted: (note.place.getClientRects()[0]?.top ?? 0) - top,
    height: note.element.offsetHeight,
  }));
  const firm = places.filter(({ note }) => !note.yields);
  const shown = new Map<string, number>();
  let free = 0;
  let next = 0;
  for (const { note, wanted, height } of places) {
    const y = Math.max(wanted, free);
    const isRepeated = wanted - (shown.get(note.key) ?? -Infinity) < innerHeight;
    if (!note.yields) next += 1;
    const farthest = note.yields
      ? Math.min(wanted, (firm[next]?.wanted ?? Infinity) - height - GAP)
      : wanted + FARTHEST * line;
    const isShown = y <= farthest && !isRepeated;
    note.element.style.visibility = isShown ? '' : 'hidden';
    if (!isShown) continue;
    note.element.style.transform = `translateY(${Math.round(y)}px)`;
    shown.set(note.key, wanted);
    free = y + height + GAP;
  }
}

function noteCitation(citation: Element): Note {
  const mark = citation.nextElementSibling;
  const review = reviewOf(mark);
  const markers = markersUpTo(citation);
  if (review) return noteReview(citation, review, markers.map((link) => link.textContent).join(''));
  const element = document.createElement('p');
  element.append(markers.map(describe).join('\n'));
  return { place: citation, element, key: element.textContent };
}

function noteStatement(mark: Element): Note {
  const review = reviewOf(mark);
  return noteReview(mark, review, review?.querySelector('h3 a')?.firstChild?.textContent ?? '');
}

function noteUnvouched(place: Element, words: string): Note {
  const element = document.createElement('p');
  element.append(words);
  return { place, element, key: words, yields: true };
}

/** @param name of what was reviewed */
function noteReview(place: Element, review: Element | null, name: string): Note {
  const element = document.createElement('p');
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = name;
  const verdict = review?.querySelector('.verdict')?.cloneNode(true) ?? '';
  element.append(number, ' ', verdict, '\n', review ? findingOf(review) : '');
  return { place, element, key: review?.id ?? '' };
}

/** The links of a citation and of those right before it, as in `[1][2]`. */
function markersUpTo(citation: Element): HTMLAnchorElement[] {
  const { previousSibling } = citation;
  const before =
    previousSibling instanceof Element && previousSibling.matches('.citation')
      ? markersUpTo(previousSibling)
      : [];
  return [...before, ...citation.querySelectorAll('a')];
}

/** The review that the mark behind a citation leads to. */
function reviewOf(mark: Element | null): Element | null {
  return mark instanceof HTMLAnchorElement && mark.matches('.verdict-mark')
    ? document.getElementById(mark.hash.slice(1))
    : null;
}

/** What the source says in place of the claim; where the editor corrects nothing, the finding. */
function findingOf(review: Element): string {
  const correction = review.querySelector('.finding-correction')?.cloneNode(true);
  if (!(correction instanceof Element))
    return review.querySelector('.finding-note')?.textContent ?? '';
  correction.querySelector('.label')?.remove();
  return correction.textContent.trim();
}

/**
 * What a reference is, in a few words: its number, and its title or that its source is not known.
 */
function describe(marker: HTMLAnchorElement): string {
  const entry = document.getElementById(marker.hash.slice(1));
  const words = entry?.querySelector('cite, .unlisted strong')?.textContent ?? '';
  return `${marker.textContent} ${words}`;
}
