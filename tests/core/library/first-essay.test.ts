import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Essay } from '../../../src/core/essay/types.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { FIRST_SITE } from '../../first-site.ts';

const FOLDER = 'content/essays/deepseek-open-source';
const FILES = [`${FOLDER}/zh-CN.mdx`, `${FOLDER}/references.yaml`];

describe('the essay on the open-source spirit of DeepSeek', () => {
  let essay: Essay;
  let words: string;

  beforeAll(async () => {
    const files = await Promise.all(
      FILES.map(async (file) => ({
        file,
        text: await readFile(new URL(file, FIRST_SITE), 'utf8'),
      })),
    );
    const { essays, diagnostics } = analyzeLibrary(files);
    expect(diagnostics).toEqual([]);
    const [first] = essays;
    if (!first) throw new Error('the essay could not be read');
    essay = first;
    words = [...essay.claims, ...essay.passages].map(({ text }) => text).join('\n');
  });

  test('has the fifteen claims of the original, a marker each, in its order', () => {
    expect(essay.claims.map(({ references }) => references)).toEqual(
      [6, 1, 7, 1, 1, 5, 7, 5, 1, 1, 5, 2, 1, 1, 5].map((number) => [number]),
    );
    expect(essay.claims.map(({ ordinal }) => ordinal)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
  });

  test('lists the five numbers of the original with every place that cites them, and says that their sources are not known', () => {
    expect(essay.references.map(({ number, citations }) => [number, citations.length])).toEqual([
      [1, 7],
      [2, 1],
      [5, 4],
      [6, 1],
      [7, 2],
    ]);
    expect(essay.references.filter(({ source }) => !('unlisted' in source))).toEqual([]);
  });

  test.each([
    ['557.6万美元', 2],
    ['1/30', 2],
    ['13%', 9],
    ['5900亿美元', 9],
    ['3个月', 8],
    ['10倍', 10],
  ])('keeps the figure %s whole, in claim %i', (figure, ordinal) => {
    expect(
      essay.claims.filter(({ text }) => text.includes(figure)).map((claim) => claim.ordinal),
    ).toEqual([ordinal]);
  });

  test.each([
    'Hinton',
    'DualPipe',
    'FP8',
    '“萤火”',
    '高盛',
    '万兴科技',
    '优刻得',
    '华为云',
    '阿里云',
    '斯坦福',
    '麻省理工',
    '模型蒸馏',
    'MIT许可证',
  ])('names %s', (name) => {
    expect(words).toContain(name);
  });

  test('begins each claim at the start of its words, and ends it where its marker stands', () => {
    const clean = essay.claims.filter(
      ({ text }) => /^[\p{L}\p{N}“《]/u.test(text) && !/[。；，\s]$/u.test(text),
    );
    expect(clean).toHaveLength(15);
  });

  test('puts every claim under a heading', () => {
    const counts = Map.groupBy(essay.claims, ({ section }) => section?.title ?? '');
    expect([...counts].map(([title, claims]) => [title, claims.length])).toEqual([
      ['同样叫开源，差别在哪里', 2],
      ['第一个维度：打破垄断，技术平权', 4],
      ['第二个维度：重构协作，加速迭代', 3],
      ['第三个维度：走向普惠，拓展应用', 3],
      ['争议、差距与理想', 2],
      ['前面的路', 1],
    ]);
  });

  test('tells where its text comes from', () => {
    expect(essay.frontMatter.provenance?.kind).toBe('retelling');
  });
});

describe('its English edition', () => {
  let chinese: Essay;
  let english: Essay;

  beforeAll(async () => {
    const files = await Promise.all(
      [...FILES, `${FOLDER}/en.mdx`].map(async (file) => ({
        file,
        text: await readFile(new URL(file, FIRST_SITE), 'utf8'),
      })),
    );
    const { essays, diagnostics } = analyzeLibrary(files);
    expect(diagnostics).toEqual([]);
    const [first, second] = essays;
    if (!first || !second) throw new Error('the essay could not be read in both languages');
    [chinese, english] = [first, second];
  });

  test('has the same claims as the Chinese one, under the same sections', () => {
    const outline = ({ claims, sections }: Essay) =>
      claims.map(({ id, references, section }) => [
        id,
        references,
        sections.findIndex((other) => other.id === section?.id),
      ]);
    expect(outline(english)).toEqual(outline(chinese));
    expect(english.sections).toHaveLength(chinese.sections.length);
  });

  test('loses no paragraph', async () => {
    const count = async (language: string) =>
      (await readFile(new URL(`${FOLDER}/${language}.mdx`, FIRST_SITE), 'utf8')).split(/\n{2,}/)
        .length;
    expect(await count('en')).toBe(await count('zh-CN'));
  });

  test.each([
    ['5.576 million US dollars', 2],
    ['1/30', 2],
    ['13%', 9],
    ['590 billion US dollars', 9],
    ['3 months', 8],
    ['factor of 10', 10],
    ['FP8', 2],
    ['DualPipe', 2],
    ['Fire-Flyer', 2],
    ['MIT licence', 1],
    ['Stanford', 4],
    ['Wondershare', 5],
    ['UCloud', 5],
    ['several million', 7],
    ['Huawei Cloud', 9],
    ['Alibaba Cloud', 9],
    ['Nvidia', 9],
    ['Goldman Sachs', 10],
    ['model distillation', 13],
  ])('has %s in claim %i', (words, ordinal) => {
    expect(
      english.claims.filter(({ text }) => text.includes(words)).map((claim) => claim.ordinal),
    ).toEqual([ordinal]);
  });

  test('says in English why no source is known, and where the text comes from', () => {
    const texts = [
      ...english.references.map(({ source }) => ('unlisted' in source ? source.unlisted : '')),
      JSON.stringify(english.frontMatter),
    ];
    expect(texts.filter((text) => text === '' || /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(english.frontMatter.provenance).toMatchObject({
      kind: 'retelling',
      omitted: expect.stringContaining('first three lines'),
    });
  });
});
