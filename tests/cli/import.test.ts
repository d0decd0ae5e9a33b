import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { runImport } from '../../src/cli/import-command.ts';
import { IMPORTS } from '../fixtures/imports.ts';
import { buildSite, makeSite, type Site, writeContent } from '../site.ts';

const fold = (text: string) => text.replace(/\s+/g, '');
const slugOf = (file: string) => file.replace(/\.[^.]+$/, '').replace('纸的用途', 'zhi-de-yong-tu');

describe('texts of eleven shapes', () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    site = await makeSite({});
    folder = await mkdtemp(path.join(tmpdir(), 'yinju-import-'));
    for (const { file, bytes, options = [] } of IMPORTS) {
      await writeFile(path.join(folder, file), bytes);
      expect(
        await runImport([path.join(folder, file), ...options], {
          root: site.root,
          stdin: Readable.from([]),
        }),
        file,
      ).toMatchObject({ isDone: true });
    }
    const { code, output } = await buildSite(site);
    expect(output).not.toMatch(/ (?:error|warning|错误|警告) /);
    expect(code).toBe(0);
  });
  afterAll(() => Promise.all([site.remove(), rm(folder, { recursive: true })]));

  test.each(IMPORTS.filter(({ language }) => language === undefined))(
    '$file is on its page as it was',
    async ({ file, title, prose, citations }) => {
      const page = parse(
        await readFile(path.join(site.dist, `essays/${slugOf(file)}.html`), 'utf8'),
      );
      const blocks = textsOf(page, (node) => hasClass(node, 'prose'));
      expect(textsOf(page, ({ tagName }) => tagName === 'h1')).toEqual([title]);
      expect(fold(blocks.join(''))).toBe(fold(prose.join('')));
      expect(countOf(page, (node) => attributeOf(node, 'role') === 'doc-biblioref')).toBe(
        citations,
      );
    },
  );

  test.each(IMPORTS.filter(({ language }) => language !== undefined))(
    '$file is in its file as it was',
    async ({ file, language, title, prose }) => {
      const essay = await readFile(
        path.join(site.root, `content/essays/${slugOf(file)}/${language}.mdx`),
        'utf8',
      );
      expect(essay).toContain(`title: ${title}\n`);
      expect(fold(essay.split('---\n')[2] ?? '')).toBe(fold(prose.join('')));
    },
  );

  test.each(IMPORTS)(
    '$file has the references that its text gives',
    async ({ file, references }) => {
      const entries = parseYaml(
        await readFile(
          path.join(site.root, `content/essays/${slugOf(file)}/references.yaml`),
          'utf8',
        ),
      ) as Record<string, object>;
      expect(Object.keys(entries)).toEqual(Object.keys(references));
      for (const [number, expected] of Object.entries(references)) {
        if (expected === 'unlisted')
          expect(entries[number], number).toEqual({ unlisted: expect.any(String) });
        else expect(entries[number], number).toMatchObject(expected);
      }
    },
  );
});

interface HtmlNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

const attributeOf = ({ attrs }: HtmlNode, name: string) =>
  attrs?.find((attribute) => attribute.name === name)?.value;
const hasClass = (node: HtmlNode, name: string) =>
  (attributeOf(node, 'class') ?? '').split(' ').includes(name);

/**
 * The text of each element that is asked for, without the links that the site adds to headings and
 * notes.
 */
function textsOf(node: HtmlNode, isAsked: (node: HtmlNode) => boolean): string[] {
  if (isAsked(node)) return [proseOf(node)];
  return (node.childNodes ?? []).flatMap((child) => textsOf(child, isAsked));
}

function proseOf(node: HtmlNode): string {
  const isAdded =
    node.tagName === 'script' ||
    hasClass(node, 'heading-link') ||
    attributeOf(node, 'role') === 'doc-backlink' ||
    attributeOf(node, 'id') === 'footnote-label';
  return isAdded ? '' : (node.value ?? '') + (node.childNodes ?? []).map(proseOf).join('');
}

