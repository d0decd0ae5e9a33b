// What the essay page adds for readers whose browser runs scripts. Without it every marker is a
// link there and back.
import { makeCard } from './citations/card.ts';
import { openOnClick } from './citations/click.ts';
import { openOnHover } from './citations/hover.ts';
import { openOnFocus } from './citations/keyboard.ts';
import { fillMargin } from './citations/margin.ts';
import { makeReturn } from './citations/return-link.ts';
import { completeCitations } from './cite.ts';
import { followSections } from './contents.ts';

/** Starts a feature by itself, so that one that fails takes no other with it. */
function start(selector: string, feature: (element: HTMLElement) => void): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  try {
    feature(element);
  } catch (fault) {
    console.error(fault);
  }
}

const findMarker = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element
    ? target.closest<HTMLAnchorElement>('.citation > a, .verdict-mark, [data-footnote-ref]')
    : null;

start('#citation-card', (element) => {
  // An older browser keeps the plain links.
  if (!('showPopover' in element)) return;
  const card = makeCard(element);
  openOnHover(card, findMarker);
  openOnFocus(card, findMarker);
  const panel = document.getElementById('return');
  openOnClick(card, findMarker, panel ? makeReturn(panel) : () => {});
});
start('.cite-this', completeCitations);
// These measure the page: it is painted first.
requestAnimationFrame(() =>
  setTimeout(() => {
    start('.reading', fillMargin);
    start('.contents', followSections);
  }),
);
