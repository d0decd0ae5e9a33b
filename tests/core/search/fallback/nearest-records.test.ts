import { describe, expect, test } from 'vitest';
import {
  reportNearest,
  type AskedWords,
} from '../../../../src/core/search/fallback/nearest-records.ts';
import { readRecord } from '../../../../src/core/search/match/prepared-record.ts';
import { checkRecord, type Task } from '../../../../src/core/search/match/score-record.ts';
import { unpackTerms } from '../../../../src/core/search/index/tables.ts';
import { toForm } from '../../../../src/core/search/query/forms.ts';
import { listPassages } from '../passages.ts';

const terms = unpackTerms({
  script: '',
  records: [],
  languages: ['zh-CN'],
  severalEssays: false,
  pages: false,
  related: 0,
});
const TEXTS = [
  '灯塔的看守人每晚点灯',
  '看守人的工资由港口支付',
  '港口在冬天结冰',
  '渔船在港口过夜',
  '渔民每晚补网',
  '雾天要敲钟',
  '钟声传到对岸',
  '礁石上没有人家',
  '潮水一天涨落两次',
  '海鸥在屋檐下筑巢',
  '铁门已经生锈',
  '木船要上桐油',
];
const readables = listPassages(TEXTS).map((record) => readRecord(record, terms));
const task = (text: string, related: readonly [word: string, likeness: number][] = []): Task => ({
  unit: { kind: 'han', text, source: text },
  forms: [
    toForm('han', text, 'same'),
    ...related.map(([word, likeness]) => ({ ...toForm('han', word, 'related'), likeness })),
  ],
});

function find(
  tasks: readonly Task[],
  information: readonly number[],
  { kind = 'list', leftOver = 0 }: Partial<Pick<AskedWords, 'kind' | 'leftOver'>> = {},
) {
  const answers = readables.map((readable) => checkRecord(readable, tasks, '', new Map()));
  return reportNearest(
    { answers, more: false },
    { tasks, information, kind, leftOver },
    { readables, more: false, mayContain: false },
  );
}
const texts = (...asked: Parameters<typeof find>) =>
  find(...asked).hits.map(({ record }) => record.text);

describe('a record that has some words of a query', () => {
  const tasks = [task('港口'), task('雷达')];

  test('is offered where they tell as much as the missing ones, and names these', () => {
    expect(texts(tasks, [8, 5])).toHaveLength(3);
    expect(find(tasks, [8, 5]).hits.map(({ missing, near }) => ({ missing, near }))).toEqual(
      Array.from({ length: 3 }, () => ({ missing: ['雷达'], near: true })),
    );
  });

  test('is not offered where the missing words tell more', () => {
    expect(texts(tasks, [3, 8])).toEqual([]);
    expect(find(tasks, [3, 8])).toMatchObject({ shorter: '港口', unmatched: ['雷达'] });
  });

  test('needs less of a sentence, and more of a name', () => {
    expect(texts(tasks, [8, 8], { kind: 'sentence' })).toHaveLength(3);
    expect(texts(tasks, [8, 5], { kind: 'name' })).toEqual([]);
  });

  test('needs more of a sentence where it has related words only by half', () => {
    const related = [task('港湾', [['港口', 0.8]]), task('工资'), task('雷达')];
    expect(texts(related, [9, 5, 5], { kind: 'sentence' })).toEqual([TEXTS[1]]);
  });

  test('lacks the characters that belong to no word', () => {
    expect(texts([task('港口')], [8], { kind: 'name' })).toHaveLength(3);
    expect(texts([task('港口')], [8], { kind: 'name', leftOver: 6 })).toEqual([]);
  });

  test('comes first where it has what few records have', () => {
    expect(texts([task('港口'), task('工资')], [8, 8])[0]).toBe(TEXTS[1]);
  });
});

describe('a related word', () => {
  test('carries a record alone only where it is very like the word asked', () => {
    expect(texts([task('薪水', [['工资', 0.8]])], [8])).toEqual([TEXTS[1]]);
    expect(texts([task('奖金', [['工资', 0.6]])], [8])).toEqual([]);
  });

  test('counts beside a word of the query that stands elsewhere', () => {
    const asked = [task('看守人'), task('薪水', [['工资', 0.6]])];
    expect(texts(asked, [8, 8])[0]).toBe(TEXTS[1]);
  });

  test('is no evidence where a word of the query stands itself', () => {
    const asked = [task('港口'), task('码头', [['港口', 0.9]])];
    expect(texts(asked, [5, 8])).toEqual([]);
  });
});

describe('a word of the same meaning', () => {
  const asked = [task('薪水', [['工资', 0.9]]), task('雷达')];

  test('counts as a word of the query', () => {
    expect(texts(asked, [8, 5])).toEqual([TEXTS[1]]);
  });

  test('counts for less where it is only related, or the query is a name', () => {
    expect(texts([task('薪水', [['工资', 0.8]]), task('雷达')], [8, 5])).toEqual([]);
    expect(texts(asked, [8, 5], { kind: 'name' })).toEqual([]);
  });
});

test('a place of a text tells once, also where it is related to two words', () => {
  const related: [string, number][] = [['工资', 0.8]];
  expect(texts([task('奖金', related), task('补贴', related)], [8, 8])).toEqual([]);
});

describe('a translation', () => {
  const translated: Task = {
    unit: { kind: 'word', text: 'salary', source: 'salary' },
    forms: [{ ...toForm('han', '工资', 'translated'), likeness: 0.65 }],
  };
  const unknown: Task = { unit: { kind: 'word', text: 'captain', source: 'captain' }, forms: [] };

  test('counts as a word of a sentence', () => {
    expect(texts([translated, unknown], [8, 4], { kind: 'sentence' })).toEqual([TEXTS[1]]);
  });

  test('counts as a related word where it is asked for alone', () => {
    expect(texts([translated], [8])).toEqual([]);
    expect(texts([{ ...translated, forms: [toForm('han', '工资', 'translated')] }], [8])).toEqual([
      TEXTS[1],
    ]);
  });
});
