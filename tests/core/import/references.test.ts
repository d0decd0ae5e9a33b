import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readReferences } from '../../../src/core/import/references/read-references.ts';
import {
  looksBibliographic,
  parseReference,
} from '../../../src/core/import/references/reference-line.ts';
import { bodyOf, importText } from './import-text.ts';

describe('an entry', () => {
  test.each([
    [
      '张三, 李四. 论盐[J]. 某某学报, 2020, 12(3): 4-9.',
      {
        type: 'article-journal',
        title: '论盐',
        author: [{ literal: '张三' }, { literal: '李四' }],
        'container-title': '某某学报',
        issued: '2020',
        volume: '12',
        issue: '3',
        page: '4-9',
      },
    ],
    [
      '张三．盐史［M］．北京：某社，2020',
      {
        type: 'book',
        title: '盐史',
        author: [{ literal: '张三' }],
        'publisher-place': '北京',
        publisher: '某社',
        issued: '2020',
      },
    ],
    [
      '张三. 盐史[M]. 2版. 北京: 某社, 2020: 12-15.',
      {
        type: 'book',
        title: '盐史',
        author: [{ literal: '张三' }],
        edition: '2',
        'publisher-place': '北京',
        publisher: '某社',
        issued: '2020',
        page: '12-15',
      },
    ],
    [
      'DeepSeek-AI. DeepSeek-V3 technical report[R/OL]. (2024-12-27)[2025-01-20]. https://example.org/report.pdf.',
      {
        type: 'report',
        title: 'DeepSeek-V3 technical report',
        author: [{ literal: 'DeepSeek-AI' }],
        issued: '2024-12-27',
        accessed: '2025-01-20',
        URL: 'https://example.org/report.pdf',
      },
    ],
    [
      '某记者. 盐价上涨[N]. 某某日报, 2021-03-04(5).',
      {
        type: 'article-newspaper',
        title: '盐价上涨',
        author: [{ literal: '某记者' }],
        'container-title': '某某日报',
        issued: '2021-03-04',
        page: '5',
      },
    ],
    [
      '王五. 盐的分布[D]. 上海: 某某大学, 2018.',
      {
        type: 'thesis',
        title: '盐的分布',
        author: [{ literal: '王五' }],
        'publisher-place': '上海',
        publisher: '某某大学',
        issued: '2018',
      },
    ],
    [
      'Smith, J., & Lee, K. B. (2019). On salt. Journal of Salt, 12(3), 45-67. doi:10.1234/js.2019.',
      {
        type: 'article-journal',
        title: 'On salt',
        author: [
          { family: 'Smith', given: 'J.' },
          { family: 'Lee', given: 'K. B.' },
        ],
        issued: '2019',
        'container-title': 'Journal of Salt',
        volume: '12',
        issue: '3',
        page: '45-67',
        DOI: '10.1234/js.2019',
      },
    ],
    [
      'OpenAI. (2023, March 14). GPT-4. https://example.org/gpt-4',
      {
        type: 'webpage',
        title: 'GPT-4',
        author: [{ literal: 'OpenAI' }],
        issued: '2023-03-14',
        URL: 'https://example.org/gpt-4',
      },
    ],
    [
      'Doe, Jane. “Rain.” Weather Review, vol. 4, 2018, pp. 3-9.',
      {
        type: 'article-journal',
        title: 'Rain',
        author: [{ family: 'Doe', given: 'Jane' }],
        'container-title': 'Weather Review',
        volume: '4',
        issued: '2018',
        page: '3-9',
      },
    ],
    [
      '盐业年报 https://example.org/a（访问日期：2024年1月2日）',
      { type: 'webpage', title: '盐业年报', URL: 'https://example.org/a', accessed: '2024-01-02' },
    ],
    [
      'https://example.org/a_(b)。',
      { type: 'webpage', title: 'https://example.org/a_(b)', URL: 'https://example.org/a_(b)' },
    ],
    ['某人说过的话', { type: 'document', title: '某人说过的话' }],
    ['javascript:alert(1)', { type: 'document', title: 'javascript:alert(1)' }],
  ])('such as %s is taken apart', (text, item) => {
    expect(parseReference({ text }).item).toEqual(item);
  });

  test('that could not be taken apart is said to be uncertain', () => {
    expect(parseReference({ text: '某人说过的话' }).isCertain).toBe(false);
    expect(parseReference({ text: '张三. 盐史[M]. 北京: 某社, 2020.' }).isCertain).toBe(true);
  });

  test.each([
    'https://example.org/a',
    '张三. 盐史[M]',
    'See doi:10.1234/x',
    '盐业年报, https://example.org/a',
  ])('is told from prose: %s', (text) => {
    expect(looksBibliographic(text)).toBe(true);
  });

  test.each([
    '这个数字没有计入郊区。',
    '见 https://example.org/a 的说明。作者认为并非如此。',
    '2020年的数字。',
  ])('is not %s', (text) => {
    expect(looksBibliographic(text)).toBe(false);
  });
});

