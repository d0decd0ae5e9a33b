import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Library } from '../../core/library/library.ts';
import { decodePath } from '../serve/decode-path.ts';
import { openFile } from '../serve/open-file.ts';
import { sendFile } from '../serve/send-file.ts';
import { startSearchIndex } from './start-index.ts';

/**
 * Serves the search index and the tables of checks from a folder, as pages under development have
 * none of their own.
 *
 * @param findFolder returns the folder, called for each request
 */
export function serveSearch(
  findFolder: () => Promise<string>,
): (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void {
  return (request, response, next) => {
    const name = decodePath((request.url ?? '').replace(/\?.*/s, '').slice(1));
    if (name === undefined || !/^(?:[\w-]+\/)?(?:pagefind|search|check)\/[^]*[^/]$/.test(name))
      return next();
    findFolder()
      .then((folder) => openFile(folder, name))
      .then((file) => (file ? sendFile(request, response, file, name) : next()))
      .catch(next);
  };
}

/**
 * Indexes content as it is read: the index of the last build would show a second editor what the
 * first one found. An index is made when it is asked for, and again where the content has changed.
 *
 * @param load the content as it is shown
 * @param folder for the indexes, one a state of the content
 */
export function indexWhenAsked(
  load: () => Promise<Library>,
  folder: string,
): () => Promise<string> {
  let last: { readonly library: Library; readonly place: Promise<string> } | undefined;
  let count = 0;
  const index = async (library: Library, place: string) => {
    const { essays, searchedPages, sources, figures, glossary, site } = library;
    await startSearchIndex({
      essays,
      pages: searchedPages,
      shared: { sources, figures },
      glossary,
      main: site.language,
      folder: place,
    })();
    return place;
  };
  return async () => {
    const library = await load();
    if (last?.library !== library)
      last = { library, place: index(library, path.join(folder, String(count++))) };
    return last.place;
  };
}
