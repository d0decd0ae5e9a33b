// What every page that knows its place does: opens the search over it, and keeps the site for reading without a network.
import './search-dialog.client.ts';
import './release.client.ts';
