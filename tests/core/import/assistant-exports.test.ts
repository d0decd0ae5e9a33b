import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { bodyOf, importText } from './import-text.ts';

const importMarkdown = (text: string) => importText('', readMarkdown(text), { language: 'en' });
const entriesOf = ({ references }: ReturnType<typeof importText>) =>
  parseYaml(references ?? '{}') as Record<string, Record<string, unknown>>;
const kindsOf = ({ report }: ReturnType<typeof importText>) =>
  report.notices.map(({ kind }) => kind);

describe('a report of Doubao', () => {
  const imported = importMarkdown(`# 潮汐

涨潮每天两次[(2)](https://example.org/tide_a)。码头有三座[(12)](https://example.org/quay)[(2)](https://example.org/tide_a)。

**参考资料&#x20;**

\\[2] 潮汐表\\_港务 - 海图网[ https://example.org/tide\\_a](https://example.org/tide_a)

\\[12] 码头名录（www.quay.example.cn）[ https://example.org/quay](https://example.org/quay)

> （注：文档部分内容可能由 AI 生成）
`);
  test('has markers where its links have numbers in round brackets', () => {
    expect(bodyOf(imported.essay)).toContain('涨潮每天两次[2]。码头有三座[12][2]。');
    expect(imported.report).toMatchObject({ markers: 3, found: [2, 12], uncited: [] });
  });
  test('has entries of a title and the address behind it, and keeps its closing line', () => {
    expect(entriesOf(imported)).toMatchObject({
      2: { title: '潮汐表_港务 - 海图网', URL: 'https://example.org/tide_a' },
      12: { title: '码头名录（www.quay.example.cn）', URL: 'https://example.org/quay' },
    });
    expect(kindsOf(imported)).toEqual([]);
    expect(bodyOf(imported.essay)).toContain('> （注：文档部分内容可能由 AI 生成）');
  });
});

describe('an answer of Copilot', () => {
  test('cites a list of links that hold their numbers, of which two may touch', () => {
    const imported = importMarkdown(`The tide rose²³.

Source: Conversation with Copilot, 5/6/2025
- [(1) Harbour notes.](https://example.org/notes)
- [(2) Tide tables | Port.](https://example.org/tables)
- [(3) Logs.](https://example.org/logs)
`);
    expect(bodyOf(imported.essay)).toBe('The tide rose[2,3].');
    expect(entriesOf(imported)).toMatchObject({ 2: { title: 'Tide tables | Port' } });
    expect(kindsOf(imported)).toEqual(['part-left-out']);
  });
  test('cites raised numbers that stand before a colon below it', () => {
    const imported = importMarkdown(`The tide rose¹ and fell².

¹: [Tide tables](https://example.org/tables)
²: [Logs](https://example.org/logs)
`);
    expect(bodyOf(imported.essay)).toBe('The tide rose[1] and fell[2].');
    expect(imported.report.found).toEqual([1, 2]);
  });
  test('cites by a link to a number between carets', () => {
    const imported = importMarkdown(`See [these tables](^2^) and that¹.

Source: Conversation with Bing, 5/6/2024
(1) Logs - Port. https://example.org/logs.
(2) Tables .... https://example.org/tables.
`);
    expect(bodyOf(imported.essay)).toBe('See these tables[2] and that[1].');
  });
});

test('a site whose name is a number stays a link, as no source has the number 1', () => {
  const imported = importMarkdown(
    'It rose [163](https://example.org/a) and fell [163](https://example.org/b).',
  );
  expect(imported.report.markers).toBe(0);
  expect(bodyOf(imported.essay)).toContain('rose [163](https://example.org/a)');
});

test('a number that leads to another address in a second answer gets a number of its own', () => {
  const imported = importMarkdown(`It rose [1](https://example.org/a) [2](https://example.org/b).

It fell [1](https://example.org/c), and rose [1](https://example.org/a).
`);
  expect(bodyOf(imported.essay)).toBe('It rose [1] [2].\n\nIt fell [3], and rose [1].');
  expect(entriesOf(imported)).toMatchObject({ 3: { URL: 'https://example.org/c' } });
  expect(kindsOf(imported)).toContain('renumbered');
});

test('an entry of a title, the day of its visit and its address is read for certain', () => {
  const imported = importMarkdown(`The tide rose.1 It fell.2

#### **Works cited**

1. Tide tables \\- Port, accessed May 6, 2025, [https://example.org/tables](https://example.org/tables)
2. www.logs.example.org, accessed May 6, 2025, [https://example.org/logs](https://example.org/logs)
`);
  expect(entriesOf(imported)).toMatchObject({
    1: { title: 'Tide tables - Port', accessed: '2025-05-06', URL: 'https://example.org/tables' },
    2: { title: 'www.logs.example.org', URL: 'https://example.org/logs' },
  });
  expect(kindsOf(imported)).toEqual(['bare-numbers']);
});
