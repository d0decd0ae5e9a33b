import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeFragment } from '../../../src/pipeline/search/group-fragments.ts';
import { packPostings } from '../../../src/pipeline/search/pack-postings.ts';
import { writeLanguage } from '../../../src/pipeline/search/write-index.ts';
import type { SearchRecord } from '../../../src/core/search/index/record.ts';
import { openFolder, type OpenSearch } from '../../bench/open-search.ts';

const makeRecord = (
  slug: string,
  number: number,
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  kind: 'claim',
  essay: `${slug}/zh-CN`,
  title: `《${slug}》`,
  id: `claim-${number}`,
  url: `essays/${slug}.html#claim-${number}`,
  text,
  section: null,
  references: [1],
  ...more,
});

/** Texts that nothing else resembles, each in an essay of its own. */
const TEXTS = {
  cost: '产品的质量成本由厂方承担',
  name: '优刻得当时在上海上市',
  traditional: '臺灣的體育場館對外開放',
  wide: 'Ｒ１是推理模型',
  latin: '他用C++写程序，也用DeepSeek检索',
  mark: '街角的café关门了',
  point: '训练花了557.6万美元',
  fraction: '占总数的1/30',
  thousands: '跌去5,900亿元',
  end: '没有人喝茶，只有酒',
};
// Too many to travel with the terms: of characters that no text above has, in no order that would
// pack well.
const FILLERS = Array.from({ length: 14 }, (_, essay) =>
  Array.from({ length: 32 }, (_record, at) =>
    makeRecord(
      `filler-${essay}`,
      at + 1,
      Array.from({ length: 120 }, (_character, place) => {
        const draw = Math.imul((essay * 32 + at) * 120 + place + 1, 2_654_435_761) >>> 8;
        return String.fromCharCode(0x6c00 + (draw % 400));
      }).join(''),
    ),
  ),
);
const SPECIAL = [
  makeRecord('facets', 1, '甲骨  <b>占卜</b>\u241E的裂纹', {
    verdict: 'supported',
    section: '商代',
    references: [7],
  }),
  makeRecord('facets', 2, '甲骨上的刻辞', {
    verdict: 'contradicted',
    section: '周代',
    references: [8],
  }),
  makeRecord('facets', 3, '', {
    kind: 'reference',
    id: 'ref-9',
    url: 'essays/facets/references.html#ref-9',
    references: [9],
  }),
];
// Each begins and ends a run as the one that has it whole does, and more often.
const SIMILAR = Array.from({ length: 8 }, (_, at) => [
  makeRecord(`similar-${at}`, 1, '蜡梅开了，蜡梅谢了，又见梅枝，再见梅枝，蜡梅与梅枝'),
]);
const WHOLE = [makeRecord('whole', 1, '窗外是蜡梅疏梅枝，别无他物')];
const essays = [
  ...FILLERS.slice(0, 7),
  SPECIAL,
  ...SIMILAR,
  WHOLE,
  ...Object.entries(TEXTS).map(([slug, text]) => [makeRecord(slug, 1, text)]),
  ...FILLERS.slice(7),
];

async function write(records: readonly (readonly SearchRecord[])[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'large-index-'));
  await writeLanguage(records, new Map(), { languages: ['zh-CN'], pages: false }, folder);
  await close();
  return folder;
}

let folder: string;
let search: OpenSearch;
beforeAll(async () => {
  folder = await write(essays);
  search = await openFolder(folder, () => rm(folder, { recursive: true }));
});
afterAll(() => search.close());

// Each query is asked by a reader who has fetched nothing yet.
const find = async (query: string, filters = {}) =>
  (await search.reopen().search(query, filters)).hits.map(({ record }) => record);
const slugs = async (query: string, filters = {}) =>
  (await find(query, filters)).map(({ essay }) => essay.replace('/zh-CN', ''));

