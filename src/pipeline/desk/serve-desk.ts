import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'astro/zod';
import { decodePath } from '../serve/decode-path.ts';
import type { Desk } from './desk.ts';
import { writePrintPage } from './print-page.ts';
import { cookieName, hasToken, isLocal, isOwnPage, isSecret } from './guard.ts';

/** The largest body of a request, in bytes: a review with its sources. */
const LARGEST_BODY = 1024 * 1024;
/** The largest copy of a source, in bytes. */
const LARGEST_COPY = 64 * 1024 * 1024;

const draftSchema = z.strictObject({
  slug: z.string(),
  item: z.string(),
  id: z.string(),
  base: z.unknown(),
  value: z.unknown(),
  sources: z.record(z.string().regex(/^[a-z0-9-]+$/), z.unknown()),
});

/** What is asked of the desk, by the last part of the address: none of them names a file. */
const ACTIONS: Readonly<Record<string, (desk: Desk, body: unknown) => unknown>> = {
  state: (desk, body) => desk.describe(z.object({ slug: z.string().optional() }).parse(body).slug),
  check: (desk, body) => desk.check(draftSchema.parse(body)),
  save: (desk, body) => desk.save(draftSchema.parse(body)),
  source: (desk, body) => desk.propose(z.object({ written: z.string() }).parse(body).written),
  passage: (desk, body) => desk.copies.take(body),
  undo: (desk) => ({ name: desk.move('undo') }),
  redo: (desk) => ({ name: desk.move('redo') }),
};

/**
 * Serves the page of the desk and what it asks for, to requests from this machine that have the
 * token.
 * @param writePage gives the page as HTML
 */
export function serveDesk(
  desk: Desk,
  token: string,
  writePage: () => Promise<string>,
): (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void {
  return (request, response, next) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (url.pathname !== '/desk' && !url.pathname.startsWith('/desk/')) return next();
    if (!isLocal(request)) return answer(response, 403, 'The desk is for this machine alone.');
    const given = url.searchParams.get('token');
    if (given !== null && isSecret(given, token)) {
      response.setHeader(
        'set-cookie',
        `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Strict`,
      );
      return redirect(response, '/desk/');
    }
    if (!hasToken(request, token))
      return answer(
        response,
        401,
        '请打开 npm run dev 打印的校勘台地址。 Open the address of the desk that npm run dev has printed.',
      );
    if (url.pathname === '/desk') return redirect(response, '/desk/');
    if (url.pathname === '/desk/') {
      writePage().then((html) => page(response, html), next);
      return;
    }
    if (url.pathname === '/desk/print') {
      desk
        .describe(url.searchParams.get('essay') ?? undefined)
        .then(
          (state) =>
            state
              ? page(response, writePrintPage(state))
              : answer(response, 404, 'There is no such essay.'),
          next,
        );
      return;
    }
    const [, name = ''] = /^\/desk\/api\/([a-z]+)$/.exec(url.pathname) ?? [];
    const isCopy = name === 'copy';
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action && !isCopy) return answer(response, 404, 'There is no such page.');
    if (request.method !== 'POST' || !isOwnPage(request))
      return answer(response, 403, 'Only the page of the desk may ask for this.');
    const result = isCopy
      ? readBody(request, LARGEST_COPY).then((bytes) => desk.copies.open(bytes, nameOf(request)))
      : readBody(request, LARGEST_BODY).then((bytes) =>
          action?.(desk, JSON.parse(bytes.toString('utf8'))),
        );
    result
      .then((found) =>
        found === undefined
          ? answer(response, 404, 'There is no such essay, review or copy.')
          : send(response, found),
      )
      .catch((fault: unknown) => {
        if (fault instanceof z.ZodError || fault instanceof SyntaxError)
          answer(response, 400, 'The request is not of the form it must have.');
        else next(fault);
      });
  };
}

/** The name of a file that is sent, of which only the ending counts. */
function nameOf({ headers }: IncomingMessage): string {
  return decodePath(String(headers['x-file-name'] ?? '')) ?? '';
}

async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largest) throw new SyntaxError('too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, result: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(result));
}

function page(response: ServerResponse, html: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // No other page may frame the desk.
  response.setHeader('content-security-policy', "frame-ancestors 'none'");
  response.end(html);
}

function redirect(response: ServerResponse, address: string): void {
  response.statusCode = 303;
  response.setHeader('location', address);
  response.end();
}

function answer(response: ServerResponse, status: number, words: string): void {
  response.statusCode = status;
  // What is left of a body that is not read belongs to no other request.
  response.setHeader('connection', 'close');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${words}\n`);
}
