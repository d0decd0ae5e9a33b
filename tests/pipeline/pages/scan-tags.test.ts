import { expect, test } from 'vitest';
import { readInline } from '../../read-inline.ts';
import { readPage, writePage } from '../../../src/pipeline/pages/html-page.ts';
import { scanTags, type Tag } from '../../../src/pipeline/pages/scan-tags.ts';

const listTags = (html: string) => {
  const tags: Tag[] = [];
  scanTags(html, (tag) => tags.push(tag));
  return tags.map(({ name, attributes }) =>
    [name, ...attributes.map((attribute) => `${attribute.name}=${attribute.value}`)].join(' '),
  );
};

test.each<[html: string, tags: string[]]>([
  ['<a href="/b?c=1&amp;d=2" id=\'甲\' hidden>x</a>', ['a href=/b?c=1&d=2 id=甲 hidden=']],
  ['<A HREF=/b ID = c>x</A>', ['a href=/b id=c']],
  ['<img src="a>b.png"/><br>', ['img src=a>b.png', 'br']],
  ['<!-- <a href="/no"> --><p id="b">1 < 2</p>', ['p id=b']],
  ['<script>if (a<b) "<a href=/no>";</script><style>a>b{}</style><p>', ['script', 'style', 'p']],
  ['<textarea><a href="/no"></textarea><title><b></title>', ['textarea', 'title']],
  [
    '<svg><use href="#c"></use><title>甲</title></svg><noscript><a href="/d">x</a></noscript><template><i id="e"></i></template>',
    ['svg', 'use href=#c', 'title', 'noscript', 'a href=/d', 'template', 'i id=e'],
  ],
])('reads the tags of %s', (html, tags) => {
  expect(listTags(html)).toEqual(tags);
});

test('says where ids and links stand, and writes links anew with all else as it was', () => {
  const html =
    '<!doctype html>\n<p id=a>\n <a class="b" href=\'/c.html?d=1&amp;e\' title="f">g</a><img srcset="/h.png 1x, /i.png 2x">\n';
  const page = readPage('j/k.html', html);
  expect(page.ids).toEqual([{ id: 'a', line: 2, column: 4 }]);
  expect(page.links.map(({ urls, line, column }) => [urls, line, column])).toEqual([
    [['/c.html?d=1&e'], 3, 15],
    [['/h.png', '/i.png'], 3, 60],
  ]);
  expect(writePage(page, '', (url) => `..${url}`)).toBe(
    '<!doctype html>\n<p id=a>\n <a class="b" href="../c.html?d=1&amp;e" title="f">g</a><img srcset="../h.png 1x, ../i.png 2x">\n',
  );
});

test.each([
  ['a comment', '<script>a <!-- b\n--></script><p>c</p><script>d</script>'],
  ['a comment left open', '<script><!-- a</script><script>b</script>'],
  ['a script within a comment', '<script>"<!-- <script>a</script>b"; --></script><p></p>'],
  ['a comment that ends at once', '<script><!--><script>a</script><!---><script/b</script>'],
  ['a comment that ends within its script', '<script><!-- <script --> a</script>b</script>'],
  [
    'closing tags in strings',
    '<script>"</scripts>" + "</style>" + "<\\/script>"</script><style>a::before{content:"</styles>"}b{content:"</style>"}</style>',
  ],
  ['closing tags of other forms', '<script>a</SCRIPT\n><style>b</Style/><script>c</script d="e">'],
  [
    'line ends of Windows and of old',
    '<script>\r\na\rb\r\n</script>\r\n<style>\r\nc{}\r\n</style>',
  ],
  ['a line end at once', '<script>\na</script><style>\nb{}</style>'],
  ['a zero byte', '<script>"\0"</script>'],
  [
    'references that are none',
    '<script>a&amp;&lt;b</script><style>c::before{content:"&amp;"}</style>',
  ],
  ['nothing in it', '<script></script><style></style>'],
  [
    'types',
    '<script type="">a</script><script type="Module">b</script><script type="application/ld+json">{"c":1}</script><script type=importmap>{}</script><script src="d.js"></script>',
  ],
  ['no end', '<p>a</p><script>b'],
])('reads scripts and styles with %s as a browser does', (_name, html) => {
  const { scripts, styles } = readPage('a.html', html);
  expect({ scripts: scripts.map(({ text }) => text), styles }).toEqual(readInline(html));
});