describe('an index whose places hold many records', () => {
  test('finds what stands in one text alone, although more texts have its beginning and its end', async () => {
    expect(await slugs('蜡梅疏梅枝')).toEqual(['whole']);
    expect((await search.reopen().search('蜡梅疏梅枝')).hits.map(({ near }) => near)).toEqual([
      false,
    ]);
  });

  test.each<[what: string, query: string, slug: keyof typeof TEXTS]>([
    ['a word', '质量', 'cost'],
    ['two characters of two words', '量成', 'cost'],
    ['what begins in a word', '量成本', 'cost'],
    ['what ends in a word', '质量成', 'cost'],
    ['a name that no dictionary has', '优刻得', 'name'],
    ['two characters of such a name', '刻得', 'name'],
    ['Traditional script by Simplified', '体育场', 'traditional'],
    ['Traditional script as it is written', '體育場館', 'traditional'],
    ['letters of full width', 'R1', 'wide'],
    ['a word with signs', 'C++', 'latin'],
    ['a word in small letters', 'deepseek', 'latin'],
    ['the beginning of a word', 'deepse', 'latin'],
    ['a part of a word', 'seek', 'latin'],
    ['a letter with a mark', 'café', 'mark'],
    ['a decimal number', '557.6', 'point'],
    ['a fraction', '1/30', 'fraction'],
    ['a number with a separator', '5,900亿', 'thousands'],
    ['the same without one', '5900', 'thousands'],
    ['a character at the end of a clause', '茶', 'end'],
    ['a character at the end of a text', '酒', 'end'],
    ['a character that begins a word', '喝', 'end'],
  ])('finds %s: %s', async (_what, query, slug) => {
    expect(await slugs(query)).toContain(slug);
  });

  test('gives every record back as it is', async () => {
    const records = await find('甲骨');
    expect(records).toEqual(
      expect.arrayContaining([{ ...SPECIAL[0], text: '甲骨  <b>占卜</b>的裂纹' }, SPECIAL[1]]),
    );
  });

  test.each([
    [{ essay: ['facets/zh-CN'] }, 2],
    [{ essay: ['cost/zh-CN'] }, 0],
    [{ verdict: ['supported'] }, 1],
    [{ section: ['周代'] }, 1],
    [{ cite: ['7'] }, 1],
    [{ kind: ['claim'] }, 2],
    [{ kind: ['passage'] }, 0],
  ])('is narrowed by %j', async (filters, amount) => {
    expect(await find('甲骨', filters)).toHaveLength(amount);
  });

  test('finds by its number what has no words, and what cites a number', async () => {
    expect((await find('[9]')).map(({ id }) => id)).toEqual(['ref-9']);
    expect((await find('[7]')).map(({ id }) => id)).toEqual(['claim-1']);
  });

  test('is read in the order of the site where nothing but a number is asked', async () => {
    expect((await slugs('[1]')).slice(0, 32)).toEqual(FILLERS[0]?.map(() => 'filler-0'));
  });

  test('finds a pasted sentence by some of its terms', async () => {
    const record = FILLERS[3]?.[5];
    const query = `${record?.text.slice(3, 40)}，${record?.text.slice(44, 80)}`;
    const { hits } = await search.reopen().search(query);
    expect(hits[0]?.record.url).toBe(record?.url);
  });

  test('finds nothing where nothing is', async () => {
    for (const query of ['质量体', 'deepsea', '557.7', '1/31', '鱽鱾'])
      expect(await slugs(query), query).toEqual([]);
  });

  test('has a file of another name for a text of the same words', async () => {
    const list = async (of: string) => new Set(await readdir(path.join(of, 'pagefind/fragment')));
    const other = await write(
      essays.map((records) =>
        records.map((record) => {
          if (record.essay === 'cost/zh-CN')
            return { ...record, text: '由厂方承担，产品的质量成本' };
          return record.text === TEXTS.end ? { ...record, text: '没有人喝茶，只有酒。' } : record;
        }),
      ),
    );
    const [before, after] = [await list(folder), await list(other)];
    expect([...after].filter((name) => !before.has(name))).toHaveLength(2);
    expect(after.size).toBe(before.size);
    await rm(other, { recursive: true });
  });
});

test('a character is found beside a word, also where what begins with it stands in several files of the index', async () => {
  const pairs = (essay: number, at: number) =>
    Array.from(
      { length: 20 },
      (_, place) => `茶${String.fromCharCode(0x4e00 + essay * 900 + at * 20 + place)}`,
    ).join('，');
  const tea = Array.from({ length: 10 }, (_, essay) =>
    Array.from({ length: 45 }, (_record, at) =>
      makeRecord(`tea-${essay}`, at + 1, pairs(essay, at)),
    ),
  );
  const others = Array.from({ length: 6 }, (_, essay) => [
    makeRecord(`other-${essay}`, 1, 'zebra zebra zebra'),
  ]);
  const of = await write([
    ...others,
    ...FILLERS,
    ...tea,
    [makeRecord('both', 1, '茶焙 zebra，龙年')],
  ]);
  const opened = await openFolder(of, () => rm(of, { recursive: true }));
  expect((await opened.reopen().search('茶 zebra')).hits[0]?.record.essay).toBe('both/zh-CN');
  await opened.close();
});

test('a file of the index that is written otherwise than it was is not published', () => {
  for (const text of ['{}', 'pagefind_dcd{"url":"b"}'])
    expect(() => exchangeFragment(gzipSync(text), new Map([['a', '{}']])), text).toThrow(
      'that it was not told',
    );
});

describe('a file of the index', () => {
  const signed = (...bytes: number[]) =>
    gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(bytes)]));
  /** [[["a", [[5, [-25, 300, 2]], []], [["á", [[0, [-25, 7], []]]]]]]] as CBOR. */
  const FILE = [
    0x81, 0x81, 0x83, 0x61, 0x61, 0x81, 0x83, 0x05, 0x83, 0x38, 0x18, 0x19, 0x01, 0x2c, 0x02, 0x80,
    0x81, 0x82, 0x62, 0xc3, 0xa1, 0x81, 0x83, 0x00, 0x82, 0x38, 0x18, 0x07, 0x80,
  ];

  test('keeps its words, their spellings, pages and numbers', () => {
    expect(
      gunzipSync(packPostings(signed(...FILE)))
        .subarray(12)
        .toString('hex'),
    ).toBe('81818361618182058200018182' + '62c3a18182008100');
  });

  test.each([
    ['without the signature', gzipSync('pagefind')],
    ['that ends early', signed(...FILE.slice(0, -1))],
    ['with more behind it', signed(...FILE, 0x80)],
    ['with words in metadata', signed(...FILE.slice(0, -1), 0x81, 0x00)],
    ['of another form', signed(0x82, 0x80, 0x80)],
  ])('%s is not published', (_what, file) => {
    expect(() => packPostings(file)).toThrow('in another form than this site packs');
  });
});
