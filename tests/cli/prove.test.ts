import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../src/pipeline/copies/read-copy.ts';
import { surveyContent } from '../../src/core/library/survey.ts';
import { listRestingFindings } from '../../src/core/reviews/passage-uses.ts';
import { checkReviews } from '../../src/core/reviews/check-reviews.ts';
import { readReviews } from '../../src/core/reviews/read-reviews.ts';
import { provePassage } from '../../src/core/sources/prove-passage.ts';
import { essay, writeContent } from '../site.ts';

const CLI = fileURLToPath(new URL('../../src/cli/prove.ts', import.meta.url));
const REVIEWS = 'content/essays/a/reviews.yaml';

const source = (id: string, address: string) =>
  `${id}:\n  type: report\n  title: 报告\n  URL: ${address}\n  reading: primary\n  read: { zh-CN: 全文 }\n`;
const SOURCES =
  source('works', 'https://example.org/team/works/tree/0a1b2c3') +
  source('report', 'https://example.org/report.pdf') +
  source('page', 'https://example.org/page') +
  source('lost', 'https://example.org/lost');

const MARKDOWN = `# Works

## History

It stood for 9 years.

## Halls

The **old hall** seats 1,240 people and cost 3.5 million.

### Roof

It stood for 12 years.

## Towers

It stood for 30 years.
`;
const HTML =
  '<!doctype html><title>Hall</title><p>The hall<br>was opened in <b>1931</b>.<script>let a = 1</script>';

/** A PDF of one line a page, as small as readers take it. */
function makePdf(lines: readonly string[]): string {
  const pages = lines.map(
    (line, index) =>
      `${10 + index} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 3 0 R>>>>/Contents ${20 + index} 0 R>> endobj\n` +
      `${20 + index} 0 obj <</Length ${line.length + 29}>> stream\nBT /F 12 Tf 20 200 Td (${line}) Tj ET\nendstream endobj\n`,
  );
  const kids = lines.map((_, index) => `${10 + index} 0 R`).join(' ');
  return `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[${kids}]/Count ${lines.length}>> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n${pages.join('')}trailer <</Root 1 0 R>>\n%%EOF`;
}

const reviews = (...uses: string[]) => `one:
  quote: 甲
  verdict: supported
  checked: 2026-02-01
  note: { zh-CN: 1931年启用，可坐1240人，用了350万。 }
  sources:
${uses.map((use) => `    - ${use}\n`).join('')}`;
const HALL =
  '{ id: works, place: { file: docs/README.md, anchor: halls }, passage: { begins: The old hall, ends: 3.5 million } }';
const PAGE = '{ id: page, passage: { begins: The hall, ends: was opened in 1931 } }';
const REPORT =
  '{ id: report, place: { page: 2 }, passage: { begins: It seats 1240, ends: in all } }';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-prove-'));
  await mkdir(path.join(root, 'copies/works/docs'), { recursive: true });
  const write = (name: string, text: string) => writeFile(path.join(root, 'copies', name), text);
  await write('works/docs/README.md', MARKDOWN);
  await write('page.html', HTML);
  await write('report.pdf', makePdf(['The hall in brief', 'It seats 1240 people in all']));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Runs prove on a site whose one review rests on some uses of sources. */
async function prove(uses: readonly string[] | null, ...args: string[]) {
  if (uses) {
    await writeContent(root, {
      'essays/a/zh-CN.mdx': essay('甲[1]。'),
      'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
      'essays/a/reviews.yaml': reviews(...uses),
    });
    const used = parse(SOURCES) as object;
    const sources = Object.keys(used).filter((id) =>
      uses.some((use) => use.includes(`id: ${id},`)),
    );
    await writeContent(root, {
      'sources.yaml': sources
        .map((id) => SOURCES.slice(SOURCES.indexOf(`${id}:\n`)).split(/\n(?=\w)/)[0])
        .join('\n'),
    });
  }
  return new Promise<{ code: number; lines: string[]; message: string }>((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: root }, (fault, stdout, stderr) =>
      done({
        code: typeof fault?.code === 'number' ? fault.code : 0,
        lines: stdout.split('\n').filter(Boolean),
        message: stderr,
      }),
    );
  });
}

test('tells what is proved, from Markdown, a page and a PDF, and writes it down', async () => {
  const { code, lines } = await prove([HALL, PAGE, REPORT], 'copies', '--add');
  expect(lines).toEqual([
    `${REVIEWS}:7:7 proved works，其中的数：1240、3500000`,
    `${REVIEWS}:8:7 proved page，其中的数：1931`,
    `${REVIEWS}:9:7 proved report，其中的数：1240`,
    '查到 3 处，变了 0 处，缺 0 处，没有副本 0 处；有据的论断 1/1。',
  ]);
  expect(code).toBe(0);
  const written = await readFile(path.join(root, REVIEWS), 'utf8');
  expect(parse(written).one.sources[1].passage).toEqual({
    begins: 'The hall',
    ends: 'was opened in 1931',
    numbers: [1931],
    sha256: sha256('Thehallwasopenedin1931'),
    file: sha256(HTML),
    checked: new Date().toISOString().slice(0, 10),
  });
  expect((await prove(null, 'copies')).code).toBe(0);
});

