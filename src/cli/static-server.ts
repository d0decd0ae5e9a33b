import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decodePath } from '../pipeline/serve/decode-path.ts';
import { openFile, type OpenFile } from '../pipeline/serve/open-file.ts';
import { isOwnHost } from '../pipeline/serve/own-host.ts';
import { sendFile } from '../pipeline/serve/send-file.ts';

const NOT_FOUND = '404.html';

/**
 * Serves a built folder, as a static host would: whole files, `404.html` for what is not there, a
 * redirect to a folder's address with its closing slash, and an ETag that every request is checked
 * against.
 *
 * By hand: sirv, send and serve-handler look a file up by its path and then open it by its path, or
 * leave it open when a client goes away (lukeed/sirv#175, sveltejs/kit#11617,
 * vercel/serve-handler#235). This folder is swapped while it is served.
 *
 * @throws Node's error where the port cannot be had (`code` is `EADDRINUSE` or `EACCES`)
 */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { base = '/', port = 0, host = '127.0.0.1' } = options;
  const server = createServer(createHandler(options));
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, started);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${base}`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

function createHandler(options: ServerOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(options, request, response).catch((fault: unknown) => {
      console.error(fault);
      if (response.headersSent) response.destroy();
      else sendWords(response, 500, 'The file cannot be read.');
    });
  };
}

async function answer(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { base = '/', host } = options;
  // An address that others can reach was asked for, so requests from others are answered.
  const asked = request.headers.host;
  if (host === undefined && asked !== undefined && !isOwnHost(asked))
    return sendWords(
      response,
      421,
      'This server answers for this machine alone: open it by localhost.',
    );
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendWords(response, 405, 'Only GET and HEAD are answered.');
  }
  const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const redirect = (path: string): void => {
    const location = base + path + (query === undefined ? '' : `?${query}`);
    response.writeHead(308, { Location: location, 'Cache-Control': 'no-cache' }).end();
  };

  if (`${address}/` === base) return redirect('');
  // Outside the sub-path lies some other site: its 404 is not ours.
  if (!address.startsWith(base)) return sendWords(response, 404, '404 Not Found');
  const place = await findPlace(options, address.slice(base.length));
  if (place && 'redirect' in place) return redirect(place.redirect);
  if (place) return sendFile(request, response, place.file, place.name);
  const page = await openFile(options.folder, NOT_FOUND);
  if (page) return sendFile(request, response, page, NOT_FOUND, 404);
  return sendWords(response, 404, '404 Not Found');
}

/** A file, or the address at which it is asked for: below the base, percent-encoded. */
type Place = { readonly file: OpenFile; readonly name: string } | { readonly redirect: string };

/** Finds what an address below the base stands for; undefined where it is nothing. */
async function findPlace(
  { folder, directoryIndex = true, stripHtml = false }: ServerOptions,
  address: string,
): Promise<Place | undefined> {
  const path = decodePath(address);
  if (path === undefined) return undefined;
  const isFolder = path === '' || path.endsWith('/');
  const find = async (name: string, redirect?: string): Promise<Place | undefined> => {
    const file = await openFile(folder, name);
    if (!file || redirect === undefined) return file && { file, name };
    await file.handle.close();
    return { redirect };
  };
  if (isFolder) {
    return (
      (directoryIndex && (await find(`${path}index.html`))) ||
      (stripHtml &&
        path !== '' &&
        (await find(`${path.slice(0, -1)}.html`, address.slice(0, -1)))) ||
      undefined
    );
  }
  return (
    (await find(path, stripHtml ? stripped(address, directoryIndex) : undefined)) ||
    (stripHtml && (await find(`${path}.html`))) ||
    (directoryIndex && (await find(`${path}/index.html`, `${address}/`))) ||
    undefined
  );
}

/** The address without `.html` or `index.html`; undefined where it has neither. */
function stripped(address: string, directoryIndex: boolean): string | undefined {
  const index = directoryIndex ? /^(.*\/|)index\.html$/.exec(address)?.[1] : undefined;
  return index ?? /^(.*)\.html$/.exec(address)?.[1];
}

function sendWords(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(`${words}\n`);
}

/** What to serve, and which habits of static hosts to take on. */
export interface ServerOptions {
  /** The built folder. */
  folder: string;
  /** The path the folder is served under, from `/` to `/`; default `/`. */
  base?: string;
  /** Default 0: any free port. */
  port?: number;
  /** The address to listen on; default 127.0.0.1, and then only this machine is answered. */
  host?: string;
  /** Whether `/x/` answers with `/x/index.html`, as nearly every host does; default true. */
  directoryIndex?: boolean;
  /**
   * Whether `/x.html` redirects to `/x`, which serves it, as Cloudflare Pages does; default false.
   */
  stripHtml?: boolean;
}

/** A running server. */
export interface StaticServer {
  /** The address of the folder, with the closing slash. */
  url: string;
  /** Stops listening and drops open connections. */
  close: () => Promise<void>;
}
