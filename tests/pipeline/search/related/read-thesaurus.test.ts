import { expect, test } from 'vitest';
import {
  parseGroup,
  readGroups,
  readThesaurus,
} from '../../../../src/pipeline/search/related/read-thesaurus.ts';
import { readScript } from '../../../../src/pipeline/search/simplified-map.ts';

const [groups, thesaurus] = await Promise.all([readGroups(), readThesaurus()]);

const likenessOf = (one: string, other: string) =>
  thesaurus.of(one).find(({ word }) => word === other)?.likeness;

test('what says the same is nearer than what is related, and both hold both ways', () => {
  for (const [one, other] of [
    ['便宜', '低价'],
    ['大跌', '跳水'],
    ['抄袭', '剽窃'],
    ['cheap', 'inexpensive'],
  ] as const)
    expect([likenessOf(one, other), likenessOf(other, one)]).toEqual([0.9, 0.9]);
  for (const [one, other] of [
    ['账单', '付款'],
    ['看病', '挂号'],
    ['doctor', 'hospital'],
  ] as const)
    expect([likenessOf(one, other), likenessOf(other, one)]).toEqual([0.7, 0.7]);
});

test('the nearest words come first, a phrase has spaces, and an unknown word has none', () => {
  const found = thesaurus.of('free');
  expect(found.map(({ likeness }) => likeness)).toEqual(
    found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
  );
  expect(found.map(({ word }) => word)).toContain('free of charge');
  expect(thesaurus.of('qwrtzp')).toEqual([]);
});

test('of many words that lead to one, none is very near to it', () => {
  expect(likenessOf('总部', '公司')).toBe(0.7);
  expect(likenessOf('公司', '总部')).toBe(0.5);
});

test('words related to a third one are not related for that', () => {
  expect(likenessOf('省钱', '降价')).toBeUndefined();
});

test('no group is held by another one', () => {
  const sets = groups.map(({ place, group }) => ({
    place,
    words: new Set([...group.same, ...group.related]),
  }));
  const byWord = Map.groupBy(
    sets.flatMap((set) => [...set.words].map((word) => ({ word, set }))),
    ({ word }) => word,
  );
  const held = sets.filter(({ words }) => {
    const [first = ''] = words;
    return byWord.get(first)?.some(({ set }) => set.words !== words && words.isSubsetOf(set.words));
  });
  expect(held.map(({ place }) => place)).toEqual([]);
});

test('the words are in simplified script', () => {
  const script = readScript();
  const traditional = thesaurus.words.filter((word) =>
    Array.from(word).some((character) => script.has(character)),
  );
  expect(traditional).toEqual([]);
});

test('a line that is no group is told with its place', () => {
  const faultOf = (line: string) => {
    try {
      parseGroup(line, 'zh/a.txt:3');
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  };
  expect(faultOf('便宜 低价 ~ 价格 低价')).toBe('thesaurus/zh/a.txt:3:12: 低价 stands here twice');
  expect(faultOf('便宜')).toBe('thesaurus/zh/a.txt:3:1: a group has two words or more');
  expect(faultOf('便宜  低价')).toBe('thesaurus/zh/a.txt:3:4: "" is no word; join a phrase by _');
  expect(faultOf('便宜 ~ 价格 ~ 成本')).toBe(
    'thesaurus/zh/a.txt:3:9: a second ~; one line is one group',
  );
});
