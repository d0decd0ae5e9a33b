import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildResult, buildSite, essay, makeSite, type Site } from '../../site.ts';

let site: Site;
let result: BuildResult;
const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');
const policyOf = async (file: string) =>
  new Map(
    (
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(await read(file))?.[1] ??
      ''
    )
      .split('; ')
      .map((directive): [string, string] => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.filter((value) => !value.startsWith("'sha256-")).join(' ')];
      }),
  );

beforeAll(async () => {
  site = await makeSite({
    'site.yaml': `language: en
comments:
  script: https://talk.example/client.js
  attributes: { data-id: 7 }
statistics:
  script: https://count.example/count.js
  connects: [https://data.example/in]
`,
    'essays/a/en.mdx': essay('A word[1].', { language: 'en' }),
    'essays/a/references.yaml': '1:\n  unlisted: Unknown\n',
  });
  result = await buildSite(site);
});
afterAll(() => site.remove());

test('the build says which sites the content policy lets in', () => {
  expect(result.code, result.output).toBe(0);
  expect(result.output).toContain(
    'The pages of essays load comments from another site: their content policy lets in https://talk.example.\nThe pages but for “Check a text” load a counter from another site: their content policy lets in https://count.example, https://data.example.\n',
  );
});

test('a page lets in the sites of the programs that it loads, and no others', async () => {
  const counted = 'https://count.example https://data.example';
  const both = `https://talk.example ${counted}`;
  const text = await policyOf('essays/a.html');
  expect(text.get('connect-src')).toBe(`'self' ${both}`);
  expect(text.get('script-src')).toMatch(new RegExp(`${both}$`));
  expect(text.get('style-src')).toMatch(new RegExp(`${both}$`));
  expect(text.get('img-src')).toBe(`'self' ${both}`);
  expect(text.get('frame-src')).toBe('https://talk.example');
  expect(text.get('default-src')).toBe("'none'");
  expect(text.has('trusted-types')).toBe(false);
  const claims = await policyOf('essays/a/claims.html');
  expect(claims.get('connect-src')).toBe(`'self' ${counted}`);
  expect(claims.has('frame-src')).toBe(false);
  expect((await policyOf('check.html')).get('connect-src')).toBe("'self'");
  const lost = await policyOf('404.html');
  expect(lost.get('connect-src')).toBe("'self'");
  expect(lost.get('trusted-types')).toBe("'none'");
});

test('the page has the programs as the settings give them', async () => {
  const html = await read('essays/a.html');
  expect(html).toContain(
    '<script async src="https://talk.example/client.js" data-id="7"></script>',
  );
  expect(html).toContain('<script async src="https://count.example/count.js"></script>');
  expect(html).toContain('<h2>Comments</h2>');
  expect(await read('about.html')).not.toContain('talk.example/client.js');
});

test('the page about the site tells readers, and no longer that nothing is asked of others', async () => {
  const about = await read('about.html');
  expect(about).toContain('load a program from talk.example, which shows comments');
  expect(about).toContain('loads a program from count.example, data.example, which counts');
  expect(about).not.toContain('ask nothing of any other site');
});
