import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodePath } from '../serve/decode-path.ts';
import { openFile } from '../serve/open-file.ts';
import { sendFile } from '../serve/send-file.ts';

/**
 * Serves the search index and the tables of checks of the last build, as pages under development
 * have none of their own.
 */
export function serveBuiltSearch(
  dist: string,
): (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void {
  return (request, response, next) => {
    const name = decodePath((request.url ?? '').replace(/\?.*/s, '').slice(1));
    if (name === undefined || !/^(?:[\w-]+\/)?(?:pagefind|search|check)\/[^]*[^/]$/.test(name))
      return next();
    openFile(dist, name)
      .then((file) => (file ? sendFile(request, response, file, name) : next()))
      .catch(next);
  };
}
