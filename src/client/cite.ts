import { fillCitation } from '../core/formats/citation-template.ts';

/** Completes the citations of a page with the day of access and the address at which it is read. */
export function completeCitations(section: HTMLElement): void {
  // A page from the file system has no address for others.
  if (!location.protocol.startsWith('http')) return;
  const day = new Date();
  const today = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const address = location.origin + location.pathname;
  for (const element of section.querySelectorAll<HTMLElement>('[data-template]')) {
    const text = fillCitation(element.dataset['template'] ?? '', today, address);
    element.textContent = text;
    const button = element.nextElementSibling?.querySelector<HTMLElement>('[data-copy]');
    if (button) button.dataset['copy'] = text;
  }
}
