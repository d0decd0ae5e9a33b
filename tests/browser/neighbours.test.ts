import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepSite } from './keep-site.ts';
import { useSite } from './use-site.ts';

const site = useSite();

/**
 * An origin with the site at `/`, another program at `/other/`, and whatever else a test puts
 * there.
 */
let origin: {
  readonly url: string;
  /** Requests that reached the other program, with their queries. */
  readonly asked: string[];
  /** Answers in place of the site's own, by path; each is sent once it is there. */
  readonly instead: Map<string, string | Promise<string>>;
  close(): Promise<void>;
};
let page: Page;

beforeEach(async () => {
  const asked: string[] = [];
  const instead = new Map<string, string | Promise<string>>();
  const host: Server = createServer((request, response) => {
    const address = request.url ?? '/';
    const words = instead.get(address);
    if (words !== undefined) {
      void Promise.resolve(words).then((text) =>
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(text),
      );
    } else if (/^\/(?:other|blog)\b/.test(address)) {
      asked.push(address);
      const type = address.includes('.json') ? 'application/json' : 'text/html';
      response.writeHead(200, { 'content-type': type }).end(`"answer ${asked.length}"`);
    } else {
      fetch(site.url + address.slice(1))
        .then(async (answer) =>
          response
            .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
            .end(Buffer.from(await answer.arrayBuffer())),
        )
        .catch(() => response.destroy());
    }
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  origin = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    asked,
    instead,
    close: () =>
      new Promise((done) => {
        host.close(() => done());
        host.closeAllConnections();
      }),
  };
  page = await (await site.browser.newContext()).newPage();
  // A guard against hanging alone: a slow machine may take its time.
  page.setDefaultTimeout(600_000);
});
afterEach(async () => {
  await page.context().close();
  await origin.close();
});

const keptAddresses = () =>
  page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
    );
    return (await Promise.all(lists)).flat();
  });

describe('beside another program on its origin, a kept site', () => {
  test('lets every request to that program through, and keeps none of its answers', async () => {
    await page.goto(origin.url);
    await keepSite(page);
    const addresses = [
      'other/page',
      'other/page',
      'other/page?id=2',
      'other/',
      'blog',
      'blog/index.html',
      'other/essays/deepseek-open-source.html',
    ];
    for (const address of addresses) await page.goto(origin.url + address);
    const data = ['other/d.json?a=1', 'other/d.json?a=2', 'other/d.json?a=2'];
    await page.goto(origin.url);
    const answers = await page.evaluate(async (urls) => {
      const texts: string[] = [];
      for (const [index, url] of urls.entries()) {
        const answer = await fetch(url, index === 2 ? { cache: 'no-store' } : {});
        texts.push(await answer.text());
      }
      return texts;
    }, data);
    expect(origin.asked).toEqual([...addresses, ...data].map((address) => `/${address}`));
    expect(new Set(answers).size).toBe(3);
    expect((await keptAddresses()).filter((path) => /other|blog/.test(path))).toEqual([]);
  });

  test('leaves what a worker of an earlier version kept of that program behind', async () => {
    await page.goto(origin.url);
    await page.evaluate(async (root) => {
      for (const name of [`yinju-visited ${root} 0123456789abcdef`, `workbox-precache-v2-${root}`])
        await (await caches.open(name)).put('/other/page', new Response('an old answer'));
      await (await caches.open('of-the-other-program')).put('/other/own', new Response('its own'));
    }, origin.url);
    await keepSite(page);
    await expect.poll(async () => (await keptAddresses()).includes('/other/page')).toBe(false);
    expect(await keptAddresses()).toContain('/other/own');
  });

  test('takes the place of an earlier worker that nobody asked for by leaving', async () => {
    origin.instead.set('/sw.js', "addEventListener('fetch', () => {});");
    await page.goto(origin.url);
    await page.evaluate(async (root) => {
      await (await caches.open(`workbox-precache-v2-${root}`)).put('/x', new Response('old'));
      // The page's policy lets no other program name a worker's address.
      const policy = (
        globalThis as unknown as {
          trustedTypes: {
            createPolicy(name: string, rules: object): { createScriptURL(u: string): string };
          };
        }
      ).trustedTypes.createPolicy('yinju-worker', { createScriptURL: (url: string) => url });
      await navigator.serviceWorker.register(policy.createScriptURL('/sw.js'));
      await navigator.serviceWorker.ready;
    }, origin.url);
    origin.instead.clear();
    await page.goto(origin.url);
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      )
      .toEqual([0, 0]);
  });
});

test('a first visit fetches the page and what it shows, and no worker', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}essays/deepseek-open-source.html`, { waitUntil: 'networkidle' });
  expect(asked.length).toBeLessThanOrEqual(12);
  expect(asked.filter((url) => /sw\.js|offline|pagefind|\/search\//.test(url))).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
});

describe('the reading settings', () => {
  const offer = () => page.locator('#offline-offer');
  const status = () => offer().locator('[role=status]');

  test.each([
    ['zh-CN', '', '存到这台设备', '已存好', '已删除'],
    ['en', 'en/', 'Keep on this device', 'are kept', 'Removed'],
  ])(
    'offer to keep the site and to remove it, by keyboard, and say what was done: %s',
    async (_language, folder, keep, kept, removed) => {
      await page.goto(`${site.url}${folder}index.html`);
      await page.locator('.settings-button').focus();
      await page.keyboard.press('Enter');
      const button = offer().getByRole('button', { name: keep });
      await expect.poll(() => button.textContent()).toMatch(/\(?\d\.\d MB[)）]$/);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => status().textContent()).toContain(kept);
      // The focus moves on to what can be done now.
      expect(await page.evaluate(() => document.activeElement?.closest('#offline-offer')?.id)).toBe(
        'offline-offer',
      );
      await page.keyboard.press('Enter');
      await expect.poll(() => status().textContent()).toContain(removed);
      expect(await keptAddresses()).toEqual([]);
      expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
    },
  );

  test('offer to remove the site only once it is kept', async () => {
    let install = (_words: string) => {};
    origin.instead.set(
      '/held',
      new Promise((done) => {
        install = done;
      }),
    );
    // A worker that has all files, and is installed no sooner than this test lets it.
    origin.instead.set(
      '/sw.js',
      `const report = async () => {
        const message = { kept: 9, total: 9, hasMore: false, hasFailed: false };
        const pages = await clients.matchAll({ includeUncontrolled: true });
        for (const page of pages) page.postMessage(message);
      };
      addEventListener('install', (event) => event.waitUntil(report().then(() => fetch('/held'))));
      addEventListener('message', (event) => event.waitUntil(report()));`,
    );
    await page.goto(origin.url);
    await page.click('.settings-button');
    await offer().getByRole('button').first().click();
    await expect.poll(() => offer().locator('progress').getAttribute('value')).toBe('9');
    expect(await status().textContent()).toContain('正在');
    expect(await offer().getByRole('button', { name: '删除' }).count()).toBe(0);
    install('');
    await expect.poll(() => status().textContent()).toContain('已存好');
    expect(await offer().getByRole('button', { name: '删除' }).count()).toBe(1);
  });

  test('say so where the site cannot be kept, and keep nothing', async () => {
    await page.goto(origin.url);
    origin.instead.set('/about.html', 'damaged');
    await page.click('.settings-button');
    await offer().getByRole('button').first().click();
    await expect.poll(() => status().textContent()).toContain('没有存成');
    expect(await keptAddresses()).toEqual([]);
    origin.instead.clear();
    await keepSite(page);
    expect(await keptAddresses()).toContain('/about.html');
  });
});