test('tells what has changed since, and keeps what was written', async () => {
  await prove([HALL, PAGE], 'copies', '--add');
  const before = await readFile(path.join(root, REVIEWS), 'utf8');
  await writeFile(
    path.join(root, 'copies/page.html'),
    HTML.replace('was opened', 'was first opened').replace(
      'first opened in',
      'first was opened in',
    ),
  );
  const { code, lines } = await prove(null, 'copies', '--add');
  expect(lines[1]).toMatch(
    /^content.*:8:7 changed page: 那里的摘要是 [\da-f]{64}，不是 [\da-f]{64}$/,
  );
  expect(code).toBe(1);
  expect(await readFile(path.join(root, REVIEWS), 'utf8')).toBe(before);
});

test.each([
  [
    'words that do not stand there',
    PAGE.replace('The hall', 'The tower'),
    'missing page: 那里没有“The tower”',
  ],
  [
    'words of another section',
    HALL.replace('The old hall', 'It stood for 9'),
    'missing works: 那里没有“It stood for 9”',
  ],
  [
    'a heading that is not there',
    HALL.replace('halls', 'attics'),
    'missing works: 副本里没有这个位置',
  ],
  [
    'a page that is not there',
    REPORT.replace('page: 2', 'page: 3'),
    'missing report: 副本里没有这个位置',
  ],
  [
    'words of another page',
    REPORT.replace('It seats 1240', 'The hall in'),
    'missing report: 那里没有“The hall in”',
  ],
  [
    'a number that is not in it',
    PAGE.replace('1931 }', '1931, numbers: [1240] }'),
    'changed page: 其中没有 1240',
  ],
  [
    'a quote that differs',
    PAGE.replace('1931 }', '1931, quote: The hall was closed in 1931 }'),
    'changed page: 引的话和那里的不一样',
  ],
  ['no copy', '{ id: lost, passage: { begins: The hall, ends: is lost } }', 'no-copy lost'],
])('of %s it says so', async (_, use, message) => {
  const { lines } = await prove([use], 'copies');
  expect(lines[0]).toBe(`${REVIEWS}:7:7 ${message}`);
});

test('a copy that nobody can read is told of, without a stack', async () => {
  await writeFile(path.join(root, 'copies/report.pdf'), 'This is no PDF.');
  const { code, lines, message } = await prove([REPORT], 'copies');
  expect(lines[0]).toMatch(
    /missing report: .*report\.pdf cannot be read as PDF: Invalid PDF structure/,
  );
  expect([code, message]).toEqual([1, '']);
});

test('wrong usage ends with a sentence and exit code 2', async () => {
  expect(await prove([PAGE], 'nowhere')).toEqual({
    code: 2,
    lines: [],
    message: expect.stringMatching(
      /^nowhere 不是文件夹。\n用法 Usage: npm run prove -- <folder of copies> \[--add\]\n/,
    ),
  });
});

describe('one wrong digit', () => {
  const copy = { digest: sha256(MARKDOWN), kind: 'markdown', pages: [MARKDOWN] } as const;
  const digest = sha256('Theoldhallseats1,240peopleandcost3.5million');
  const text = reviews(
    HALL.replace(
      ' } }',
      `, numbers: [1240, 3500000], sha256: ${digest}, file: ${copy.digest}, checked: 2026-02-01 } }`,
    ),
  ).replace('1931年启用，', '');
  const survey = surveyContent([{ file: 'content/sources.yaml', text: SOURCES }], []).surroundings;
  /** Whether the review is found faulty, by itself or beside the copy. */
  const isCaught = (changed: string) => {
    const read = readReviews(changed, REVIEWS);
    const faults = checkReviews(read, {
      ...survey,
      languages: ['zh-CN'],
      findCell: () => undefined,
    });
    if (read.diagnostics.length + faults.length > 0) return true;
    const [finding] = listRestingFindings(read);
    const use = finding?.uses[0];
    if (!finding || !use?.passage) return true;
    const proof = provePassage(use.passage, use.place, copy, finding.told, sha256);
    return proof.kind !== 'proved';
  };
  const digitsOf = (words: string) =>
    Array.from(words.matchAll(/[0-9a-f]/g), ({ index }) => text.indexOf(words) + index);
  const increase = (at: number) =>
    text.slice(0, at) +
    ((Number.parseInt(text[at] ?? '', 16) + 1) % 10).toString() +
    text.slice(at + 1);

  test('is none where there is none', () => {
    expect(isCaught(text)).toBe(false);
  });

  test.each([
    ['the digest of a passage', digest],
    ['the numbers it holds', '1240, 3500000'],
    ['the note that takes them', '1240人，用了350万'],
  ])('in %s is caught', (_, words) => {
    const digits = digitsOf(words);
    expect(digits.length).toBeGreaterThan(6);
    expect(digits.filter((at) => !isCaught(increase(at)))).toEqual([]);
  });
});

test('the passages of a second editor are looked for too', async () => {
  await prove([PAGE], 'copies');
  await writeContent(root, { 'essays/a/reviews.li.yaml': reviews(PAGE) });
  const { lines } = await prove(null, 'copies');
  expect(lines.filter((line) => line.includes('proved page'))).toEqual([
    expect.stringContaining('content/essays/a/reviews.li.yaml:'),
    expect.stringContaining('content/essays/a/reviews.yaml:'),
  ]);
});
