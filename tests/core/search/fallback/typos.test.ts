import { expect, test } from 'vitest';
import { countEdits } from '../../../../src/core/shared/edit-distance.ts';
import {
  createWordTest,
  findMeantRuns,
  type Words,
} from '../../../../src/core/search/fallback/typos.ts';
import {
  levelSyllable,
  splitSyllables,
} from '../../../../src/core/search/fallback/pinyin-syllables.ts';
import { readReadings } from '../../../../src/core/search/index/unpack-tables.ts';

const words: Words = {
  readings: readReadings({
    feng: '风封',
    ying: '英',
    wei: '伟',
    da: '达答',
    shi: '市事',
    ren: '人',
    zheng: '证正',
    zhu: '助',
    zu: '组足',
    zan: '赞',
  }),
  isMadeOfWords: createWordTest(
    new Set(['英伟达', '算力', '封锁', '许可证', '同时', '开发者', '咖啡因', '赞助', '助手']),
  ),
  isWord: (run) => ['开发商', '咖啡', '足手'].includes(run),
};

test.each([
  ['英伟答', '英伟达高端', ['英伟达']],
  ['算力风锁', '面对算力封锁，', ['算力封锁']],
  ['许可桌', '采用许可证', ['许可证']],
  ['开发商', '世界各地开发者', []],
  ['英桌达', '英伟达', ['英伟达']],
  ['算力封封锁', '算力封锁', ['算力封锁']],
  ['算力锁的', '算力封锁', []],
  ['同市', '同时', []],
  ['咖啡馆', '含咖啡因', []],
  ['赞组', '他们赞助', ['赞助']],
  ['足手', '一名助手', []],
  ['咖啡内', '含咖啡因', ['咖啡因']],
])('%s in %s was meant as %j', (run, text, meant) => {
  expect(findMeantRuns(run, text, words)).toEqual(meant);
});

test.each([
  ['nvida', 'nvidia', 1],
  ['hintn', 'hinton', 1],
  ['tesila', 'tesla', 1],
  ['form', 'from', 1],
  ['same', 'same', 0],
  ['abc', 'xyz', 3],
])('%s and %s are %i edits apart', (from, to, edits) => {
  expect(countEdits(from, to, 3)).toBe(edits);
});

test('letters fall into syllables in every way', () => {
  const syllables = new Set(['xi', 'an', 'xian', 'ying', 'wei', 'da', 'dai']);
  expect(splitSyllables('xian', syllables)).toEqual([['xian'], ['xi', 'an']]);
  expect(splitSyllables('yingweida', syllables)).toEqual([['ying', 'wei', 'da']]);
  expect(splitSyllables('tesla', syllables)).toEqual([]);
  expect(splitSyllables('yingw', syllables, true)).toEqual([['ying', 'w']]);
});

test('levels what many do not tell apart', () => {
  expect(['zhang', 'shi', 'ying', 'lv'].map(levelSyllable)).toEqual(['zan', 'si', 'yin', 'lv']);
});
