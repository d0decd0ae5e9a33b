import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../src/cli/static-server.ts';
import { abortDownloads, swapUnderClients } from './strain-server.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'hostile-requests-'));
const folder = path.join(parent, 'dist');
let server: StaticServer;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'en'), { recursive: true });
  writeFileSync(path.join(folder, 'ten.txt'), '0123456789');
  writeFileSync(path.join(folder, 'empty.txt'), '');
  writeFileSync(path.join(folder, 'index.html'), 'home');
  writeFileSync(path.join(folder, 'en/index.html'), 'english');
  writeFileSync(path.join(folder, '404.html'), 'not here');
  writeFileSync(path.join(parent, 'secret.txt'), 'outside');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(folder, 'leak.txt'));
  symlinkSync(parent, path.join(folder, 'up'));
  symlinkSync('ten.txt', path.join(folder, 'inside.txt'));
  symlinkSync(folder, path.join(parent, 'linked'));
  server = await startServer({ folder });
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for an address exactly as it is written, which `fetch` would tidy first. */
function ask(
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((answered, failed) => {
    request({ hostname, port, path: address, headers, method, agent: false }, async (response) => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) body += chunk;
      answered({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', failed)
      .end();
  });
}

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=8-', 206, '89', 'bytes 8-9/10'],
  ['bytes=-5', 206, '56789', 'bytes 5-9/10'],
  ['bytes=-50', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=0-18446744073709551616', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=5-99999999999999999999', 206, '56789', 'bytes 5-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=18446744073709551616-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  // What a server may pass over, by RFC 9110.
  ['bytes=9-5', 200, '0123456789', undefined],
  ['bytes=-', 200, '0123456789', undefined],
  ['bytes=abc', 200, '0123456789', undefined],
  ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ['items=0-5', 200, '0123456789', undefined],
  ['bytes=0-5-7', 200, '0123456789', undefined],
])('a range %s answers %i', async (range, status, body, place) => {
  const answer = await ask('/ten.txt', { range });
  expect(answer).toMatchObject({ status, body });
  expect(answer.headers['content-range']).toBe(place);
});

test('an empty file has no bytes to cut from', async () => {
  expect(await ask('/empty.txt')).toMatchObject({ status: 200, body: '' });
  for (const range of ['bytes=0-', 'bytes=-5', 'bytes=0-0'])
    expect(await ask('/empty.txt', { range }), range).toMatchObject({ status: 416, body: '' });
});

test('a part is not cut for one who has a part of an earlier file', async () => {
  const { headers } = await ask('/ten.txt');
  const answer = await ask('/ten.txt', { range: 'bytes=2-4', 'if-range': String(headers['etag']) });
  expect(answer).toMatchObject({ status: 200, body: '0123456789' });
});

test.each(['%', '"x", %', '*', 'W/"x",%'])('If-None-Match: %s answers 304', async (form) => {
  const { headers } = await ask('/ten.txt');
  const list = form.replace('%', String(headers['etag']));
  expect(await ask('/ten.txt', { 'if-none-match': list })).toMatchObject({ status: 304, body: '' });
  expect(await ask('/ten.txt', { 'if-none-match': '"x", W/"y"' })).toMatchObject({ status: 200 });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
  '%s answers 405',
  async (method) => {
    const answer = await ask('/index.html', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
    expect(answer.body).not.toContain('home');
  },
);

test('HEAD answers the headers of GET and no bytes', async () => {
  const answer = await ask('/ten.txt', {}, 'HEAD');
  expect(answer).toMatchObject({ status: 200, body: '' });
  expect(answer.headers['content-length']).toBe('10');
});

test.each([
  ['127.0.0.1', 200],
  ['localhost:4173', 200],
  ['yinju.localhost', 200],
  ['[::1]:80', 200],
  ['evil.example', 421],
  ['localhost.evil.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['192.168.0.7', 421],
])('asked as %s it answers %i', async (host, status) => {
  expect(await ask('/index.html', { host })).toMatchObject({ status });
});

test.each([
  '//evil.example/%2e%2e/en',
  '//evil.example/..',
  '/%5cevil.example/%2e%2e/en',
  '/\\evil.example/../en',
  '//en',
  '/en//',
  '/./en',
  '/en/..',
  'http://evil.example/en',
])('%s leads nowhere', async (address) => {
  const answer = await ask(address);
  expect(answer.status).toBe(404);
  expect(answer.headers['location']).toBeUndefined();
});

test.each([
  ['/leak.txt', 404],
  ['/up/secret.txt', 404],
  ['/up/dist/ten.txt', 200],
  ['/inside.txt', 200],
])(
  'of symbolic links it follows those that stay within the folder: %s',
  async (address, status) => {
    expect(await ask(address)).toMatchObject({ status });
  },
);

test('a folder that is itself a symbolic link is served', async () => {
  const linked = await startServer({ folder: path.join(parent, 'linked') });
  expect(await (await fetch(`${linked.url}ten.txt`)).text()).toBe('0123456789');
  await linked.close();
});

describe('under strain', () => {
  test.skipIf(process.platform !== 'linux')(
    'downloads that are broken off leave no file open (counted on Linux alone)',
    async () => expect(await abortDownloads(200)).toBe(0),
  );

  test('each answer is one file of one release while releases are swapped', async () => {
    const { answers, faults } = await swapUnderClients(20, 10);
    expect(faults).toEqual([]);
    expect(answers).toBeGreaterThan(20);
  });
});
