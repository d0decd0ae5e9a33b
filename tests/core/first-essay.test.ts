import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Essay } from '../../src/core/essay.ts';
import { analyzeLibrary } from '../../src/core/library.ts';

const FOLDER = 'content/essays/deepseek-open-source';
const FILES = [`${FOLDER}/zh-CN.mdx`, `${FOLDER}/references.yaml`];

describe('the essay on the open-source spirit of DeepSeek', () => {
  let essay: Essay;
  let words: string;

  beforeAll(async () => {
    const files = await Promise.all(
      FILES.map(async (file) => ({ file, text: await readFile(new URL(`../../${file}`, import.meta.url), 'utf8') })),
    );
    const { essays, diagnostics } = analyzeLibrary(files);
    expect(diagnostics).toEqual([]);
    const [first] = essays;
    if (!first) throw new Error('the essay could not be read');
    essay = first;
    words = [...essay.claims, ...essay.passages].map(({ text }) => text).join('\n');
  });

  test('has the fifteen claims of the original, a marker each, in its order', () => {
    expect(essay.claims.map(({ references }) => references)).toEqual([6, 1, 7, 1, 1, 5, 7, 5, 1, 1, 5, 2, 1, 1, 5].map((number) => [number]));
    expect(essay.claims.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  test('lists the five numbers of the original with every place that cites them, and says that their sources are not known', () => {
    expect(essay.references.map(({ number, citations }) => [number, citations.length])).toEqual([[1, 7], [2, 1], [5, 4], [6, 1], [7, 2]]);
    expect(essay.references.filter(({ source }) => !('unlisted' in source))).toEqual([]);
  });

  test.each([
    ['557.6万美元', 2], ['1/30', 2], ['13%', 9], ['5900亿美元', 9], ['3个月', 8], ['10倍', 10],
  ])('keeps the figure %s whole, in claim %i', (figure, ordinal) => {
    expect(essay.claims.filter(({ text }) => text.includes(figure)).map((claim) => claim.ordinal)).toEqual([ordinal]);
  });

  test.each(['Hinton', 'DualPipe', 'FP8', '“萤火”', '高盛', '万兴科技', '优刻得', '华为云', '阿里云', '斯坦福', '麻省理工', '模型蒸馏', 'MIT许可证'])('names %s', (name) => {
    expect(words).toContain(name);
  });

  test('begins each claim at the start of its words, and ends it where its marker stands', () => {
    const clean = essay.claims.filter(({ text }) => /^[\p{L}\p{N}“《]/u.test(text) && !/[。；，\s]$/u.test(text));
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
