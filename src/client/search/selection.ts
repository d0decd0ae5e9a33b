/** Moves a mark through the rows of a list while the focus stays in a field. */
export interface Selection {
  /** The link of the marked row. */
  current(): HTMLAnchorElement | null;
  move(step: 'next' | 'previous' | 'first' | 'last'): void;
  clear(): void;
}

/** Creates the selection of a field over the rows of a list. */
export function createSelection(field: HTMLElement, list: HTMLElement): Selection {
  const rows = () => [...list.querySelectorAll<HTMLElement>('[role=row]')];
  const marked = () => list.querySelector<HTMLElement>('[role=row][aria-selected=true]');
  const mark = (row: HTMLElement | undefined) => {
    marked()?.setAttribute('aria-selected', 'false');
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) field.setAttribute('aria-activedescendant', row.id);
    else field.removeAttribute('aria-activedescendant');
  };
  return {
    current: () => marked()?.querySelector('a') ?? null,
    move(step) {
      const all = rows();
      const current = marked();
      const at = current ? all.indexOf(current) : -1;
      // Past an end the mark leaves the list: the field itself is next.
      const to = {
        next: at + 1,
        previous: at < 0 ? all.length - 1 : at - 1,
        first: 0,
        last: all.length - 1,
      }[step];
      mark(all[to]);
    },
    clear: () => mark(undefined),
  };
}
