import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { replaceWordFormulas } from '../../../src/core/import/read/word-formulas.ts';
import { bodyOf, importText } from './import-text.ts';

const importMarkdown = (text: string) => importText('', readMarkdown(text), { language: 'en' });
const importPage = (html: string) => importText('', readHtml(html), { language: 'en' });

test('squares and cubes are no markers in a text that lists nothing', () => {
  const plain = importMarkdown('The Harbour² model keeps a mean of 25² tides.');
  expect(plain.report).toMatchObject({ markers: 0 });
  expect(bodyOf(plain.essay)).toContain('Harbour² model');
  const page = importPage('<p>A mean of 25<sup>2</sup> tides, or 30<sup>3</sup>.</p>');
  expect(page.report).toMatchObject({ markers: 0 });
  expect(page.report.notices.map(({ kind }) => kind)).toEqual(['exponent', 'exponent']);
});

test('raised numbers from 1 on are markers, and so are those of a list', () => {
  expect(importMarkdown('The tide rose¹ and fell².').report.markers).toBe(2);
  const listed = importMarkdown(
    'The tide rose².\n\n## References\n\n[1] Log. https://example.org/a\n[2] Tables. https://example.org/b\n',
  );
  expect(listed.report.found).toEqual([2]);
});

test('a linked number behind a letter is a marker, and no index', () => {
  const { essay } = importPage(
    '<p>Version 3.x<sup><a href="#cite_note-1">[1]</a></sup> came.</p><h2>References</h2><ol><li id="cite_note-1"><a href="https://example.org/a">Log</a></li></ol>',
  );
  expect(bodyOf(essay)).toContain('3.x [1] came.');
});

test('formulas of Word that touch, or stand before a digit, stay apart', () => {
  const formula = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
  const { xml } = replaceWordFormulas(
    `<w:p>${formula('a=b')}${formula('c=d')}<w:r><w:t>2 of them</w:t></w:r></w:p>`,
  );
  expect(xml.replaceAll(/<[^>]+>/g, '')).toBe('$a=b$ $c=d$ 2 of them');
});
