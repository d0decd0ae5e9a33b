import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/pipeline/shared/list-files.ts';
import { buildSite, essay, makeSite, type Site } from '../site.ts';

/**
 * Essays that are no texts, or that no site could show: each must be refused, by check and build
 * alike.
 */
const HOSTILE: readonly string[] = [
  // What Astro and MDX would run.
  '<div set:html="<script>alert(1)</script>" />',
  "<Fragment set:html={'<b>'} />",
  '<p set:text="a">b</p>',
  '<p is:raw>{a}</p>',
  '<p client:load>a</p>',
  '<p client:only="react">a</p>',
  '<p server:defer>a</p>',
  '<p class:list={["a"]}>b</p>',
  '<p transition:name="a">b</p>',
  '<style define:vars={{ a: 1 }}>b</style>',
  'import a from "node:fs"',
  'export const a = 1',
  '{process.exit(3)}',
  '{`a`}',
  '<b {...a}>c</b>',
  '<b title={a}>c</b>',
  // Names that nobody defines, and those of the machinery.
  '<Foo />',
  '<Content />',
  '<MDXContent />',
  '<my-widget>a</my-widget>',
  '<props.components.Figure id="a" />',
  '<globalThis.process />',
  '<svg:script>a</svg:script>',
  '<__proto__ />',
  '<constructor />',
  '<toString />',
  // What a browser would run or load.
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<iframe src="/about.html" />',
  '<img src="/icon.svg" alt="a" onerror="alert(1)" />',
  '<img src="/icon.svg" alt="a" OnError="alert(1)" />',
  '<a href="javascript:alert(1)">a</a>',
  '<a href={"java\\u0073cript:alert(1)"}>a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '[a](&#x6A;avascript:alert(1))',
  '[a](data:text/html,b)',
  '<b style="background:url(/x)">a</b>',
  '<svg><animate attributeName="href" values="javascript:alert(1)" /></svg>',
  '<svg><set attributeName="onload" to="alert(1)" /></svg>',
  '<svg><image href="https://a.example/b.png" /></svg>',
  '<svg><use href="https://a.example/b.svg#c" /></svg>',
  '<svg><rect fill="url(https://a.example/b)" /></svg>',
  '<svg><rect fill="u\\72l(https://a.example/b)" /></svg>',
  '<svg><foreignObject><p>a</p></foreignObject></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<math><maction href="javascript:alert(1)">a</maction></math>',
  '<form action="/search.html"><button>a</button></form>',
  '<input autofocus onfocus="alert(1)" />',
  '<video src="/a.mp4" />',
  '<object data="/icon.svg" />',
  '<meta http-equiv="refresh" content="0;url=https://a.example" />',
  '<base href="https://a.example/" />',
  '<link rel="stylesheet" href="/a.css" />',
  '<template><b>a</b></template>',
  '<img name="getElementById" src="/icon.svg" alt="a" />',
  '<a href="/about.html" target="_blank" rel="opener">a</a>',
  '<a href="/about.html" ping="https://a.example">b</a>',
  // Pictures and addresses.
  '![a](nowhere.png)',
  '![a](/nowhere.png)',
  '![a](http://[)',
  '![a](\\\\evil.example/a.png)',
  '![a](50%.png)',
  '![a](lodash)',
  '![a](../../../src/cli/check.ts)',
  '![a](/icon.svg?raw)',
  '![a][b]\n\n[b]: nowhere.jpg',
  '<img SRC="/icon.svg" alt="a" />',
  '<img src="\\\\evil.example/a.png" alt="a" />',
  '<img src="https:/a.example/b.png" alt="a" />',
  '[a](http://[)',
  '[a](https://name@a.example/)',
  // Characters that nobody sees.
  'a&#x202e;b',
  'a&#8238;b',
  '{"a\\u2066b"}',
  '<b title="&#x202e;">a</b>',
  'a\u200Bb',
  'a\u{E0041}b',
  `a${'\u0301'.repeat(3000)}`,
  // Depth and density.
  `${'- '.repeat(3000)}a`,
  `${'> '.repeat(3000)}a`,
  '>'.repeat(3000),
  `${'<b>'.repeat(3000)}a${'</b>'.repeat(3000)}`,
  `${'*a **b '.repeat(2000)}`,
  `${'['.repeat(5000)}a${']'.repeat(5000)}`,
  '{'.repeat(5000),
  Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join(''),
  // What is no MDX.
  '<b>a',
  'a { b',
  'x_{12}',
  '<!-- a -->',
  '<https://a.example/>',
];

/** Essays that are texts though they look odd: check and build must let them pass. */
const ODD: readonly string[] = [
  '<p lang="fa" dir="rtl">می\u200Cخواهم</p>',
  '👩🏽\u200D🚀 and `&#x202e;` and `<script>`',
  '<a href="https://a.example/" hreflang="en" title="b (url(c))">d</a>',
  '<details open><summary>a</summary>b</details>',
  '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
  '<svg viewBox="0 0 1 1"><defs><path id="p" d="M0 0" /></defs><use href="#p" fill="rgb(1, 2, 3)" /></svg>',
  '<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby> H<sub>2</sub>O <kbd>a</kbd> <mark>b</mark>',
  '<table><tbody><tr><td colspan="2" className="align-right">a</td></tr></tbody></table>',
  '![a](/icon.svg) <img src="/icon.svg" alt="a" width={10} />',
  '{/* a note */}{"text"}',
  '\\{ \\< \\[1] 2~3 a_b_c ** * [x] [y][z] [^none]',
  '```js\nconst a = { b: { c: "<div><div>" } };\n```',
  'a[^n]\n\n[^n]: A note with **words**.',
  Array.from({ length: 300 }, (_, row) => `- **a${row}** [b](/about.html) *c*`).join('\n'),
  Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join(''),
  '[a](//a.example/b) [c](mailto:d@a.example) [e](/)',
];

const STACK = /^\s+at .+[:(]|node:internal|\bRangeError\b|panicked|triggerUncaughtException/m;

const contentOf = (bodies: readonly string[]) =>
  Object.fromEntries([
    ['site.yaml', 'language: en\n'],
    ...bodies.map((body, index) => [
      `essays/e${index}/en.mdx`,
      essay(`First words.\n\n${body}\n\nLast words.`, { language: 'en' }),
    ]),
  ]);

const check = ({ root }: Site) =>
  new Promise<string>((done) => {
    execFile(
      process.execPath,
      ['src/cli/check.ts'],
      { cwd: root, maxBuffer: 1e8 },
      (_fault, stdout, stderr) => done(stdout + stderr),
    );
  });

const errorsIn = (output: string) =>
  output.split('\n').filter((line) => /^content\/.* error /.test(line));

describe('essays that are no texts', () => {
  let site: Site;
  let checked: string;
  let built: string;
  beforeAll(async () => {
    site = await makeSite(contentOf(HOSTILE));
    checked = await check(site);
    built = (await buildSite(site)).output;
  });
  afterAll(() => site.remove());

  test.each(HOSTILE.map((body, index) => [body.slice(0, 60), index] as const))(
    '%s is refused with its place',
    (_body, index) => {
      expect(checked).toMatch(
        new RegExp(`^content/essays/e${index}/en\\.mdx:\\d+:\\d+ error `, 'm'),
      );
    },
  );

  test('are refused by the build with the same words, and without a stack trace', () => {
    expect(errorsIn(built)).toEqual(errorsIn(checked));
    expect(checked).not.toMatch(STACK);
    expect(built).not.toMatch(STACK);
  });
});

describe('essays that are texts though they look odd', () => {
  let site: Site;
  afterAll(() => site.remove());

  test('pass the check and the build', async () => {
    site = await makeSite(contentOf(ODD));
    expect(errorsIn(await check(site))).toEqual([]);
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(STACK);
    expect(code, output.slice(-2000)).toBe(0);
    const pages = (await listFiles(site.dist)).filter((file) => /^essays\/e\d+\.html$/.test(file));
    expect(pages).toHaveLength(ODD.length);
    const html = await readFile(path.join(site.dist, 'essays/e1.html'), 'utf8');
    expect(html).toContain('<code>&#x26;#x202e;</code>');
  });
});
