// What every page that knows its place does: opens the search over it, and keeps the site for reading without a network.
import './search-dialog.client.ts';
import './release.client.ts';

// Only a result of the search leads to a page with words to mark.
if (new URLSearchParams(location.search).has('mark'))
  void import('./search/arrival.ts').then(({ markArrival }) => markArrival());
