import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { essay, writeContent } from '../site.ts';

const CLI = fileURLToPath(new URL('../../src/cli/worklist.ts', import.meta.url));
const REVIEWS = 'content/essays/bridge/reviews.yaml';
const BEGUN = `# By hand.
towers:
  quote: Two towers
  verdict: supported
  checked: 2026-01-02
  note: { en: So it has. }   # both
  sources: [plans]
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'yinju-worklist-'));
  await writeContent(root, {
    'site.yaml': 'language: en\n',
    'sources.yaml':
      'plans:\n  type: book\n  title: Plans\n  URL: https://example.org/plans\n  reading: primary\n  read: { en: all }\n',
    'essays/bridge/en.mdx': essay('Two towers stand[1]. It cost $43 million[1].', {
      language: 'en',
    }),
    'essays/bridge/references.yaml': '1:\n  unlisted: Not given.\n',
    'essays/bridge/reviews.yaml': BEGUN,
  });
});
afterEach(() => rm(root, { recursive: true }));

function run(...words: string[]): Promise<{ code: number; output: string; faults: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...words], { cwd: root }, (fault, output, faults) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, output, faults }),
    );
  });
}

/** Hands out the table, fills in the row of the open claim, and reads it back. */
async function fillIn(verdict: string, note: string, sources: string) {
  const { output } = await run('bridge', '--format', 'csv');
  const filled = output.replace(/(claim-2,.*?),,,,(\w+)/, `$1,${verdict},${note},${sources},$2`);
  expect(filled).not.toBe(output);
  await writeFile(path.join(root, 'table.csv'), filled);
  return run('bridge', '--read', 'table.csv');
}

test('a table that was filled in is written as a careful editor writes', async () => {
  const { code, output } = await fillIn('partly', 'It cost 41.', 'plans (sheet 4)');
  expect([code, output]).toEqual([0, '1 written, 0 not written.\n']);
  const today = new Date().toISOString().slice(0, 10);
  expect(await readFile(path.join(root, REVIEWS), 'utf8')).toBe(`${BEGUN}
cost-43-million:
  quote: It cost $43 million
  verdict: partly
  checked: ${today}
  note:
    en: It cost 41.
  sources: [{ id: plans, locator: sheet 4 }]
`);
});

test('a row that the build would refuse is told of and not written', async () => {
  const { code, faults } = await fillIn('partly', 'It cost 41.', 'letters');
  expect(code).toBe(1);
  expect(faults).toContain('table.csv claim-2: content/sources.yaml has no source letters');
  expect(await readFile(path.join(root, REVIEWS), 'utf8')).toBe(BEGUN);
});

test('the list is Markdown where nothing else is asked, and an essay that is not there ends with 2', async () => {
  expect((await run()).output).toContain('- [ ] `claim-2` It cost $43 million\\[1\\]');
  expect((await run('ferry')).code).toBe(2);
});

test('tells where a second editor who has seen no verdict differs, and how far the two agree', async () => {
  await writeContent(root, {
    'essays/bridge/reviews.yaml': `${BEGUN}
cost:
  quote: $43 million
  verdict: partly
  checked: 2026-01-02
  note: { en: It cost 41. }
  sources: [plans]
`,
  });
  const { output } = await run('bridge', '--blind');
  const filled = output.replaceAll(/^(claim-\w+,.*),,,,$/gm, '$1,partly,Seen.,plans,');
  await writeFile(path.join(root, 'second.csv'), filled);
  const compared = await run('bridge', '--compare', 'second.csv');
  expect(compared.output).toBe(
    'claim-towers: supported / partly  Two towers stand\n' +
      'Both checked 2, 1 alike; Krippendorff’s alpha = 0.00.\n',
  );
});

test('a second editor’s table tells nothing of reviews.yaml, and is read into a file of their own', async () => {
  const { output } = await run('bridge', '--editor', 'li', '--format', 'csv');
  expect(output).not.toMatch(/supported|So it has/);
  const filled = output.replace(/(claim-towers,.*?),,,,(\w+)/, '$1,partly,One leans.,plans,$2');
  await writeFile(path.join(root, 'table.csv'), filled);
  const read = await run('bridge', '--editor', 'li', '--read', 'table.csv');
  expect([read.code, read.faults]).toEqual([0, '']);
  expect(await readFile(path.join(root, REVIEWS), 'utf8')).toBe(BEGUN);
  const own = await readFile(path.join(root, 'content/essays/bridge/reviews.li.yaml'), 'utf8');
  expect(own).toContain('towers:\n  quote: Two towers stand\n  verdict: partly\n');
  expect((await run('bridge', '--editor', 'Li')).code).toBe(2);
});

test('a table in the encoding of Excel’s Unicode text is read, and one that lost characters is told', async () => {
  const { output } = await run('bridge', '--format', 'csv');
  const filled = output
    .replace(/(claim-2,.*?),,,,(\w+)/, '$1,partly,Kosten: 41 Mio. €.,plans,$2')
    .replaceAll(',', '\t');
  await writeFile(path.join(root, 'table.txt'), Buffer.from(filled, 'utf16le'));
  expect(await run('bridge', '--read', 'table.txt')).toMatchObject({
    output: '1 written, 0 not written.\n',
    faults: '',
  });
  const again = (await run('bridge', '--format', 'csv')).output.replace('€', '?');
  await writeFile(path.join(root, 'table.csv'), again);
  expect((await run('bridge', '--read', 'table.csv')).faults).toBe(
    'table.csv, row 3, claim-cost-43-million: the table has question marks for characters; save it as CSV UTF-8\n',
  );
});

test('a file that is no such table is told in one sentence', async () => {
  await writeFile(path.join(root, 'other.csv'), 'name;year\nA;1931\n');
  expect((await run('bridge', '--read', 'other.csv')).faults).toBe(
    'other.csv has no row with the columns claim and verdict: begin with what --format csv prints.\n',
  );
  expect((await run('bridge', '--compare', 'none.csv')).faults).toBe('none.csv cannot be read.\n');
});
