import { describe, expect, test } from 'vitest';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';
import { english } from '../../in-english.ts';

/** The messages on the links and ids of an essay, with the place. */
function faultsOf(body: string, { language = 'zh-CN' } = {}): string[] {
  const files = [
    { file: `content/essays/a/${language}.mdx`, text: essay(body, { language }) },
    { file: 'content/essays/b/zh-CN.mdx', text: essay('乙[1]') },
    { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: 试\n' },
  ];
  return analyzeLibrary(files, ['public/papers/一.pdf', 'public/logo.svg'])
    .diagnostics.filter(({ rule }) => rule === 'dead-link' || rule === 'duplicate-id')
    .map(({ line, column, message }) => `${line - 8}:${column} ${english(message)}`);
}

describe('a link leads somewhere', () => {
  test.each([
    '[外](https://a.example/b)',
    '[信](mailto:a@a.example)',
    '[外](//a.example/b)',
    '[本页](#)',
    '[本页](a.html)',
    '[节](#一节)',
    '[节](#%E4%B8%80%E8%8A%82)',
    '[节](a.html#一节)',
    '[节](/essays/a.html#一节)',
    '[论断](#claim-1)',
    '[引用](#cite-1-1)',
    '[书目](#ref-1)',
    '[段](#passage-1)',
    '[处](#here)',
    '[别篇](b.html)',
    '[别篇](/essays/b.html)',
    '[别篇](/essays/b.html#claim-1)',
    '[论断](a/claims.html)',
    '[书目](a/references.html)',
    '[关于](/about.html)',
    '[首页](../index.html)',
    '[搜索](/search.html?q=甲)',
    '[文件](/papers/一.pdf)',
    '[文件](../papers/%E4%B8%80.pdf)',
    '<a href="b.html">别篇</a>',
    '[甲][b]\n\n[b]: b.html',
  ])('%s', (link) => {
    expect(faultsOf(`## 一节\n\n甲[1]。<b id="here">乙</b>\n\n${link}`)).toEqual([]);
  });

  test('from a page of another language too', () => {
    expect(
      faultsOf('甲[1] [本页](a.html) [别篇](../../essays/b.html)', { language: 'en' }),
    ).toEqual([]);
  });
});

describe('a link leads nowhere', () => {
  test.each<[link: string, reason: string]>([
    ['[甲](#nowhere)', '#nowhere leads nowhere: this page has no place #nowhere'],
    ['[甲](a.html#nowhere)', 'a.html#nowhere leads nowhere: this page has no place #nowhere'],
    ['[甲](#%)', '#% leads nowhere: this page has no place #%'],
    ['[甲](#ref-2)', '#ref-2 leads nowhere: this page has no place #ref-2'],
    ['[甲](c.html)', 'c.html leads nowhere: the site has no page essays/c.html'],
    ['[甲](b)', 'b leads nowhere: the site has no page essays/b'],
    ['[甲](en/)', 'en/ leads nowhere: the site has no page essays/en/index.html'],
    [
      '[甲](../../../about.htm)',
      '../../../about.htm leads nowhere: the site has no page about.htm',
    ],
    ['[甲](b.html#nowhere)', 'b.html#nowhere leads nowhere: essays/b.html has no place #nowhere'],
    ['<a href="c.html">甲</a>', 'c.html leads nowhere: the site has no page essays/c.html'],
  ])('%s', (link, reason) => {
    expect(faultsOf(`甲[1]。\n\n${link}`)).toEqual([`3:1 the link to ${reason}`]);
  });

  test('that a definition gives', () => {
    expect(faultsOf('甲[1][乙][b]\n\n[b]: c.html')).toEqual([
      '3:1 the link to c.html leads nowhere: the site has no page essays/c.html',
    ]);
  });
});

describe('an id stands once', () => {
  test.each<[body: string, faults: string[]]>([
    [
      '<b id="x">甲</b>[1]<b id="x">乙</b>',
      ['1:19 the id "x" is taken by another place of this page'],
    ],
    ['## 一\n\n甲[1]<b id="一">乙</b>', ['3:5 the id "一" is taken by another place of this page']],
    [
      '甲[1]<b id="claim-1">乙</b>',
      ['1:5 the id "claim-1" is taken by another place of this page'],
    ],
    ['甲[1]\n\n## Ref 1\n\n## Claim 1', []],
    ['## 一\n\n## 一\n\n甲[1]', []],
    ['甲[1]\n\n## References\n\n见[文献](#section-references)', []],
    ['甲[1]<b id="title">乙</b>', ['1:5 the id "title" is taken by another place of this page']],
    ['甲[1]，见[目录](#contents)', []],
    ['甲[1]<b id="y">乙</b>', []],
    [
      '甲[1]<b id={"claim-1"}>乙</b>',
      ['1:5 the id "claim-1" is taken by another place of this page'],
    ],
  ])('%s', (body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });
});
