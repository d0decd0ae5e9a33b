// What every page that knows its place does: opens the search over it, and keeps the site for
// reading without a network.
import './search-dialog.client.ts';
import './release.client.ts';

// Only a result of the search leads to a page with words to mark.
if (new URLSearchParams(location.search).has('mark'))
  void import('./search/arrival.ts').then(({ markArrival }) => markArrival());

// A link to a sentence is made where one is selected, and only for a page that others can open.
const share = document.querySelector<HTMLElement>('#share');
if (share && location.protocol.startsWith('http'))
  onceSelected(
    () =>
      void import('./share/share-selection.ts').then(({ shareSelection }) => shareSelection(share)),
  );

// A fault is reported of the words that are selected.
const report = document.querySelector<HTMLElement>('.report-sentence');
if (report)
  onceSelected(
    () =>
      void import('./report-selection.ts').then(({ reportSelection }) => reportSelection(report)),
  );

/**
 * Starts something when words are first selected. A field that is entered changes the selection
 * too, but selects none.
 */
function onceSelected(start: () => void): void {
  const look = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', look);
    start();
  };
  document.addEventListener('selectionchange', look);
}

// The card of a verdict shows the finding at once, and the rest of the review when it has come.
addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLElement && target.matches('.card:popover-open[data-kind=review]'))
      void import('./citations/review.ts').then(({ completeReview }) => completeReview(target));
  },
  { capture: true },
);
