import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { checkShape } from '../../../src/core/text/check-shape.ts';
import { bodyOf, importText } from './import-text.ts';
import { lostWords } from './words.ts';

/** What a paragraph may hold hundreds of times; the check refuses some of it in an essay. */
const SHAPES = [
  'word \\[ ',
  'word ] ',
  'word]sign ',
  'word [sign ',
  '*word* ',
  '**word** sign ',
  'word_sign ',
  '1~3 word ',
  '~~word~~ ',
  '[word](https://a.example/) ',
  '[[word]] ',
  'word[^1] ',
  'word \\* ',
  'word ![ ',
].map((shape) => [shape, shape.repeat(700)] as const);

const FORMATS = {
  Markdown: (text: string) => readMarkdown(`First words.\n\n${text}\n`),
  HTML: (text: string) => readHtml(`<p>First words.</p><p>${text}</p>`),
  'plain text': (text: string) => readPlainText(`First words.\n\n${text}\n`),
};

describe.each(Object.entries(FORMATS))('an essay imported from %s', (_name, read) => {
  test.each(SHAPES)('is read where a paragraph has hundreds of %j', (_shape, text) => {
    const imported = importText(text, read(text));
    expect(checkShape(bodyOf(imported.essay), 'a.mdx')).toEqual([]);
    expect(lostWords(text.replaceAll('https://a.example/', ''), imported)).toEqual([]);
  });
});
