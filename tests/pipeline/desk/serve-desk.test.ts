import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdCopies } from '../../../src/pipeline/desk/open-copies.ts';
import { serveDesk } from '../../../src/pipeline/desk/serve-desk.ts';

const TOKEN = 'a-token-of-this-run';

describe('the dev server’s desk', () => {
  let server: Server;
  let port: number;
  const asked: string[] = [];
  beforeAll(async () => {
    const answer = async () => {
      asked.push('desk');
      return undefined;
    };
    const serve = serveDesk(
      {
        describe: answer,
        check: answer,
        save: answer,
        propose: async () => null,
        copies: holdCopies(),
        move: () => 'roof',
      },
      TOKEN,
      async () => '<p>desk</p>',
    );
    server = createServer((question, response) =>
      serve(question, response, () => response.writeHead(418).end('another page')),
    );
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const send = (
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> =>
    new Promise((done, fail) => {
      const question = request(
        { port, host: '127.0.0.1', path, headers, method: body === undefined ? 'GET' : 'POST' },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      question.on('error', fail).end(body);
    });
  const own = () => ({
    cookie: `yinju-desk-${port}=${TOKEN}`,
    origin: `http://127.0.0.1:${port}`,
  });

  test('gives its page to whoever opens the address with the token, and keeps the token out of the address', async () => {
    const first = await send(`/desk/?token=${TOKEN}`);
    expect([first.status, first.headers['location']]).toEqual([303, '/desk/']);
    expect(String(first.headers['set-cookie'])).toBe(
      `yinju-desk-${port}=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`,
    );
    expect((await send('/desk/', own())).text).toBe('<p>desk</p>');
  });

  test.each<[what: string, path: string, headers: () => Record<string, string>, status: number]>([
    ['no token', '/desk/', () => ({}), 401],
    ['another token', '/desk/?token=guessed', () => ({}), 401],
    ['a cookie of another port', '/desk/', () => ({ cookie: `yinju-desk-1=${TOKEN}` }), 401],
    [
      'a name that a stranger gave to this machine',
      '/desk/',
      () => ({ ...own(), host: 'evil.example' }),
      403,
    ],
    [
      'the token under such a name',
      `/desk/?token=${TOKEN}`,
      () => ({ host: `evil.example:${port}` }),
      403,
    ],
  ])('refuses the page with %s', async (_what, path, headers, status) => {
    expect((await send(path, headers())).status).toBe(status);
  });

  test.each<
    [
      what: string,
      path: string,
      headers: () => Record<string, string>,
      body: string | undefined,
      status: number,
    ]
  >([
    [
      'a page of another site',
      '/desk/api/undo',
      () => ({ ...own(), origin: 'https://evil.example' }),
      '{}',
      403,
    ],
    ['no page', '/desk/api/undo', () => ({ cookie: own().cookie }), '{}', 403],
    [
      'a frame of another site',
      '/desk/api/undo',
      () => ({ ...own(), 'sec-fetch-site': 'cross-site' }),
      '{}',
      403,
    ],
    ['a link', '/desk/api/undo', own, undefined, 403],
    ['no token', '/desk/api/undo', () => ({ origin: own().origin }), '{}', 401],
    ['a path for a name', '/desk/api/..%2f..%2fetc', own, '{}', 404],
    ['a name of every object', '/desk/api/constructor', own, '{}', 404],
    ['no JSON', '/desk/api/save', own, 'path=/etc/passwd', 400],
    ['other fields', '/desk/api/save', own, '{"file":"/etc/passwd"}', 400],
    ['more than a review holds', '/desk/api/save', own, `"${'x'.repeat(2 ** 21)}"`, 400],
    ['an essay that is not there', '/desk/api/state', own, '{"slug":"../../x"}', 404],
  ])('refuses an act asked for by %s', async (_what, path, headers, body, status) => {
    expect((await send(path, headers(), body)).status).toBe(status);
  });

  test('does what its own page asks for, and leaves all other pages alone', async () => {
    const { status, text } = await send('/desk/api/undo', own(), '{}');
    expect([status, text]).toEqual([200, '{"name":"roof"}']);
    expect((await send('/desktop.html')).text).toBe('another page');
  });
});
