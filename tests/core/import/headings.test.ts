import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { bodyOf, importText } from './import-text.ts';

const LONG = '这是很长的一段话，足够让人看出它是一段正文，而不是标题或者列表里的一项。';

/** The blocks of a plain text as one word each: the depth of a heading, or `p`. */
const shapeOf = (text: string) =>
  readPlainText(text)
    .tree.children.map((node) => (node.type === 'heading' ? `h${node.depth}` : 'p'))
    .join(' ');

describe('a heading of a plain text', () => {
  test.each([
    [`论盐\n\n${LONG}\n\n${LONG}`, 'h1 p p'],
    [`论盐\n${LONG}\n${LONG}`, 'h1 p p'],
    [`${LONG}\n\n盐的来历\n\n${LONG}`, 'p h2 p'],
    [`${LONG}\n一、盐的来历\n${LONG}\n（一）海盐\n${LONG}`, 'p h2 p h3 p'],
    [`${LONG}\n第一章 盐的来历\n${LONG}`, 'p h2 p'],
    [`# 论盐\n${LONG}\n### 来历\n${LONG}`, 'h1 p h3 p'],
  ])('is found in %j', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  test.each([
    ['a sentence', `盐很贵。\n${LONG}`],
    ['a line with a comma of its own', `盐,糖\n${LONG}`],
    ['a line with a marker', `${LONG}\n盐税[1]\n${LONG}`],
    ['points in a row', `${LONG}\n一、盐\n二、糖\n三、茶\n${LONG}`],
    ['an advertisement', `本站会员付费须知\n${LONG}`],
    ['a question', `${LONG}\n盐从哪里来？\n${LONG}`],
    ['a date', `${LONG}\n2024年5月1日\n${LONG}`],
    ['the last line', `${LONG}\n张三`],
  ])('is not %s', (_name, text) => {
    expect(shapeOf(text)).not.toContain('h');
  });
});

describe('paragraphs of a plain text', () => {
  test('are its lines where there are no blank ones', () => {
    expect(shapeOf('甲。\n乙。\n丙。\n')).toBe('p p p');
  });

  test('are parted by blank lines where the lines between are broken for their length', () => {
    expect(bodyOf(importText('甲乙丙丁，戊己\n庚辛壬癸。\n\n子丑寅卯，\n辰巳午未。').essay)).toBe(
      '甲乙丙丁，戊己\n庚辛壬癸。\n\n子丑寅卯，\n辰巳午未。',
    );
  });

  test('are its lines where each ends as a sentence does, blank lines or not', () => {
    expect(shapeOf('甲。\n乙。\n\n丙。\n丁。')).toBe('p p p p');
  });
});

test('a heading that is worded as a part of the page stays a heading', () => {
  const { essay } = importText(`${LONG}\n## Contents\n${LONG}`);
  expect(essay).toContain('\n## Contents\n');
});

test('the front matter says what the text says of itself, and how to say where it comes from', () => {
  expect(
    importText(`# 论盐: {一}\n盐税曾占岁入的一半[1]，私盐因此不绝。后来不再如此。`).essay.split(
      '---\n',
    )[1],
  ).toBe(`title: "论盐: {一}"
description: 盐税曾占岁入的一半，私盐因此不绝。
language: zh-CN
published: 2026-01-02
updated: 2026-01-02
# 这篇文章从哪里来，可以写在这里，会显示在标题下面：
# provenance:
#   kind: original # 自己写的 original，复述 retelling，译文 translation
#   note: 一两句话。
`);
});

test('a title in the front matter stands, and the first section below it stays', () => {
  const { essay, report } = importText(
    '',
    readMarkdown(`---\ntitle: 论盐\n---\n\n## 来历\n\n${LONG}`),
  );
  expect(report.title).toBe('论盐');
  expect(bodyOf(essay)).toBe(`## 来历\n\n${LONG}`);
});

test('of two titles the heading stands, and the other is told of', () => {
  const { report } = importText('', readMarkdown(`---\ntitle: 盐\n---\n\n# 论盐\n\n${LONG}`));
  expect(report.title).toBe('论盐');
  expect(report.notices).toEqual([{ kind: 'key-left-out', text: 'title: 盐' }]);
});

test('a title that the writer gives stands for those of the text, which the report names', () => {
  const document = readMarkdown(`---\ntitle: 盐\n---\n\n# 论盐\n\n${LONG}`);
  const { essay, report } = importText('', document, { title: '盐税考' });
  expect(essay).toContain('title: 盐税考\n');
  expect(bodyOf(essay)).toBe(LONG);
  expect(report.notices.map(({ text }) => text)).toEqual(['title: 论盐', 'title: 盐']);
  expect(report.hasTitle).toBe(true);
});
