import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lookup } from 'mrmime';

const PACKABLE = /^text\/|javascript|json|xml|wasm/;
/** As hosts pack what they keep. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A site of the comparison while it is served. */
export interface ServedSite {
  readonly url: string;
  close(): void;
}

/** Serves a folder as hosts do: packed with Brotli beforehand, kept by browsers for ten minutes. */
export async function servePacked(folder: string): Promise<ServedSite> {
  const packed = new Map<string, Promise<{ type: string; body: Uint8Array; isPacked: boolean }>>();
  const read = async (name: string) => {
    const content = await readFile(path.join(folder, name));
    const type = lookup(name) ?? 'application/octet-stream';
    const isPacked = PACKABLE.test(type);
    return { type, isPacked, body: isPacked ? brotliCompressSync(content, QUALITY) : content };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const file = packed.get(name) ?? read(name);
    packed.set(name, file);
    file.then(
      ({ type, body, isPacked }) =>
        response
          .writeHead(200, {
            'Content-Type': /^text|javascript|json/.test(type) ? `${type}; charset=utf-8` : type,
            'Cache-Control': 'max-age=600',
            ...(isPacked && { 'Content-Encoding': 'br' }),
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
