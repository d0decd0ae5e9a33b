import { describe, expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { guessLanguage } from '../../../src/core/import/read/guess-language.ts';
import { makeSlug } from '../../../src/core/import/write/make-slug.ts';
import { findMarkerForms } from '../../../src/core/import/markers/marker-forms.ts';
import { isReferenceHeading } from '../../../src/core/import/references/reference-heading.ts';
import { isSuspicious } from '../../../src/core/import/tree/advertisements.ts';

describe('markers', () => {
  const found = (text: string, roundBrackets = false) =>
    findMarkerForms(text, { roundBrackets }).markers.map(({ value }) => value);

  test.each([
    ['甲[1]乙[1][2]丙[1,3-5]', ['[1]', '[1]', '[2]', '[1,3-5]']],
    ['甲［1］乙【2】丙［１，２］', ['［1］', '【2】', '［１，２］']],
    ['甲【1†source】乙【12†example.org】丙[3†L1-L3]', ['[1]', '[12]', '[3]']],
    ['甲[^1^][^2^]乙[citation:3]丙[[4]]', ['[1]', '[2]', '[3]', '[4]']],
    ['甲¹，乙¹²，丙¹,²，丁⁽³⁾，戊¹⁻³', ['[1]', '[12]', '[1,2]', '[3]', '[1-3]']],
    ['a word¹ and “words”² and 2019³', ['[1]', '[2]', '[3]']],
    ['甲[5-3]', ['[3,4,5]']],
  ])('of %s are %j', (text, markers) => {
    expect(found(text)).toEqual(markers);
  });

  test.each([
    '[2024]',
    '[0]',
    '[^a]',
    '[^1]',
    '[a]',
    '12 m²',
    '5km²',
    'x³',
    '10⁶',
    '2³²',
    '（1）',
    '甲(1)',
    '【4:0†source】',
    '[1',
    '1]',
    '[1.2]',
  ])('are none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are numbers in round brackets only when asked, and not where a line begins with them', () => {
    expect(found('甲(1)乙（2，3）丙(2024)', true)).toEqual(['[1]', '[2，3]']);
    expect(found('(1) 甲\n（2）乙', true)).toEqual([]);
  });
});

test.each([
  '参考文献',
  '参考文献：',
  '【参考资料】',
  '六、参考文献',
  '7. References',
  'REFERENCES',
  'Bibliography',
  'Works Cited',
  '引用：',
  'Sources',
])('%s heads a list of references', (text) => {
  expect(isReferenceHeading(text)).toBe(true);
});

test.each(['参考文献很多', 'References to power', '来源：某网站', 'Notes'])(
  '%s heads none',
  (text) => {
    expect(isReferenceHeading(text)).toBe(false);
  },
);

test.each([
  ['开会员与付费前请先阅读', true],
  ['本站所有源码均为自动发货', true],
  ['Subscribe to our newsletter, no privacy policy', true],
  ['会员制改变了超市[1]，付费的人更多了', false],
  ['开源的资源很多', false],
])('%s is suspicious: %j', (text, expected) => {
  expect(isSuspicious(text)).toBe(expected);
});

test.each([
  ['开源的力量', 'zh-CN'],
  ['DeepSeek的R1很强，用了FP8', 'zh-CN'],
  ['The word 道 means way', 'en'],
  ['Ελληνικά', undefined],
  ['123', undefined],
])('the language of %s is %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ['我的文章 v2', 'wo-de-wen-zhang-v2'],
  ['Déjà_vu: Notes', 'deja-vu-notes'],
  ['开源Open', 'kai-yuan-open'],
  ['？！', ''],
])('%s is called %s in addresses', (text, slug) => {
  expect(makeSlug(text)).toBe(slug);
});

test.each([
  ['a.md', '甲', 'markdown'],
  ['a.txt', '# 甲', 'text'],
  ['a.HTM', '甲', 'html'],
  ['', '<!DOCTYPE html><p>甲', 'html'],
  ['', '# 甲\n\n乙', 'markdown'],
  ['', '甲\n\n[1]: https://a.cn', 'markdown'],
  ['', '[1] 甲\n乙 # 丙', 'text'],
  ['notes', '甲 **乙** 丙', 'markdown'],
] as const)('%j with %j is read as %s', (name, text, format) => {
  expect(guessFormat(name, text)).toBe(format);
});
