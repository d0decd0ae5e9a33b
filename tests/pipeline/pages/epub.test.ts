import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';

const read = (file: string) => readFile(path.join(inject('dist'), file));

test.each(['', 'en/'])(
  'the book of an essay is valid, and offered with its page: %s',
  async (language) => {
    const page = `${language}essays/deepseek-open-source`;
    const book = await read(`${page}/essay.epub`);
    const { messages } = await EpubCheck.validate(new Uint8Array(book));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual(
      [],
    );
    expect(await read(`${page}.html`).then(String)).toContain('deepseek-open-source/essay.epub"');
  },
);

test('the book has the words of the text, the references and every check with its sources', async () => {
  const files = unzipSync(new Uint8Array(await read('essays/deepseek-open-source/essay.epub')));
  const open = (file: string) =>
    parseHTML(strFromU8(files[`EPUB/${file}`] ?? new Uint8Array())).document;
  const page = parseHTML(String(await read('essays/deepseek-open-source.html'))).document;
  const prose = page.querySelector('.prose')?.textContent.replace(/\s+/g, '') ?? '';
  const text = open('text.xhtml')
    .querySelector('body')
    ?.textContent.replace(/\s+|[●◐✕○◇]/g, '');
  expect(text).toContain(prose);
  expect(open('references.xhtml').querySelectorAll('p[id^=ref-]')).toHaveLength(5);
  const checks = open('checks.xhtml');
  expect(checks.querySelectorAll('section')).toHaveLength(21);
  expect(checks.querySelectorAll('a[href^=http]').length).toBeGreaterThan(50);
});
