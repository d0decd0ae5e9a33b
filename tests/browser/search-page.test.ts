import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY } from '../../src/core/search/query/parse-query.ts';
import { findViolations } from './axe.ts';
import { useSite } from './use-site.ts';

const site = useSite({ base: '/sub/dir/' });

/** Opens a search page, does something on it, and closes it. */
async function onPage<Value>(
  address: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await (await site.browser.newContext(options)).newPage();
  try {
    await page.goto(`${site.url}${address}`);
    if (address.includes('?'))
      await page.locator('main [data-search-done]').waitFor({ state: 'attached' });
    return await act(page);
  } finally {
    await page.context().close();
  }
}

const LOOKS: [colorScheme: 'light' | 'dark', width: number][] = [
  ['light', 360],
  ['light', 1440],
  ['dark', 360],
  ['dark', 1440],
];

describe.each([
  ['search.html', '开源', '量子', '英伟答'],
  ['en/search.html', 'open source', 'quantum', 'nvdia'],
])('%s', (address, found, absent, mistyped) => {
  test.each(LOOKS)(
    'has no accessibility violation, empty, with results, with near ones, with none: %s, %i pixels wide',
    async (colorScheme, width) => {
      for (const query of ['', `?q=${found}`, `?q=${mistyped}`, `?q=${absent}`]) {
        const options = {
          colorScheme,
          viewport: { width, height: 800 },
          hasTouch: width < 500,
          isMobile: width < 500,
        };
        expect(
          await onPage(address + query, options, async (page) => {
            await page
              .locator('main details')
              .evaluateAll((elements) =>
                elements.forEach((element) => element.setAttribute('open', '')),
              );
            return findViolations(page);
          }),
          `${query} ${colorScheme} ${width}`,
        ).toEqual([]);
      }
    },
  );

  test('everything to be touched is 44 pixels high or more', async () => {
    const low = await onPage(
      `${address}?q=${found}`,
      { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true },
      async (page) => {
        await page
          .locator('main details')
          .evaluateAll((elements) =>
            elements.forEach((element) => element.setAttribute('open', '')),
          );
        return page.$$eval('.search-box :is([role=row], button, input, summary)', (elements) =>
          elements
            .filter(
              (element) => element.checkVisibility() && element.getBoundingClientRect().height < 44,
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
      },
    );
    expect(low).toEqual([]);
  });
});

test('results are announced in the language of the page, and lead to its pages', async () => {
  await onPage('en/search.html?q=Nvidia', {}, async (page) => {
    const status = page.locator('main [role=status]');
    expect(await status.textContent()).toMatch(/^“Nvidia”: \d+ results\.$/);
    expect(
      await page
        .locator('main [data-search-result] a')
        .evaluateAll((links) =>
          links.map((link) =>
            link instanceof HTMLAnchorElement ? new URL(link.href).pathname : '',
          ),
        ),
    ).toEqual(
      expect.arrayContaining([
        '/sub/dir/en/essays/deepseek-open-source.html',
        '/sub/dir/en/essays/deepseek-open-source/references.html',
        '/sub/dir/en/essays/deepseek-open-source/claims.html',
      ]),
    );
    await page.locator('main input[name=q]').fill('giraffe');
    await expect.poll(() => status.textContent()).toBe('Nothing was found for “giraffe”.');
  });
  await onPage('search.html?q=英伟达', {}, async (page) =>
    expect(await page.locator('main [role=status]').textContent()).toMatch(
      /^“英伟达”：\d+条结果。$/,
    ),
  );
});

test('Chinese words find the English claims by their English names', async () => {
  await onPage('en/search.html?q=训练成本', {}, async (page) =>
    expect(await page.locator('main [data-claim]').first().getAttribute('data-claim')).toBe(
      'claim-training-cost',
    ),
  );
});

test('of a query no reader types the beginning is searched, which is told', async () => {
  await onPage(`search.html?q=${'开源'.repeat(500)}`, {}, async (page) => {
    expect(await page.locator('main [role=status]').textContent()).toMatch(
      new RegExp(`只搜了开头的${LONGEST_QUERY}个字。$`),
    );
    expect(await page.locator('main input[name=q]').getAttribute('maxlength')).toBe(
      String(LONGEST_QUERY),
    );
  });
});

test.each([
  ['search.html?q=nginx', '也搜网站说明', '网站说明', 'docs/deploying.html'],
  [
    'en/search.html?q=nginx',
    'Search the site’s documentation too',
    'Site documentation',
    'en/docs/deploying.html',
  ],
])(
  'the manual is searched where a reader asks for it, and labelled: %s',
  async (address, ask, label, page) => {
    await onPage(address, {}, async (opened) => {
      expect(await opened.locator('[data-search-result=page]').count()).toBe(0);
      await opened.getByRole('button', { name: ask }).click();
      const result = opened.locator('[data-search-result=page]').first();
      await result.waitFor();
      expect(await result.locator('.search-result-kind').textContent()).toBe(label);
      expect(await result.locator('a').first().getAttribute('href')).toContain(`/${page}`);
      expect(await opened.getByRole('button', { name: ask }).count()).toBe(0);
      expect(await findViolations(opened)).toEqual([]);
    });
  },
);
