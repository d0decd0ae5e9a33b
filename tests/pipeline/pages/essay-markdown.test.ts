import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';

const read = (file: string) => readFile(path.join(inject('dist'), file), 'utf8');
interface Claims {
  readonly claims: readonly {
    readonly text: string;
    readonly review: { readonly note: string } | null;
  }[];
}

test.each(
  ['', 'en/'].flatMap((folder) => [
    `${folder}essays/deepseek-open-source`,
    `${folder}essays/deepseek-systems`,
  ]),
)('%s.md has every claim and every check, and links to what is there', async (essay) => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(await read(`${essay}.md`));
  const words = textOf(tree).replace(/\[\d+\]/g, '');
  const { claims } = JSON.parse(await read(`${essay}/claims.json`)) as Claims;
  for (const { text, review } of claims) {
    // In the text, and above its check.
    expect(words.split(text).length, text).toBeGreaterThanOrEqual(3);
    expect(words).toContain(review?.note);
  }
  const html = await read(`${essay}.html`);
  visit(tree, (node) => {
    expect(node.type).not.toBe('html');
    if (node.type !== 'link' || /^https?:/.test(node.url)) return;
    const [page, id] = node.url.split('#');
    expect(page).toBe(`${path.basename(essay)}.html`);
    expect(html).toContain(`id="${id}"`);
  });
});
