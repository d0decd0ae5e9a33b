/**
 * After a jump from a marker to its entry: shows which of the entry's backlinks leads back to where
 * the reader came from, and keeps a way back in sight until it is used, dismissed, or that place is
 * in view again.
 *
 * @returns what to call with the marker when the reader leaves it
 */
export function makeReturn(panel: HTMLElement): (citation: Element) => void {
  const link = panel.querySelector('a');
  let observer: IntersectionObserver | undefined;

  const hide = (): void => {
    observer?.disconnect();
    panel.hidden = true;
  };

  panel.querySelector('button')?.addEventListener('click', hide);
  link?.addEventListener('click', hide);

  const leave = (citation: Element): void => {
    // A verdict mark has no id of its own until somebody goes away from it.
    citation.id ||= `mark-${citation.closest('.claim')?.id ?? ''}`;
    document
      .querySelectorAll('.came-from')
      .forEach((backlink) => backlink.classList.remove('came-from'));
    document
      .querySelector(`[role="doc-backlink"][href="#${citation.id}"]`)
      ?.classList.add('came-from');
    if (link) link.hash = citation.id;
    panel.hidden = false;
    observer?.disconnect();
    let hasLeft = false;
    observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) hasLeft = true;
      else if (hasLeft) hide();
    });
    observer.observe(citation);
  };

  return leave;
}
