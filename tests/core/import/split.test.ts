import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { splitDocument } from '../../../src/core/import/tree/split-document.ts';
import { bodyOf, importText } from './import-text.ts';

const LONGEST_OF_BUILD = 50_000;

test.each([
  ['sentences', 'The ferry stopped for ten years [1]. '],
  ['one sentence without end', 'the ferry stopped for ten years, and nobody missed it, '],
  ['no space at all', '渡轮停航了十年没有人怀念'],
])('an overlong paragraph of %s is parted, and no word is lost', (_, words) => {
  const text = words.repeat(Math.ceil(70_000 / words.length));
  const { essay, report } = importText(text, readPlainText(text), { language: 'en' });
  const paragraphs = bodyOf(essay).split('\n\n');
  expect(Math.max(...paragraphs.map(({ length }) => length))).toBeLessThan(LONGEST_OF_BUILD);
  expect(paragraphs.join('').replace(/\s/g, '')).toBe(text.replace('Title', '').replace(/\s/g, ''));
  expect(report.notices.map(({ kind }) => kind)).toContain('paragraph-split');
});

test('a paragraph of a usual length stays one', () => {
  const text = 'The ferry stopped for ten years [1]. '.repeat(100);
  const { essay } = importText(text, readPlainText(text), { language: 'en' });
  expect(bodyOf(essay).split('\n\n')).toHaveLength(1);
});

test('a file of several answers is parted at its headings, each with its own list', () => {
  const parts = splitDocument(
    readMarkdown(
      '# Talk\n\n## One\n\nIt stopped [1].\n\n## References\n\n[1] https://example.org/a\n\n## Two\n\nFares [1].\n\n## References\n\n[1] https://example.org/b\n',
    ),
  ).map((document) => importText('', document, { language: 'en' }));
  expect(parts.map(({ report }) => report.title)).toEqual(['One', 'Two']);
  expect(parts[0]?.references).toContain('https://example.org/a');
  expect(parts[1]?.references).toContain('https://example.org/b');
});

test('a list below the last part serves all parts, and notes go with their calls', () => {
  const parts = splitDocument(
    readMarkdown(
      '# One\n\nIt stopped [1].[^n]\n\n# Two\n\nFares [2].\n\n## References\n\n1. https://example.org/a\n2. https://example.org/b\n\n[^n]: A note.\n',
    ),
  ).map((document) => importText('', document, { language: 'en' }));
  expect(parts.map(({ report }) => report.found)).toEqual([[1], [2]]);
  expect(parts[0]?.essay).toContain('A note.');
  expect(parts[1]?.essay).not.toContain('A note.');
});

test('a text of one part stays one', () => {
  expect(splitDocument(readMarkdown('# One\n\nIt stopped.\n'))).toHaveLength(1);
});
