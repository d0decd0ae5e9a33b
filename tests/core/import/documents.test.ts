import { describe, expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { hasDeepHtml, hasDenseMarkdown } from '../../../src/core/import/read/limits.ts';
import { pageOfMhtml } from '../../../src/core/import/read/mhtml.ts';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { replaceWordFormulas } from '../../../src/core/import/read/word-formulas.ts';
import { trimAddress } from '../../../src/core/import/markers/link-addresses.ts';
import { visibleText, importText } from './import-text.ts';

const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

test.each([
  ['a line', run('v=5'), 'v=5'],
  [
    'a fraction',
    `<m:f><m:fPr/><m:num>${run('a')}</m:num><m:den>${run('b')}</m:den></m:f>`,
    '\\frac{a}{b}',
  ],
  ['a power', `<m:sSup><m:e>${run('x')}</m:e><m:sup>${run('2')}</m:sup></m:sSup>`, 'x^{2}'],
  ['an index', `<m:sSub><m:e>${run('x')}</m:e><m:sub>${run('i')}</m:sub></m:sSub>`, 'x_{i}'],
  ['a root', `<m:rad><m:deg/><m:e>${run('q')}</m:e></m:rad>`, '\\sqrt{q}'],
  [
    'a sum',
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${run('i')}</m:sub><m:sup>${run('n')}</m:sup><m:e>${run('k')}</m:e></m:nary>`,
    '\\sum_{i}^{n} k',
  ],
  [
    'brackets',
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${run('z')}</m:e></m:d>`,
    '[z]',
  ],
])('a formula of Word that is %s becomes TeX', (_name, content, expected) => {
  for (const [open, close] of [
    ['', ''],
    ['<m:oMathPara>', '</m:oMathPara>'],
  ]) {
    const { xml, formulas } = replaceWordFormulas(
      `<w:p>${open}<m:oMath>${content}</m:oMath>${close}</w:p>`,
    );
    expect(formulas).toEqual([expected]);
    expect(xml).toBe(`<w:p><w:r><w:t xml:space="preserve">$${expected}$</w:t></w:r></w:p>`);
  }
});

describe('a page saved with its pictures', () => {
  const head = (encoding: string) =>
    `From: <Saved by Blink>\r\nSubject: Bells\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B1"\r\n\r\n\r\n----B1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const page = '<html lang="en"><body><p>The bell – a big one – rang.</p></body></html>';
  const end = '\r\n----B1--\r\n';
  test.each([
    ['quoted-printable', page.replaceAll('–', '=E2=80=\r\n=93').replaceAll('="', '=3D"')],
    [
      'base64',
      Buffer.from(page)
        .toString('base64')
        .replaceAll(/(.{40})/g, '$1\r\n'),
    ],
    ['8bit', page],
  ])('is read from %s', (encoding, body) => {
    const html = pageOfMhtml(head(encoding) + body + end) ?? '';
    expect(visibleText(importText('', readHtml(html), { language: 'en' }).essay)).toBe(
      'The bell – a big one – rang.',
    );
  });
  test.each([
    ['a field of its head is broken without a space', `X-Title: The bell\r\nof noon\r\n`, ''],
    ['its parts do not stand apart', '', '----B1\r\n'],
  ])('is read where %s', (_name, field, dropped) => {
    const mail = (field + head('8bit') + page + end).replace(dropped, '');
    const html = pageOfMhtml(mail) ?? '';
    expect(visibleText(importText('', readHtml(html), { language: 'en' }).essay)).toContain(
      'The bell – a big one – rang.',
    );
  });
  test('is told from a text that begins with a name and a colon', () => {
    expect(pageOfMhtml('Note: the bell rang.\n\nTwice.\n')).toBeUndefined();
  });
});

test('a page is a page whatever the name of its file says', () => {
  for (const name of ['bells.txt', 'bells.md', 'bells'])
    expect(guessFormat(name, '<!DOCTYPE html><html><body><p>x</p></body></html>')).toBe('html');
});

describe('a text that no program could read in reasonable time is refused before it is read', () => {
  test.each([
    ['lists', '- '.repeat(70)],
    ['numbers', '1. '.repeat(70)],
    ['quotations', '> '.repeat(70)],
    ['quotations without spaces', '>'.repeat(70)],
    ['indentation', `${' '.repeat(300)}- x`],
    ['brackets', '[a]('.repeat(1_600)],
  ])('nested %s', (_name, text) => {
    expect(hasDenseMarkdown(`${text}x`)).toBe(true);
  });
  test.each([
    ['elements of many names', Array.from({ length: 600 }, (_, index) => `<x${index}>`).join('')],
    ['crossed elements', '<b><i></b></i>'.repeat(1_100)],
  ])('%s', (_name, html) => {
    expect(hasDeepHtml(html)).toBe(true);
  });
  test('and one of the size of a book is not', () => {
    expect(
      hasDenseMarkdown(`${'- '.repeat(20)}x\n\n${'Words [1] and [2].\n\n'.repeat(5_000)}`),
    ).toBe(false);
    expect(hasDeepHtml('<div><p>x<br><li>y</div><b>z</b>'.repeat(5_000))).toBe(false);
  });
});

test.each([
  ['https://a.b/c)', 'https://a.b/c'],
  ['https://a.b/c(d)', 'https://a.b/c(d)'],
  ['https://a.b/c(d)).', 'https://a.b/c(d)'],
  ['https://a.b/?!', 'https://a.b/'],
  [`https://a.b/${')'.repeat(5_000)}`, 'https://a.b/'],
])('the address %s ends where the sentence goes on', (written, expected) => {
  expect(trimAddress(written)).toBe(expected);
});
