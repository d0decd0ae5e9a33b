import { expect, test } from 'vitest';
import { readPage, writePage } from '../../src/build/html-page.ts';
import { scanTags, type Tag } from '../../src/build/scan-tags.ts';

const listTags = (html: string) => {
  const tags: Tag[] = [];
  scanTags(html, (tag) => tags.push(tag));
  return tags.map(({ name, attributes }) => [name, ...attributes.map((attribute) => `${attribute.name}=${attribute.value}`)].join(' '));
};

test.each<[html: string, tags: string[]]>([
  ['<a href="/b?c=1&amp;d=2" id=\'甲\' hidden>x</a>', ['a href=/b?c=1&d=2 id=甲 hidden=']],
  ['<A HREF=/b ID = c>x</A>', ['a href=/b id=c']],
  ['<img src="a>b.png"/><br>', ['img src=a>b.png', 'br']],
  ['<!-- <a href="/no"> --><p id="b">1 < 2</p>', ['p id=b']],
  ['<script>if (a<b) "<a href=/no>";</script><style>a>b{}</style><p>', ['script', 'style', 'p']],
  ['<textarea><a href="/no"></textarea><title><b></title>', ['textarea', 'title']],
  ['<svg><use href="#c"></use><title>甲</title></svg><noscript><a href="/d">x</a></noscript><template><i id="e"></i></template>', ['svg', 'use href=#c', 'title', 'noscript', 'a href=/d', 'template', 'i id=e']],
])('reads the tags of %s', (html, tags) => {
  expect(listTags(html)).toEqual(tags);
});

test('says where ids and links stand, and writes links anew with all else as it was', () => {
  const html = '<!doctype html>\n<p id=a>\n <a class="b" href=\'/c.html?d=1&amp;e\' title="f">g</a><img srcset="/h.png 1x, /i.png 2x">\n';
  const page = readPage('j/k.html', html);
  expect(page.ids).toEqual([{ id: 'a', line: 2, column: 4 }]);
  expect(page.links.map(({ urls, line, column }) => [urls, line, column])).toEqual([[['/c.html?d=1&e'], 3, 15], [['/h.png', '/i.png'], 3, 60]]);
  expect(writePage(page, '', (url) => `..${url}`)).toBe('<!doctype html>\n<p id=a>\n <a class="b" href="../c.html?d=1&amp;e" title="f">g</a><img srcset="../h.png 1x, ../i.png 2x">\n');
});