describe('a list of references', () => {
  const referencesOf = (text: string) => importText(text, readMarkdown(text));

  test('without numbers stays in the text, and is told of', () => {
    const { essay, references, report } = referencesOf(
      '甲说[1]。\n\n## 参考文献\n\n- 张三. 盐史[M].\n- 李四. 糖史[M].',
    );
    expect(essay).toContain('- 张三. 盐史\\[M].');
    expect(references).toContain('unlisted:');
    expect(report.notices).toContainEqual({ kind: 'unnumbered-list', text: '参考文献', line: 3 });
  });

  test('without a heading is known by its numbers in brackets', () => {
    const { essay, report } = referencesOf(
      '甲说[1]。\n\n---\n\n[1] 张三. 盐史[M].\n[2] https://example.org/b\n    第二行',
    );
    expect(report).toMatchObject({ found: [1], uncited: [2] });
    expect(essay).not.toContain('盐史');
  });

  test('is not a paragraph that begins with a marker', () => {
    const { essay, report } = referencesOf('甲说[1]。\n\n[2]认为不是这样。');
    expect(report).toMatchObject({ found: [], unlisted: [1, 2] });
    expect(essay).toContain('[2]认为不是这样。');
  });

  test('leaves in the text what follows it', () => {
    expect(referencesOf('甲说[1]。\n\n参考文献\n\n[1] 张三. 盐史[M].\n\n（完）').essay).toMatch(
      /甲说\[1\]。\n\n（完）\n$/,
    );
  });

  test('that gives a number twice keeps the first and tells of the second', () => {
    const { references, report } = referencesOf(
      '甲说[1]。\n\n参考文献\n\n[1] 张三. 盐史[M].\n[1] 李四. 糖史[M].',
    );
    expect(references).toContain('title: 盐史');
    expect(report.notices).toContainEqual({
      kind: 'twice-listed',
      text: '[1] 李四. 糖史[M].',
      line: 6,
    });
  });

  test('of links in the text gives each number its address', () => {
    const { essay, references } = referencesOf(
      '甲说[1](https://example.org/a)，乙说[[2]](https://example.org/b "题目")。',
    );
    expect(essay).toContain('甲说[1]，乙说[2]。');
    expect(references).toContain(
      '1:\n  type: webpage\n  title: https://example.org/a\n  URL: https://example.org/a\n',
    );
    expect(references).toContain(
      '2:\n  type: webpage\n  title: 题目\n  URL: https://example.org/b\n',
    );
  });
});

test('a marker in a link moves behind it', () => {
  const text = '见[某书[1]的说法](https://example.org/a)。';
  expect(importText(text, readMarkdown(text)).essay).toContain(
    '见[某书的说法](https://example.org/a)[1]。',
  );
});

test('references of a file that is none of the formats it begins like are refused', () => {
  expect(readReferences('{"title": ')).toEqual({
    fault: 'references-unreadable',
    detail: expect.any(String),
  });
});

test('a note that is never called stays in the text, and a call without its note too', () => {
  const text =
    '甲说[^a]。乙说[^b]。\n\n[^a]: 一个注。\n[^a]: 又一个。\n[^c]: 没有人提到的注。\n[^b]:\n';
  expect(bodyOf(importText(text, readMarkdown(text)).essay)).toBe(
    '甲说[^a]。乙说\\[^b]。\n\n[^a]: 一个注。\n\n又一个。\n\n没有人提到的注。',
  );
});
