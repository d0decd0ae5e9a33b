import { expect, test } from 'vitest';
import { splitTitle } from '../../../src/core/text/title-words.ts';

test.each([
  ['如何改写全球AI生态', 'zh-CN', ['如何', '改写', '全球', 'AI', '生态']],
  ['打破垄断，技术平权', 'zh-CN', ['打破', '垄断，', '技术', '平权']],
  ['“开源”与《许可》', 'zh-CN', ['“开源”', '与', '《许可》']],
  ['A title of words', 'en', ['A title of words']],
  ['', 'zh-CN', ['']],
])('a title may break between the words of %j', (title, language, pieces) => {
  expect(splitTitle(title, language)).toEqual(pieces);
});

test('no character of a title is lost', () => {
  for (const title of [
    '（一）甲：乙——丙？',
    '2025年1月27日，英伟达跌了17%',
    '「」',
    '  两 端 空 格 ',
  ])
    expect(splitTitle(title, 'zh-CN').join('')).toBe(title);
});
