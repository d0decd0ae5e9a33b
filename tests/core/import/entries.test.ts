import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseReference } from '../../../src/core/import/references/reference-line.ts';
import type { CslItem } from '../../../src/core/references/csl-schemas.ts';

/** An entry in one of the styles, and what a reader of it understands. */
interface KnownEntry {
  readonly style: string;
  readonly text: string;
  readonly item: CslItem;
}

const entries: readonly KnownEntry[] = parse(
  readFileSync(new URL('../../fixtures/entries.yaml', import.meta.url), 'utf8'),
);

describe('entries in the usual styles', () => {
  const read = entries.map((entry) => ({ ...entry, ...parseReference(entry) }));

  test('are at least 200 of at least eight styles', () => {
    expect(entries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(entries.map(({ style }) => style)).size).toBeGreaterThanOrEqual(8);
  });

  test('have at least 95 % of their fields exactly right', () => {
    const fields = entries.flatMap(({ text, item }) =>
      Object.entries(item).map(([field, value]) => ({ text, field, value })),
    );
    const missed = fields.filter(({ text, field, value }) => {
      const result = parseReference({ text });
      const found = Object.entries(result.item).find(([name]) => name === field)?.[1];
      return !result.isCertain || !isDeepStrictEqual(found, value);
    });
    expect(missed.length / fields.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(
      0.05,
    );
  });

  test('are wrong without a notice at most once in a hundred', () => {
    const wrong = read.filter(
      ({ item, isCertain, text }) =>
        isCertain && !isDeepStrictEqual(item, entries.find((entry) => entry.text === text)?.item),
    );
    expect(wrong.length / entries.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.01);
  });
});

describe('an entry that may be read in more than one way', () => {
  test.each([
    ['a second entry behind the first', '林一. 冰年[M]. 北京: 某社, 1931; 白二. 渡口[M]. 1940.'],
    ['a place or a series behind the proceedings', 'A. Lind. Ice. In Proc. of Rivers, Oslo, 2019.'],
    ['no publisher that is known to be one', 'Lind, Ada. The ice years. North Light, 1931.'],
    ['two whole names or one turned round', 'Ada Lind, Karl Berg. Ice. Quay Press, 1931.'],
    ['a title of two sentences', 'Lind, A. (1931). Ice. More ice. Harbour Post, 5 May 1931.'],
    [
      'a stop that may belong to the title',
      'Deep water. A survey of wells[J]. Wells, 2019, 3(1): 4.',
    ],
    ['a day that does not exist', 'Lind, A. (1931, June 31). Ice. https://example.org/ice'],
    ['a year that may belong to the title', 'Lind A. The winter of 1931. https://example.org/ice'],
    [
      'a newspaper before the title of its article',
      'Harbour Week, "The Ferry Stops," May 18, 1968.',
    ],
    [
      'a body and its department',
      'North Sea Council. Directorate for Ice. Ice years: a guide. https://example.org/ice',
    ],
    ['a body before a title', 'NSC. The ice years. Harbour Site. 2019. https://example.org/ice'],
    ['a page and no year', 'Lind, Ada. The Ice Years. A Study of Rivers. p. 232.'],
    ['a site behind the title of a page', 'Lind, A. (2019) The ferry stops, Harbour Post'],
    ['a note that points to a work', 'See Lind et al. (1931), "Ice." https://example.org/ice'],
    ['a number that begins like a page', 'Lind, Ada. “Ice.” Harbour Letters, 2013, smt008.'],
    ['what no style writes', 'See Lind on ice, especially the third chapter'],
  ])('stays the line it was: %s', (_, text) => {
    const { item, isCertain } = parseReference({ text });
    expect(isCertain).toBe(false);
    expect(text).toContain(item.title);
    expect(item.author).toBeUndefined();
  });
});

test('a line that is too long for an entry is kept as it was', () => {
  const text = `Lind, A. (1931). ${'The ice years, '.repeat(2_000)}Quay Press.`;
  const { item, isCertain } = parseReference({ text });
  expect(isCertain).toBe(false);
  expect(item.title.length).toBeGreaterThan(20_000);
});

describe('an entry that only looks like one of a known style', () => {
  test.each([
    [
      'an abbreviated journal within the title',
      'A. Lind and K. Berg, Ice years, Commun. Harb. Phys. 12 (2004), 18-25',
    ],
    ['a place behind the title', 'A. Lind, The Ice Years and the Thaw, Gull Bay 1972 (Rpt. 1990).'],
    [
      'further names before the title',
      'Lind, A., Berg, K., Holm, P. (2012), and Vik, T. (2012). Ice years, Journal of Harbours, 3(1), 2-9.',
    ],
    [
      'what holds the work in place of a title',
      'Lind, A., & Berg, K. 2004, in Ice Tables (Quay Press)',
    ],
    [
      'an editor within what holds the work',
      'Ada Lind. Ice years. In Karl Berg, editor, Proceedings of the Harbour Conference, pages 2-9, 2004.',
    ],
    [
      'a place behind the journal',
      'Lind, A. 1905. Ice years. Annals of the Harbour, Gull Bay 12: 18-25.',
    ],
    [
      'the end of a title before the journal',
      'Lind A, Berg K. Ice years. A prevailing measure of frozen water J Harb Biol 2004; 12:18-25.',
    ],
    ['Korean parted by commas', '김해, 1980, 항구의 얼음에 대하여, 항만학보 12.'],
    ['Chinese parted by commas', '林甲, 2008, 渡口的冰, 港口史地 4期.'],
    [
      'an author before a title in 《》',
      '林甲、林乙，2023：《港口冰情》，渡口数据中心，https://example.org/ice。',
    ],
    ['initials that begin the title', 'LIND S. C., BERG K., et al. Ice tables[P]. 2016.'],
    [
      'a translator behind the title',
      'Ada Lind, The Ice Years, trans. Karl Berg (Oslo: Quay Press, 1938), 12.',
    ],
    [
      'an edition in other words',
      'Lind, A. (1967). Les années de glace (1 éd.). Paris: Éditions du Quai.',
    ],
    [
      'a place and a publisher as what holds it',
      'Lind, Ada (2010). “Ice Years”. Oslo; Bergen: Quay Books. pp. 35–36.',
    ],
    [
      'a title in guillemets behind a name',
      'LIND Ada, « Les glaces du port », Quai, 2011, https://example.org/glaces',
    ],
    ['a note in place of the date', '林甲. [日期不详]. 渡口旧事[M]. 北京: 渡口出版社.'],
  ])('is kept as its line and told: %s', (_name, line) => {
    expect(parseReference({ text: line })).toMatchObject({
      isCertain: false,
      item: { type: expect.stringMatching(/document|webpage/) },
    });
  });

  test('is read where a colon ends the names, as Springer has it', () => {
    const line = 'Lind, A., Berg, K.T.: Ice years. J. Harb. Phys. 36, 52–61 (2004)';
    expect(parseReference({ text: line })).toMatchObject({
      isCertain: true,
      item: {
        title: 'Ice years',
        author: [
          { family: 'Lind', given: 'A.' },
          { family: 'Berg', given: 'K.T.' },
        ],
        'container-title': 'J. Harb. Phys',
        volume: '36',
        page: '52–61',
        issued: '2004',
      },
    });
  });

  test('is read where initials without stops stand before the colon, as in medicine', () => {
    const line = 'Lind A, Berg KT Jr: Ice in harbours. J Harb Biol 2004, 12(1 Suppl):18S-25S.';
    expect(parseReference({ text: line })).toMatchObject({
      isCertain: true,
      item: {
        title: 'Ice in harbours',
        author: [{ family: 'Lind', given: 'A' }, { family: 'Berg' }],
        'container-title': 'J Harb Biol',
        issued: '2004',
        volume: '12',
        page: '18S-25S',
      },
    });
  });

  test('has a year behind a full-width stop, and no author where nobody is named', () => {
    expect(parseReference({ text: '林甲．2023．渡口冰情数据[DS]．渡口数据中心．' })).toMatchObject({
      item: { title: '渡口冰情数据', issued: '2023' },
    });
    const { item } = parseReference({ text: '佚名. 渡口旧事[N]. 港口报, 1925-08-14(4).' });
    expect(item).toMatchObject({ title: '渡口旧事', 'container-title': '港口报' });
    expect(item).not.toHaveProperty('author');
  });

  test('of an academy’s proceedings with a number is an article', () => {
    const line = 'Lind, A. (2004). Ice years. Proceedings of the Harbour Academy, 109(5), 612–634.';
    expect(parseReference({ text: line })).toMatchObject({
      item: { type: 'article-journal', issue: '5' },
    });
  });
});

test('a journal after the names is no title, and numbers behind a title are no part of it', () => {
  const read = (text: string) => parseReference({ text });
  for (const text of [
    'A. Lind and K. Berg, Phys. Rev. Lett. 13, 585 (1964).',
    'Lind, A., et al., 1996, Ann. Rev. Harb. Eng., 34, 155',
    'Lind, A., 2017, MNRAS, 239, 571',
    'Lind, A., 2016, arXiv:1606.03121',
    'The ice years. (1931). Quay Press.',
    'List of oldest ferries. (2019). In Wikipedia.',
    'HARBOUR Collaboration, Ice on the river, HRB-CONF-2015-045 http://example.org/1',
    'Lind A, 2022. Storage of ice: AU2022228203A1. 2022-10-06.',
    '李四. 冰的档案: 港口档案 1011[A]. 港口档案馆, 1917.',
  ])
    expect(read(text), text).toMatchObject({ isCertain: false });
  expect(read('林一，Berg K A，李四. 冰年[M]. 北京：港口出版社，1931：5.').item).toMatchObject({
    author: [{ literal: '林一' }, { family: 'Berg', given: 'K A' }, { literal: '李四' }],
    title: '冰年',
  });
  expect(read('李四. 制冰装置: 中国, CN202827616U[P]. 2013-03-27.').item).toMatchObject({
    title: '制冰装置',
    number: 'CN202827616U',
  });
  expect(read('国务院. 关于渡船的通知: 国发〔2007〕19号[EB/OL]. (2007-07-11).').item).toMatchObject(
    {
      title: '关于渡船的通知',
      number: '国发〔2007〕19号',
    },
  );
  expect(read('GB/T 20090.16—2016 渡船 第16部分：冰[S].').item).toMatchObject({
    title: '渡船 第16部分：冰',
    number: 'GB/T 20090.16—2016',
  });
  expect(read('Ferries: ISO/IEC 80079-20-2:2016(en)[S].').item).toMatchObject({
    title: 'Ferries',
    number: 'ISO/IEC 80079-20-2:2016(en)',
  });
});
