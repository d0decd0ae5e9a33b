import { expect, test } from 'vitest';
import { formatGbt } from '../../../src/core/formats/gbt7714.ts';
import { formatReference, listReferences } from '../../../src/core/formats/reference-text.ts';
import type { CslItem } from '../../../src/core/references/csl-schemas.ts';

const unlisted = (reason: string) => `来源不明：${reason}`;
const chinese = [
  { family: '张', given: '三' },
  { family: '欧阳', given: '晓' },
  { literal: '某研究所' },
  { family: '李', given: '四' },
];

test.each<[item: CslItem, text: string]>([
  [
    {
      type: 'book',
      title: '书',
      author: chinese.slice(0, 1),
      publisher: '出版社',
      'publisher-place': '北京',
      issued: '2020-05',
      edition: '2',
    },
    '张三. 书[M]. 2版. 北京: 出版社, 2020.',
  ],
  [
    { type: 'book', title: 'Book', language: 'en', edition: '3', issued: '2020' },
    'Book[M]. 3rd ed. 2020.',
  ],
  [
    { type: 'book', title: '书', author: chinese, edition: '1' },
    '张三, 欧阳晓, 某研究所, 等. 书[M].',
  ],
  [
    {
      type: 'article-journal',
      title: 'On Stars',
      author: [
        { family: 'Liang', given: 'Wenfeng' },
        { family: 'Sartre', given: 'Jean-Paul' },
        { family: 'Ng' },
        { family: 'Four' },
      ],
      'container-title': 'Stars',
      issued: '2024-12',
      volume: 3,
      issue: '4',
      page: '5-8',
      DOI: '10.1000/182',
    },
    'LIANG W, SARTRE J-P, NG, et al. On Stars[J/OL]. Stars, 2024, 3(4): 5-8. DOI: 10.1000/182.',
  ],
  [
    {
      type: 'article-newspaper',
      title: '新闻',
      'container-title': '日报',
      issued: '2025-01-28',
      page: 4,
    },
    '新闻[N]. 日报, 2025-01-28(4).',
  ],
  [
    {
      type: 'chapter',
      title: '一章',
      author: chinese.slice(0, 1),
      editor: chinese.slice(1, 2),
      'container-title': '文集',
      publisher: '出版社',
      issued: '2001',
      page: '7-9',
    },
    '张三. 一章[M]//欧阳晓. 文集. 出版社, 2001: 7-9.',
  ],
  [
    {
      type: 'report',
      title: 'Technical Report',
      author: [{ literal: 'DeepSeek-AI' }],
      number: 'TR-1',
      issued: '2024-12',
      URL: 'https://a.example/r.pdf',
      accessed: '2025-01-20',
    },
    'DeepSeek-AI. Technical Report: TR-1[R/OL]. (2024-12)[2025-01-20]. https://a.example/r.pdf.',
  ],
  [
    { type: 'webpage', title: '这是什么？', publisher: '某网站', issued: '2026-01-02' },
    '这是什么？[EB/OL]. 某网站, 2026(2026-01-02).',
  ],
  [
    { type: 'software', title: 'Tool', version: 'v3', issued: '2025', URL: 'https://a.example/' },
    'Tool[CP/OL]. v3. (2025). https://a.example/.',
  ],
  [{ type: 'dataset', title: '数据', issued: '2025', publisher: '某库' }, '数据[DS]. 某库, 2025.'],
  [{ type: 'speech', title: '讲话' }, '讲话[Z].'],
])('writes %j as GB/T 7714 has it', (item, text) => {
  expect(formatGbt(item)).toBe(text);
});

test('says of a reference without a known source why it has none, in place of a work', () => {
  const references = [
    { number: 1, source: { unlisted: '原文没有说明。' } },
    { number: 12, source: { type: 'book' as const, title: '书' } },
  ];
  expect(listReferences(references, unlisted)).toBe('[1] 来源不明：原文没有说明。\n[12] 书[M].\n');
  expect(formatReference({ number: 3, source: { unlisted: '试' } }, unlisted)).toBe(
    '[3] 来源不明：试',
  );
});
