import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';

/**
 * A page as the reader modes of browsers show it: https://github.com/mozilla/readability is
 * Firefox's.
 */
async function readPage(page: string) {
  const html = await readFile(path.join(inject('dist'), page), 'utf8');
  const { document } = parseHTML(html);
  const whole = parseHTML(html).document;
  const article = new Readability(document).parse();
  const { document: shown } = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`);
  return { article, shown, whole };
}

const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

test.each(['essays/deepseek-open-source.html', 'en/essays/deepseek-open-source.html'])(
  'a reader mode shows of %s the note on its origin, every heading, and every word of its prose in a row',
  async (page) => {
    const { article, shown, whole } = await readPage(page);
    expect(article?.title).toBe(whole.querySelector('h1')?.textContent);
    const provenance = words(whole.querySelector('.provenance')?.textContent);
    const prose = whole.querySelector('.prose');
    const text = words(shown.body.textContent);
    expect(text).toContain(provenance);
    const headings = Array.from(
      prose?.querySelectorAll('h2') ?? [],
      (heading) => heading.textContent,
    );
    const kept = Array.from(shown.querySelectorAll('h2'), (heading) => heading.textContent);
    expect(headings.length).toBeGreaterThan(3);
    expect(kept).toEqual(expect.arrayContaining(headings));
    expect(text).toContain(words(prose?.textContent));
    // The list of contents and the tables of the apparatus are not in the way of the text.
    expect(text.indexOf(words(prose?.textContent))).toBeLessThan(600);
  },
);
