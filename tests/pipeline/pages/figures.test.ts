import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_SITE_PATH } from '../../first-site.ts';
import { buildSite, essay, makeSite, type Site } from '../../site.ts';

const CONTENT = path.join(FIRST_SITE_PATH, 'content');
const NAMES = ['github-stars', 'list-prices', 'training-cost'];
const FILES = NAMES.flatMap((name) => ['yaml', 'csv'].map((ending) => `figures/${name}.${ending}`));

/** The sources that the file of a figure names, each in a line of its own. */
const listSources = (text: string) =>
  Array.from(text.matchAll(/^ +- \{ id: ([\w-]+)/gm), ([, id = '']) => id);

/** An address at which every place that the figures name is one. */
const addressOf = (id: string) =>
  `https://a.example/${id}/${id.startsWith('llama') ? 'blob/0a1b2c3/CARD.md' : 'tree/0a1b2c3'}`;

let site: Site;
let page: Document;
const read = (file: string) => readFile(path.join(site.dist, file), 'utf8');

beforeAll(async () => {
  const texts = await Promise.all(
    FILES.map(async (file) => [file, await readFile(path.join(CONTENT, file), 'utf8')] as const),
  );
  site = await makeSite({
    ...Object.fromEntries(texts),
    'sources.yaml': [...new Set(texts.flatMap(([, text]) => listSources(text)))]
      .map(
        (id) =>
          `${id}:\n  type: report\n  title: ${id}之题\n  URL: ${addressOf(id)}\n  reading: primary\n  read: { zh-CN: 全文 }\n`,
      )
      .join(''),
    'essays/a/zh-CN.mdx': essay(
      `甲[1]。见[图](#figure-training-cost)与[数据](../figures/training-cost.csv)。\n\n${NAMES.map((name) => `<Figure id="${name}" />`).join('\n\n')}`,
    ),
    'essays/a/references.yaml': '1:\n  unlisted: 不详。\n',
  });
  const { code, output } = await buildSite(site);
  expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
  expect(code).toBe(0);
  page = parseHTML(await read('essays/a.html')).document;
});
afterAll(() => site.remove());

test.each(NAMES)(
  '%s has in its table the numbers of its data, which can be downloaded',
  async (name) => {
    const figure = page.querySelector(`#figure-${name}`);
    const csv = await readFile(path.join(CONTENT, `figures/${name}.csv`), 'utf8');
    const shown = Array.from(figure?.querySelectorAll('tbody tr') ?? [], (row) =>
      Array.from(row.querySelectorAll('td'), ({ textContent }) => textContent.replaceAll(',', '')),
    );
    const lines = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const names = Array.from(figure?.querySelectorAll('tbody th') ?? [], (th) => th.textContent);
    // A long table has some rows of its data, the ends among them, and says so.
    const isLong = lines.length > 24;
    const numbers = lines
      .filter(([first = '']) => !isLong || names.includes(first))
      .map(([, ...cells]) => cells);
    expect(shown).toHaveLength(numbers.length);
    expect(numbers.length).toBeGreaterThan(Math.min(lines.length, 24) - 1);
    if (isLong) {
      expect([names[0], names.at(-1)]).toEqual([lines[0]?.[0], lines.at(-1)?.[0]]);
      expect(figure?.querySelector('details .note')?.textContent).toBe(
        `这里是${lines.length}行中的${numbers.length}行，全部在数据文件（CSV）里。`,
      );
    }
    numbers.forEach((row, index) =>
      row.forEach((cell, column) => {
        const text = shown[index]?.[column];
        if (/^[\d.]+$/.test(cell)) expect(Number(text)).toBe(Number(cell));
        else expect(text).toMatch(cell === '' ? /^–$/ : /\w/);
      }),
    );
    expect(figure?.querySelector('a[download]')?.getAttribute('href')).toBe(
      `../figures/${name}.csv`,
    );
    expect(await read(`figures/${name}.csv`)).toBe(csv);
  },
);

test.each(NAMES)('%s is named and told in words on the page', (name) => {
  const figure = page.querySelector(`#figure-${name}`);
  const drawings = [...(figure?.querySelectorAll('svg') ?? [])];
  expect(drawings).toHaveLength(2);
  for (const drawing of drawings) {
    expect(page.getElementById(drawing.getAttribute('aria-labelledby') ?? '')?.textContent).toMatch(
      /\p{Script=Han}/u,
    );
    expect(
      page.getElementById(drawing.getAttribute('aria-describedby') ?? '')?.textContent.length,
    ).toBeGreaterThan(80);
  }
  expect(figure?.querySelectorAll('[style], style, script')).toHaveLength(0);
});

test('a source of a figure is a link where it is known', () => {
  const sources = Array.from(
    page.querySelectorAll('#figure-training-cost .source'),
    ({ textContent }) => textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(sources).toEqual([
    'v3-report之题, p. 5, Table 1',
    'llama-model-card之题, models/llama3_1/MODEL_CARD.md',
  ]);
  expect(page.querySelector('#figure-training-cost .source a')?.getAttribute('href')).toBe(
    'https://a.example/v3-report/tree/0a1b2c3#page=5',
  );
});
