import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { writeBiblatex } from '../../../src/core/formats/biblatex.ts';
import { listCslJson, type CslJsonItem } from '../../../src/core/formats/csl-json.ts';
import { citationKey, findKnown } from '../../../src/core/references/known-references.ts';
import { writeRis } from '../../../src/core/formats/ris.ts';
import {
  listLongReferences,
  LONG_REFERENCES,
  LONG_SLUG,
  UNLISTED,
} from '../../fixtures/long-essay.ts';

const references = listLongReferences();
const items = listCslJson(LONG_SLUG, references);

type Fields = Record<string, unknown>;

/** An item with its fields in one form: numbers as text, names as one text, keys in order. */
function normalize(item: Fields): Fields {
  const formatName = (name: unknown) =>
    typeof name === 'object' && name !== null
      ? ['family', 'given', 'literal']
          .map((part) => (name as Fields)[part])
          .filter(Boolean)
          .join('|')
      : name;
  const value = (part: unknown): unknown => (typeof part === 'number' ? String(part) : part);
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key]) => key !== 'citation-key' && !key.startsWith('_'))
      .map(([key, part]) => [
        key,
        ['author', 'editor'].includes(key) && Array.isArray(part)
          ? part.map(formatName)
          : value(part),
      ])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  );
}

/** The fields of an item that come back otherwise, sorted: `type` and so on. */
function changes(before: CslJsonItem, after: Fields | undefined): string[] {
  const [a, b] = [normalize({ ...before }), normalize(after ?? {})];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .sort();
}

/** What each type loses or has changed on the way through a format and back. */
function listChanges(text: string): Record<string, string[]> {
  const back = new Cite(text).data;
  expect(back).toHaveLength(items.length);
  const byType = new Map<string, Set<string>>();
  items.forEach((item, index) => {
    const fields = changes(item, back[index]);
    byType.set(item.type, new Set([...(byType.get(item.type) ?? []), ...fields]));
  });
  return Object.fromEntries(
    [...byType]
      .filter(([, fields]) => fields.size > 0)
      .map(([type, fields]) => [type, [...fields].sort()]),
  );
}

test('the fixture has every type, and two numbers without a known source', () => {
  expect(items).toHaveLength(LONG_REFERENCES - UNLISTED.length);
  expect(new Set(items.map(({ type }) => type)).size).toBe(16);
});

describe('CSL-JSON', () => {
  test('comes back from the library as it was', () => {
    const back = new Cite(JSON.stringify(items)).data;
    expect(items.map((item, index) => changes(item, back[index]))).toEqual(items.map(() => []));
  });

  test('has dates in parts and ids with the essay’s name', () => {
    expect(
      listCslJson('a b', [
        {
          number: 3,
          source: { type: 'book', title: '书', issued: '2024-12', accessed: '2025-01-02' },
        },
      ]),
    ).toEqual([
      {
        id: 'a-b-ref-3',
        type: 'book',
        title: '书',
        issued: { 'date-parts': [[2024, 12]] },
        accessed: { 'date-parts': [[2025, 1, 2]] },
      },
    ]);
  });
});

describe('BibLaTeX', () => {
  test('gives every item back but for what the format cannot say', () => {
    expect(listChanges(writeBiblatex(items, ['注释']))).toEqual({
      // One @article for all that is printed in issues; no field for a kept copy.
      article: ['number', 'type'],
      'article-magazine': ['type'],
      'article-newspaper': ['type'],
      dataset: ['archive'],
      post: ['type'],
      'post-weblog': ['type'],
      speech: ['type'],
      webpage: ['archive'],
    });
  });

  test('escapes what LaTeX reads as commands, and nothing is lost by it', () => {
    const title = String.raw`50% & a_b #1 {X} $5 ~ ^ \emph <b>粗</b>`;
    const text = writeBiblatex([{ id: 'a', type: 'book', title }]);
    expect(text).toContain(String.raw`50\% \& a\_b \#1`);
    expect(new Cite(text).data[0]?.['title']).toBe(title);
  });

  test('has no entry begin in a comment', () => {
    const text = writeBiblatex([], ['给 a@book{x, title={假}} 的', '两行\n注释']);
    expect(text).toBe('% 给 a＠book{x, title={假}} 的\n% 两行 注释\n');
  });
});

describe('RIS', () => {
  const text = writeRis(findKnown(LONG_SLUG, references));

  test('gives every item back but for what the format, or the library in reading it, cannot say', () => {
    expect(listChanges(text)).toEqual({
      article: ['type'],
      // It takes who wrote for a newspaper for its reporter, and of some types the year alone.
      'article-newspaper': ['author', 'issued', 'reporter'],
      chapter: ['issued'],
      dataset: ['archive'],
      'paper-conference': ['container-title', 'event-place', 'event-title', 'publisher-place'],
      post: ['container-title', 'type'],
      software: ['issued'],
      speech: ['type'],
      webpage: ['accessed', 'archive'],
    });
  });

  test('writes a record as the format has it', () => {
    const source = {
      type: 'report' as const,
      title: '报告\n第二行',
      author: [{ family: '张', given: '三' }, { literal: 'DeepSeek-AI' }],
      issued: '2024-12',
      accessed: '2025-01-02',
      number: 'TR-1',
      page: '3-5',
      URL: 'https://a.example/',
    };
    expect(writeRis(findKnown('a', [{ number: 1, source }])).split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - a-ref-1',
      'AU  - 张, 三',
      'AU  - DeepSeek-AI',
      'TI  - 报告 第二行',
      'PY  - 2024',
      'DA  - 2024/12//',
      'Y2  - 2025/01/02/',
      'SP  - 3',
      'EP  - 5',
      'SN  - TR-1',
      'UR  - https://a.example/',
      'ER  - ',
      '',
    ]);
  });
});

describe('a reference without a known source', () => {
  const unknown = [{ number: 1, source: { unlisted: '不详。' } }];

  test('is no item of any file', () => {
    expect(listCslJson('a', unknown)).toEqual([]);
    expect(writeBiblatex(listCslJson('a', unknown))).toBe('');
    expect(writeRis(findKnown('a', unknown))).toBe('');
  });
});

test.each([
  ['on-stars', 'on-stars-ref-3'],
  ['星 {与} 代码', '星-与-代码-ref-3'],
])('in %s reference 3 is called %s', (slug, key) => {
  expect(citationKey(slug, 3)).toBe(key);
});
