import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built folder on 127.0.0.1, as a static host would: whole files, `404.html` for what is not there, a
 * redirect to a folder's address with its closing slash, and an ETag that every request is checked against.
 *
 * Rejects with Node's error where the port cannot be had (`code` is `EADDRINUSE` or `EACCES`).
 */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { base = '/', port = 0 } = options;
  const server = createServer(createHandler(options));
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', started);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

function createHandler({
  folder,
  base = '/',
  directoryIndex = true,
  stripHtml = false,
}: ServerOptions) {
  const root = resolve(folder);
  // `dev` looks at the disk at each request. Without it sirv lists the folder once, at the start, and a build made
  // while the server runs would be sent with the old lengths. `extensions: []`: an address names a file as it is.
  const sendFile = sirv(root, { dev: true, etag: true, extensions: [], setHeaders: setType });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
    const redirect = (path: string): void => {
      const location = base + path.slice(1) + (query === undefined ? '' : `?${query}`);
      response.writeHead(308, { Location: location, 'Cache-Control': 'no-cache' }).end();
    };
    const send = (path: string): void => {
      request.url = path;
      sendFile(request, response);
    };

    if (`${address}/` === base) return redirect('/');
    // Outside the sub-path lies some other site: its 404 is not ours.
    if (!address.startsWith(base)) return sendNothing(response);

    const path = address.slice(base.length - 1);
    const unstripped = stripHtml && !path.endsWith('/') ? `${path}.html` : undefined;
    if (path.endsWith('/')) {
      if (directoryIndex && isFile(root, `${path}index.html`)) return send(`${path}index.html`);
      if (stripHtml && isFile(root, `${path.slice(0, -1)}.html`))
        return redirect(path.slice(0, -1));
    } else if (isFile(root, path)) {
      if (stripHtml && directoryIndex && path.endsWith('/index.html'))
        return redirect(path.slice(0, -10));
      if (stripHtml && path.endsWith('.html')) return redirect(path.slice(0, -5));
      return send(path);
    } else if (unstripped && isFile(root, unstripped)) {
      return send(unstripped);
    } else if (directoryIndex && isFile(root, `${path}/index.html`)) {
      return redirect(`${path}/`);
    }
    return sendNotFound(root, response);
  };
}

/** Whether an address (from `/`, percent-encoded) is a file of the folder, and not one outside it. */
function isFile(root: string, path: string): boolean {
  try {
    // Decoded as sirv does, which leaves %2F alone.
    const file = join(root, decodeURI(path));
    return file.startsWith(root + sep) && statSync(file).isFile();
  } catch {
    return false; // no such file, a malformed address, or one with a NUL in it
  }
}

function sendNotFound(root: string, response: ServerResponse): void {
  if (!isFile(root, '/404.html')) return sendNothing(response);
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  createReadStream(join(root, '404.html')).pipe(response);
}

function sendNothing(response: ServerResponse): void {
  response.writeHead(404, {
    'Content-Type': 'text/plain;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end('404 Not Found\n');
}

/** Names the types that sirv does not know, and the encoding where a browser would guess it. */
function setType(response: ServerResponse, path: string): void {
  if (/\.(pagefind|pf_\w+)$/.test(path))
    response.setHeader('Content-Type', 'application/octet-stream');
  if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain;charset=utf-8');
}

/** What to serve, and which habits of static hosts to take on. */
export interface ServerOptions {
  /** The built folder. */
  folder: string;
  /** The path the folder is served under, from `/` to `/`; default `/`. */
  base?: string;
  /** Default 0: any free port. */
  port?: number;
  /** Whether `/x/` answers with `/x/index.html`, as nearly every host does; default true. */
  directoryIndex?: boolean;
  /** Whether `/x.html` redirects to `/x`, which serves it, as Cloudflare Pages does; default false. */
  stripHtml?: boolean;
}

/** A running server. */
export interface StaticServer {
  /** The address of the folder, with the closing slash. */
  url: string;
  /** Stops listening and drops open connections. */
  close: () => Promise<void>;
}
