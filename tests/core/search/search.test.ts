import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { isEnglishStopWord } from '../../../src/core/search/query/stop-words.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Essay } from '../../../src/core/essay/types.ts';
import { type OpenSearch, openSearch } from '../../bench/open-search.ts';
import { readCommonWords } from './common-words.ts';
import { readFirstEssay, readSiteGlossary, readTeaEssay } from './read-fixture.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

describe.each([
  ['the first essay', readFirstEssay],
  ['an essay on tea', readTeaEssay],
])('%s', (_name, readEssay) => {
  let essay: Essay;
  let search: OpenSearch;
  /** Claims and passages, each with its words. */
  let units: { id: string; text: string; words: string[] }[];
  let whole: string;

  beforeAll(async () => {
    essay = await readEssay();
    search = await openSearch([essay], await readSiteGlossary());
    units = [...essay.claims, ...essay.passages].map(({ id, text }) => ({
      id,
      text,
      words: Array.from(segmenter.segment(text))
        .map(({ segment }) => segment)
        .filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
    }));
    whole = [
      essay.frontMatter.title,
      ...essay.sections.map(({ title }) => title),
      ...units.map(({ text }) => text),
    ]
      .join('\n')
      .replaceAll(',', '');
  });
  afterAll(() => search.close());

  /** Whether a query finds a unit among the first five, or five others that have the words too. */
  async function finds(query: string, id: string, words = query): Promise<boolean> {
    const top = (await search.search(query)).hits.slice(0, 5);
    return (
      top.some(({ record }) => record.id === id) ||
      (top.length === 5 && top.every(({ record }) => level(record.text).includes(level(words))))
    );
  }

  async function listMisses(
    cases: readonly (readonly [query: string, id: string, words?: string | undefined])[],
  ): Promise<string[]> {
    const misses: string[] = [];
    for (const [query, id, words] of cases)
      if (!(await finds(query, id, words))) misses.push(`${query} → ${id}`);
    return misses;
  }

  test('every stretch of 2 to 6 characters finds its claim, but for joining words and a few letters inside a word', async () => {
    const cases = essay.claims.flatMap(({ id, text }) =>
      text
        .split(/[\p{P}\p{S}\s]+/u)
        .flatMap((part) =>
          [2, 3, 4, 5, 6].flatMap((length) =>
            Array.from(
              { length: Math.max(0, part.length - length + 1) },
              (_, at) => [part.slice(at, at + length), id] as const,
            ),
          ),
        ),
    );
    expect(cases.length).toBeGreaterThan(1000);
    const isJoining = (stretch: string) => isEnglishStopWord(stretch.toLowerCase());
    const isInsideWord = (stretch: string, id: string) =>
      /^[a-z][A-Za-z]{1,3}$/.test(stretch) &&
      essay.claims.some(
        ({ id: own, text }) => own === id && new RegExp(`[A-Za-z]${stretch}`).test(text),
      );
    expect(
      await listMisses(
        cases.filter(([stretch, id]) => !isJoining(stretch) && !isInsideWord(stretch, id)),
      ),
    ).toEqual([]);
  });

  test('every word finds its claim in Traditional script', async () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    expect(
      await listMisses(
        units.flatMap(({ id, words }) =>
          words.map((word) => [toTraditional(word), id, word] as const),
        ),
      ),
    ).toEqual([]);
  });

  test('every word finds its claim by its sound', async () => {
    const spell = (word: string, separator: string) =>
      pinyin(word, { toneType: 'none', v: true, separator });
    const cases = units.flatMap(({ id, words }) =>
      words.map((word) => [spell(word, ''), id, word] as const),
    );
    const misses = (
      await Promise.all(
        cases.map(async ([query, id]) =>
          (await search.search(query)).hits.some(({ record }) => record.id === id) ? [] : [query],
        ),
      )
    ).flat();
    expect(misses).toEqual([]);
    expect(
      await listMisses(
        units.flatMap(({ id, words }) =>
          words
            .filter((word) => word.length > 2)
            .map((word) => [spell(word, ' '), id, word] as const),
        ),
      ),
    ).toEqual([]);
  });

  test('two words of a claim find it', async () => {
    const cases = units
      .filter(({ words }) => words.length > 3)
      .map(({ id, words }) => [`${words[0] ?? ''} ${words.at(-1) ?? ''}`, id, words[0]] as const);
    expect(await listMisses(cases)).toEqual([]);
  });

  test('a word with one wrong character is found in nine cases of ten, and labelled as near', async () => {
    const cases = units.flatMap(({ id, words }) =>
      words
        .filter((word) => word.length > 2)
        .map((word) => ({ id, query: `${word.slice(0, -1)}齉` })),
    );
    const found = await Promise.all(
      cases.map(async ({ id, query }) => {
        const { hits } = await search.search(query);
        expect(
          hits.filter(({ near }) => !near).map(({ record }) => `${query}: ${record.text}`),
        ).toEqual([]);
        return hits.some(({ record }) => record.id === id);
      }),
    );
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.9);
  });

  test('common words that do not occur find nothing', async () => {
    const absent = (await readCommonWords())
      .filter((word) => word.length >= 2 && word.length <= 4 && !whole.includes(word))
      .filter((_, index) => index % 31 === 0);
    const answered: string[] = [];
    for (const word of absent) if ((await search.search(word)).hits.length > 0) answered.push(word);
    expect(absent.length).toBeGreaterThan(500);
    expect(answered.length / absent.length).toBeLessThan(0.02);
  });

  test('numbers that do not occur find nothing', async () => {
    const numbers = Array.from({ length: 300 }, (_, index) => [
      String(index * 37 + 11),
      `${index * 7}.${index % 10}`,
      `1/${index + 2}`,
      `${index + 2}%`,
      `${index * 13}亿`,
    ]).flat();
    const answered: string[] = [];
    for (const number of numbers.filter((text) => !whole.includes(text)))
      if ((await search.search(number)).hits.length > 0) answered.push(number);
    expect(answered).toEqual([]);
  });

  test('what is marked is what was asked for', async () => {
    for (const { words } of units) {
      for (const { record, spans } of (await search.search(words[0] ?? '')).hits) {
        expect(spans.map(({ start, end }) => record.text.slice(start, end)).join('')).toContain(
          words[0],
        );
      }
    }
  });
});

const level = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