function countOf(node: HtmlNode, isAsked: (node: HtmlNode) => boolean): number {
  return (
    (isAsked(node) ? 1 : 0) +
    (node.childNodes ?? []).reduce((sum, child) => sum + countOf(child, isAsked), 0)
  );
}

describe('npm run import', () => {
  let folder: string;
  let english: string;
  const write = async (name: string, bytes: string | Uint8Array) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const run = (args: readonly string[], input = '', root = folder) =>
    runImport(args, { root, stdin: Readable.from([Buffer.from(input)]) });
  const readEssay = (slug: string, language = 'zh-CN') =>
    readFile(path.join(folder, `content/essays/${slug}/${language}.mdx`), 'utf8');
  const isThere = (file: string) =>
    stat(path.join(folder, file)).then(
      () => true,
      () => false,
    );
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yinju-import-'));
    english = await mkdtemp(path.join(tmpdir(), 'yinju-import-'));
    await writeContent(english, { 'site.yaml': 'language: en\n' });
  });
  afterAll(() => Promise.all([folder, english].map((root) => rm(root, { recursive: true }))));

  test('tells what it did, in the language of the site', async () => {
    const file = await write(
      '报告.md',
      '甲说了一句话[1][2]。\n\n![图](a.png)\n\n<script>alert(1)</script>\n\n乙[3-2]。[本页](#top)\n\n[3]\n\n## 参考文献\n\n1. 某某. 书[M]. 北京: 某社, 2001.\n2. 说不清的一条\n9. 没有引用的一条',
    );
    const { message } = await run([file]);
    expect(
      message,
    ).toBe(`已写入：content/essays/bao-gao/zh-CN.mdx content/essays/bao-gao/references.yaml
读作：Markdown, UTF-8；语言 zh-CN
标题：没有找到，用了“报告”，请在文件开头改
段落 3，标题 0，引用标记 3
参考文献：找到 2 (1, 2)；来源不明 1 (3)；列了没有引用 1 (9)
网页里不是正文的部分，没有收入：
  第 5 行：<script> alert(1)
图片没有收入；需要的话请放进 public/ 再引用：
  第 3 行：图 a.png
不是网址的链接，只留下文字：
  第 7 行：#top
倒着写的范围，已改为从小到大：
  第 7 行：[3-2]
前后没有文字的标记，按普通文字保留：
  第 9 行：[3]
拆不开的条目，整行作为标题，请核对：
  第 14 行：[2] 说不清的一条
  第 15 行：[9] 没有引用的一条
下一步：npm run check`);
    expect(
      await readFile(path.join(folder, 'content/essays/bao-gao/references.yaml'), 'utf8'),
    ).toBe(`# 由导入生成。注释里是原文的条目，下面是从中读出的内容，没有人核对过。
# [1] 某某. 书[M]. 北京: 某社, 2001.
1:
  type: book
  title: 书
  author:
    - literal: 某某
  issued: "2001"
  publisher: 某社
  publisher-place: 北京
# [2] 说不清的一条
2:
  type: document
  title: 说不清的一条
3:
  unlisted: 原文没有给出编号 3 的参考文献条目，无从知道它指哪份文献。

# 下面的条目列在参考文献里，正文却没有引用。正文引用之后，去掉行首的 # 即可。
# [9] 没有引用的一条
# 9:
#   type: document
#   title: 没有引用的一条
`);
  });

  test('keeps lines that look like advertisements, and says how to leave them out', async () => {
    const file = await write(
      'ads.txt',
      '开会员前请必须阅读购买须知\n本站所有源码均为自动发货\n甲说了一句话[1]。\n',
    );
    const { message } = await run([file]);
    expect(message).toContain(
      '可能是转载网页的广告，仍然保留：\n  第 1 行：开会员前请必须阅读购买须知\n  第 2 行：本站所有源码均为自动发货\n  要去掉开头这些行，请加 --skip-lines 2\n',
    );
    expect(await readEssay('ads')).toContain('本站所有源码均为自动发货');
  });

  test('writes nothing for --dry-run and overwrites nothing without --force', async () => {
    const file = await write('twice.txt', '甲说了一句话[1]。');
    const dry = await run([file, '--dry-run']);
    expect(dry.message).toContain('==> content/essays/twice/zh-CN.mdx <==\n---\ntitle: twice\n');
    expect(await isThere('content/essays/twice')).toBe(false);
    await run([file]);
    await write('twice.txt', '乙说了一句话[1]。');
    expect(await run([file])).toEqual({
      isDone: false,
      message:
        '文件已经存在，没有改动；要覆盖请加 --force。 (content/essays/twice/zh-CN.mdx content/essays/twice/references.yaml)',
    });
    expect(await readEssay('twice')).toContain('甲说');
    expect((await run([file, '--force'])).isDone).toBe(true);
    expect(await readEssay('twice')).toContain('乙说');
  });

  test('reads the standard input, in the language that is named', async () => {
    const { isDone, message } = await run(
      ['-', '--slug', 'from-input', '--lang', 'en'],
      '# On salt\n\nSalt was taxed [1].\n',
    );
    expect(message).toContain(
      '读作：Markdown, UTF-8；语言 en\n标题：On salt\n段落 1，标题 0，引用标记 1\n参考文献：找到 0；来源不明 1 (1)；列了没有引用 0\n',
    );
    expect(isDone).toBe(true);
    expect(await readEssay('from-input', 'en')).toContain('Salt was taxed [1].');
  });

  test.each([
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...Buffer.from('甲说了一句话[1]。', 'utf16le')])],
    [
      'utf-16be',
      Uint8Array.from([0xfe, 0xff, ...Buffer.from('甲说了一句话[1]。', 'utf16le').swap16()]),
    ],
    ['utf-16le without a mark', Buffer.from('甲说了一句话, abc [1]。', 'utf16le')],
    [
      'gbk',
      Uint8Array.from([
        0xbc, 0xd7, 0xcb, 0xb5, 0xc1, 0xcb, 0xd2, 0xbb, 0xbe, 0xe4, 0xbb, 0xb0, 0x5b, 0x31, 0x5d,
        0xa1, 0xa3,
      ]),
    ],
    ['utf-8 with a mark', Buffer.from('\ufeff甲说了一句话[1]。')],
  ])('reads %s', async (name, bytes) => {
    const slug = name.replaceAll(' ', '-');
    expect((await run([await write(`${slug}.txt`, bytes), '--slug', slug])).isDone).toBe(true);
    expect(await readEssay(slug)).toMatch(/\n甲说了一句话(?:, abc )?\[1\]。\n$/);
  });

  const sparse = (size: number) => Buffer.alloc(size, '甲');
  const lying = (): Buffer => {
    const archive = Buffer.from(
      zipSync({ 'word/document.xml': new Uint8Array(66 * 1024 * 1024) }, { level: 1 }),
    );
    // The sizes that the archive declares, in both of its lists.
    for (const [sign, at] of [
      [0x04034b50, 22],
      [0x02014b50, 24],
    ] as const) {
      for (let index = 0; index < archive.length - 4; index++)
        if (archive.readUInt32LE(index) === sign) archive.writeUInt32LE(1000, index + at);
    }
    return archive;
  };
  test.each<[name: string, bytes: () => Uint8Array | string, message: string]>([
    [
      'picture.txt',
      () =>
        Buffer.from([
          0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
        ]),
      'This is not text (UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-KR and Latin-1 texts and DOCX can be read).',
    ],
    [
      'noise.txt',
      () => Buffer.from(Array.from({ length: 4000 }, (_, index) => 128 + ((index * 7919) % 127))),
      'The encoding of this text cannot be detected: save it as UTF-8 and import it again.',
    ],
    ['empty.txt', () => ' \n\n', 'The file holds no prose.'],
    [
      'large.txt',
      () => sparse(50 * 1024 * 1024),
      'Too long: a file may have 20 MB, its text 1,000,000 characters; divide it into several essays.',
    ],
    [
      'long.txt',
      () => sparse(6 * 1024 * 1024),
      'Too long: a file may have 20 MB, its text 1,000,000 characters; divide it into several essays.',
    ],
    [
      'dense.md',
      () => `甲${'*a_[b'.repeat(50_000)}`,
      'A paragraph has too many signs, or is nested too deeply; divide it, or save the text as .txt.',
    ],
    [
      'deep.html',
      () => `<div>${'<blockquote>'.repeat(100_000)}甲`,
      'A paragraph has too many signs, or is nested too deeply; divide it, or save the text as .txt.',
    ],
    [
      'damaged.docx',
      () => 'PK\u0003\u0004 and nothing more',
      'This DOCX file cannot be read; it may be damaged.',
    ],
    [
      'archive.docx',
      () => zipSync({ 'a.xml': strToU8('<a/>') }),
      'This DOCX file cannot be read; it may be damaged.',
    ],
    [
      'bomb.docx',
      () => zipSync({ 'word/document.xml': new Uint8Array(66 * 1024 * 1024) }, { level: 1 }),
      'Unpacked, this DOCX file exceeds 64 MB; it was not read.',
    ],
    ['lying.docx', lying, 'Unpacked, this DOCX file exceeds 64 MB; it was not read.'],
    [
      'greek.txt',
      () => 'Μόνον ελληνικά γράμματα εδώ.',
      'The language cannot be detected: add --lang, such as --lang en.',
    ],
    [
      '???.txt',
      () => '甲说了一句话，没有题目。',
      'Name the essay with --slug, such as --slug my-essay.',
    ],
  ])('refuses %s with one message', async (name, bytes, expected) => {
    const { isDone, message } = await run([await write(name, bytes())], '', english);
    expect(message.split('\n')).toHaveLength(1);
    expect(message).toContain(expected);
    expect(isDone).toBe(false);
  });

  test.each([
    [['missing.txt'], 'A file cannot be read or written. (ENOENT: no such file or directory'],
    [[], 'Give one file, or - for the standard input.'],
    [['a.txt', '--slug', '../x'], '--slug ../x: it takes small letters, digits and hyphens.'],
    [['a.txt', '--title', ' '], '--title takes a title.'],
    [['a.txt', '--title', 'x', '--split'], '--title cannot be used with it.'],
    [['a.txt', '--lang', '中文'], '--lang 中文: it takes a language tag such as zh-CN or en.'],
    [['a.txt', '--skip-lines', 'x'], '--skip-lines x: it takes a number of lines.'],
    [['a.txt', '--nonsense'], 'Usage: npm run import -- <'],
  ])('says what is wrong with %j', async (args, expected) => {
    const { isDone, message } = await run(args, '', english);
    expect(message).toContain(expected);
    expect(isDone).toBe(false);
  });

  test('ends with code 1, or 2 where it is misused, and a message without a stack', async () => {
    const site = await makeSite({});
    const misused = [
      process.execPath,
      ['src/cli/import.ts', '--nonsense'],
      { cwd: site.root },
    ] as const;
    await expect(promisify(execFile)(...misused)).rejects.toMatchObject({ code: 2, stdout: '' });
    await expect(
      promisify(execFile)(process.execPath, ['src/cli/import.ts', 'missing.txt'], {
        cwd: site.root,
      }),
    ).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^文件读不了或写不了。 \(ENOENT[^\n]*\)\n$/),
    });
    await site.remove();
  });

  test.each([
    [
      'refs.bib',
      '@book{a-ref-2, title={{B}ook two}, author={Smith, John}, year=2020}\n@online{a-ref-1, title={Web}, url={https://b.cn}, urldate={2024-01-02}, date={2023-05}}',
    ],
    [
      'refs.ris',
      'TY  - ELEC\r\nTI  - Web\r\nUR  - https://b.cn\r\nDA  - 2023/05//\r\nY2  - 2024/01/02/\r\nER  - \r\n\r\nTY  - BOOK\r\nAU  - Smith, John\r\nTI  - Book two\r\nPY  - 2020\r\nER  - \r\n',
    ],
    [
      'refs.json',
      JSON.stringify([
        {
          id: 'x1',
          type: 'webpage',
          title: 'Web',
          URL: 'https://b.cn',
          issued: { 'date-parts': [[2023, 5]] },
          accessed: { 'date-parts': [['2024', 1, 2]] },
        },
        {
          id: 'x2',
          type: 'book',
          title: 'Book <i>two</i>',
          author: [{ family: 'Smith', given: 'John' }],
          issued: { 'date-parts': [[2020]] },
        },
      ]),
    ],
  ])('takes references from %s', async (name, text) => {
    const file = await write('with.txt', '甲说了一句话[1]。乙[2]。丙[3]。');
    expect((await run([file, '--references', await write(name, text), '--force'])).isDone).toBe(
      true,
    );
    expect(
      parseYaml(await readFile(path.join(folder, 'content/essays/with/references.yaml'), 'utf8')),
    ).toEqual({
      1: {
        type: 'webpage',
        title: 'Web',
        URL: 'https://b.cn',
        issued: '2023-05',
        accessed: '2024-01-02',
      },
      2: {
        type: 'book',
        title: 'Book two',
        author: [{ family: 'Smith', given: 'John' }],
        issued: '2020',
      },
      3: { unlisted: '原文没有给出编号 3 的参考文献条目，无从知道它指哪份文献。' },
    });
  });

  test('takes references from lines of text, and says when they cannot be read', async () => {
    const file = await write('lines.txt', '甲说了一句话[1]。乙[2]。');
    const { message } = await run([
      file,
      '--references',
      await write('refs.txt', '[2] 某某. 书[M]. 北京: 某社, 2001.\n[1] 说不清的一条\n[7] 多出来的'),
    ]);
    expect(message).toContain('参考文献：找到 2 (1, 2)；来源不明 0；列了没有引用 1 (7)');
    expect(
      (await run([file, '--force', '--references', await write('refs.bib', '@book{a, title={x')]))
        .message,
    ).toContain('参考文献文件读不了');
  });
});

