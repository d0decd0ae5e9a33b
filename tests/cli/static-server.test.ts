import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ServerOptions, type StaticServer, startServer } from '../../src/cli/static-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'static-server-'));
const folder = join(parent, 'dist');
const servers: StaticServer[] = [];

beforeAll(() => {
  write('secret.txt', 'outside the folder');
  write('dist/index.html', 'home');
  write('dist/404.html', 'not here');
  write('dist/search.html', 'search');
  write('dist/essays/one.html', 'one');
  write('dist/essays/one/claims.html', 'claims');
  write('dist/en/index.html', 'english');
  write('dist/文.html', 'han');
  write('dist/note.txt', '文');
  for (const name of [
    'a.pagefind',
    'b.pf_meta',
    'c.pf_fragment',
    'd.pf_index',
    'e.wasm',
    'f.js',
    'g.css',
    'h.svg',
  ]) {
    write(`dist/files/${name}`, name);
  }
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(parent, { recursive: true }));

describe.each(['/', '/sub/dir/'])('at %s', (base) => {
  test('serves files, and index.html for a folder', async () => {
    const get = await start({ base });
    expect(await get('')).toMatchObject({
      status: 200,
      type: 'text/html;charset=utf-8',
      body: 'home',
    });
    expect(await get('index.html')).toMatchObject({ status: 200, body: 'home' });
    expect(await get('en/')).toMatchObject({ status: 200, body: 'english' });
    expect(await get('essays/one.html')).toMatchObject({ status: 200, body: 'one' });
    expect(await get('%E6%96%87.html')).toMatchObject({ status: 200, body: 'han' });
  });

  test('does not guess an ending', async () => {
    const get = await start({ base });
    for (const path of ['search', 'search.html/', 'index', 'en/index']) {
      expect(await get(path), path).toMatchObject({ status: 404, body: 'not here' });
    }
  });

  test('answers 404.html at any depth, with status 404', async () => {
    const get = await start({ base });
    for (const path of [
      'no.html',
      'a/b/c/no.html',
      'no/',
      'essays/',
      'no.css?x=1',
      '%E6%ZZ',
      '%00',
    ]) {
      expect(await get(path), path).toMatchObject({
        status: 404,
        type: 'text/html;charset=utf-8',
        body: 'not here',
      });
    }
  });

  test('ignores the query, and keeps it in a redirect to a folder', async () => {
    const get = await start({ base });
    expect(await get('search.html?q=%E5%BC%95&b=?/')).toMatchObject({
      status: 200,
      body: 'search',
    });
    expect(await get('en?q=1')).toMatchObject({ status: 308, location: `${base}en/?q=1` });
  });

  test('strips .html on such a host', async () => {
    const get = await start({ base, stripHtml: true });
    expect(await get('search')).toMatchObject({
      status: 200,
      type: 'text/html;charset=utf-8',
      body: 'search',
    });
    expect(await get('search.html?q=1')).toMatchObject({
      status: 308,
      location: `${base}search?q=1`,
    });
    expect(await get('search/')).toMatchObject({ status: 308, location: `${base}search` });
    expect(await get('index.html')).toMatchObject({ status: 308, location: base });
    expect(await get('en/index.html')).toMatchObject({ status: 308, location: `${base}en/` });
    // one.html beside the folder one/
    expect(await get('essays/one')).toMatchObject({ status: 200, body: 'one' });
    expect(await get('essays/one/claims')).toMatchObject({ status: 200, body: 'claims' });
    expect(await get('no.html')).toMatchObject({ status: 404, body: 'not here' });
  });

  test('knows no folders on a host without directory index', async () => {
    const get = await start({ base, directoryIndex: false });
    for (const path of ['', 'en/', 'en']) {
      expect(await get(path), path).toMatchObject({ status: 404, body: 'not here' });
    }
    expect(await get('index.html')).toMatchObject({ status: 200, body: 'home' });
  });

  test('gives nothing from outside the folder', async () => {
    const get = await start({ base });
    const up = [
      '../secret.txt',
      '/../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      'en/../../secret.txt',
    ];
    for (const path of up) {
      expect(await get(path), path).toMatchObject({ status: 404, body: 'not here' });
    }
  });
});

test('redirects to the closing slash of the sub-path and knows nothing outside it', async () => {
  const get = await start({ base: '/sub/dir/' });
  expect(await get('/sub/dir?q=1', '')).toMatchObject({ status: 308, location: '/sub/dir/?q=1' });
  expect(await get('/index.html', '')).toMatchObject({ status: 404, body: '404 Not Found\n' });
});

test('names the type of every file of the search index', async () => {
  const get = await start({});
  const types = [
    'a.pagefind',
    'b.pf_meta',
    'c.pf_fragment',
    'd.pf_index',
    'e.wasm',
    'f.js',
    'g.css',
    'h.svg',
  ].map(async (name) => [name, (await get(`files/${name}`)).type]);
  expect(Object.fromEntries(await Promise.all(types))).toEqual({
    'a.pagefind': 'application/octet-stream',
    'b.pf_meta': 'application/octet-stream',
    'c.pf_fragment': 'application/octet-stream',
    'd.pf_index': 'application/octet-stream',
    'e.wasm': 'application/wasm',
    'f.js': 'text/javascript',
    'g.css': 'text/css',
    'h.svg': 'image/svg+xml',
  });
  expect(await get('note.txt')).toMatchObject({ type: 'text/plain;charset=utf-8', body: '文' });
});

test('has the browser ask again, and serves a new build without a restart', async () => {
  const url = await startAt({});
  const first = await fetch(`${url}search.html`);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(`${url}search.html`, { headers: { 'if-none-match': etag } })).status).toBe(
    304,
  );

  write('dist/new.html', 'new');
  expect(await (await fetch(`${url}new.html`)).text()).toBe('new');
  write('dist/new.html', 'newer than new');
  expect(await (await fetch(`${url}new.html`)).text()).toBe('newer than new');
});

test('rejects when the port is taken', async () => {
  const port = Number(new URL(await startAt({})).port);
  await expect(startServer({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

function write(path: string, text: string): void {
  const file = join(parent, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function startAt(options: Partial<ServerOptions>): Promise<string> {
  const server = await startServer({ folder, ...options });
  servers.push(server);
  return server.url;
}

/**
 * Starts a server; the function it gives asks for a path exactly as written, which `fetch` would
 * tidy first.
 */
async function start(
  options: Partial<ServerOptions>,
): Promise<(path: string, base?: string) => Promise<Answer>> {
  const { hostname, port, pathname } = new URL(await startAt(options));
  return (path, base = pathname) =>
    new Promise((answered, failed) => {
      request({ hostname, port, path: base + path }, async (response) => {
        let body = '';
        for await (const chunk of response.setEncoding('utf8')) body += chunk;
        const { 'content-type': type, location } = response.headers;
        answered({ status: response.statusCode, type, location, body });
      })
        .on('error', failed)
        .end();
    });
}

interface Answer {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  body: string;
}
