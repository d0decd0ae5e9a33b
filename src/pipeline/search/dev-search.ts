import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Serves the search index and the tables of checks of the last build, as pages under development have none of their own. */
export function serveBuiltSearch(
  dist: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const serve = sirv(dist, { dev: true });
  return (request, response, next) => {
    if (/^\/(?:[\w-]+\/)?(?:pagefind|search|check)\//.test(request.url ?? ''))
      serve(request, response, next);
    else next();
  };
}
