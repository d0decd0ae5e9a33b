const GAP = 8;
/**
 * How far below its marker a note may be, in lines of the prose. A note beside another line is a
 * wrong citation.
 */
const FARTHEST = 3;

interface Note {
  readonly citation: HTMLElement;
  readonly element: HTMLElement;
  /** What the note says, without its number where that does not tell it from others. */
  readonly key: string;
}

/**
 * Puts beside the line of each citation what the editor found: the correction, or else the finding,
 * in a few lines; where there is no review, the reference. The page says all of it elsewhere too,
 * so the margin is hidden from assistive technology, has no links, and is not printed. A note
 * without room near its marker, and a repetition of one in sight, is left out.
 */
export function fillMargin(article: HTMLElement): void {
  const margin = document.createElement('div');
  margin.className = 'margin-notes';
  margin.setAttribute('aria-hidden', 'true');
  const citations = [...article.querySelectorAll<HTMLElement>('.prose .citation')];
  const notes = citations
    .filter((citation) => !citation.nextElementSibling?.matches('.citation'))
    .map(makeNote);
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
    wanted: note.citation.getBoundingClientRect().top - top,
    height: note.element.offsetHeight,
  }));
  const shown = new Map<string, number>();
  let free = 0;
  for (const { note, wanted, height } of places) {
    const y = Math.max(wanted, free);
    const isRepeated = wanted - (shown.get(note.key) ?? -Infinity) < innerHeight;
    const isShown = y - wanted <= FARTHEST * line && !isRepeated;
    note.element.style.visibility = isShown ? '' : 'hidden';
    if (!isShown) continue;
    note.element.style.transform = `translateY(${Math.round(y)}px)`;
    shown.set(note.key, wanted);
    free = y + height + GAP;
  }
}

function makeNote(citation: HTMLElement): Note {
  const element = document.createElement('p');
  const review = reviewOf(citation.nextElementSibling);
  const markers = markersUpTo(citation);
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = markers.map(({ textContent }) => textContent).join('');
  if (!review) {
    element.append(markers.map(describe).join('\n'));
    return { citation, element, key: element.textContent };
  }
  const verdict = review.querySelector('.verdict')?.cloneNode(true) ?? '';
  element.append(number, ' ', verdict, '\n', findingOf(review));
  return { citation, element, key: `${citation.nextElementSibling?.id}` };
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