describe('a site that built before an import', () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite({});
  });
  afterAll(() => site.remove());
  const run = (...words: string[]) =>
    runImport(words, { root: site.root, stdin: Readable.from([]) });

  test('builds after an import of a text without paragraphs, and of several answers', async () => {
    const file = path.join(site.root, 'long.txt');
    await writeFile(file, `Ferry\n\n${'The ferry had stopped for ten years [1], '.repeat(2_000)}`);
    const answers = path.join(site.root, 'answers.md');
    await writeFile(
      answers,
      '# First\n\nIt stopped [1].\n\n[1] https://example.org/a\n\n# Second\n\nFares [1].\n\n[1] https://example.org/b\n',
    );
    expect(await run(file)).toMatchObject({ isDone: true });
    expect(await run(answers, '--split')).toMatchObject({ isDone: true });
    const { code, output } = await buildSite(site);
    expect(code, output).toBe(0);
    await stat(path.join(site.root, 'content/essays/first/en.mdx'));
    await stat(path.join(site.root, 'content/essays/second/en.mdx'));
  });

  test('is left as it was by a text that the build would refuse', async () => {
    const file = path.join(site.root, 'code.md');
    await writeFile(file, `# Code\n\nBelow it.\n\n\`\`\`\n${'x'.repeat(60_000)}\n\`\`\`\n`);
    const { isDone, message } = await run(file, '--lang', 'en');
    expect(isDone).toBe(false);
    expect(message).toContain('错误 overlong-paragraph');
    await expect(stat(path.join(site.root, 'content/essays/code'))).rejects.toThrow('ENOENT');
  });

  test('tells what the command can do', async () => {
    const { isDone, message } = await run('--help');
    expect(isDone).toBe(true);
    for (const option of ['--preview', '--split', '--references', '--dry-run'])
      expect(message).toContain(option);
  });
});
