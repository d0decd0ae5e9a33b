import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { bodyOf, importText } from './import-text.ts';

const importMarkdown = (text: string) => importText('', readMarkdown(text), { language: 'en' });
const entriesOf = ({ references }: ReturnType<typeof importText>) =>
  parseYaml(references ?? '{}') as Record<string, Record<string, unknown>>;
const noticesOf = (
  { report }: ReturnType<typeof importText>,
  kind: (typeof report.notices)[number]['kind'],
) => report.notices.filter((notice) => notice.kind === kind);

const P = { open: '\uE200', part: '\uE202', end: '\uE201' };
const mark = (...parts: string[]) => P.open + parts.join(P.part) + P.end;

test.each([
  ['ChatGPT, of the web', `Wind rose.${mark('cite', 'turn2search4', 'turn0view1')} It fell.`],
  ['ChatGPT, of a file', `Wind rose.${mark('filecite', 'turn0file3', 'L1-L9')} It fell.`],
  ['ChatGPT, of news', `Wind rose.${mark('navlist', 'News', 'turn0news1,turn0news2')} It fell.`],
  ['ChatGPT, of pictures', `Wind rose.${mark('image_group', '{"query":["gale"]}')} It fell.`],
  ['ChatGPT without its characters', 'Wind rose.citeturn2search4turn0view1 It fell.'],
  ['a file without those characters', 'Wind rose.fileciteturn0file3L1-L9 It fell.'],
  ['ChatGPT in brackets', 'Wind rose.【turn1search0】 It fell.'],
  ['an older ChatGPT', 'Wind rose.:contentReference[oaicite:2]{index=2} It fell.'],
  ['Gemini', '[cite_start]Wind rose.[cite_end] It fell.'],
  ['Gemini, of a span', '[span_4](start_span)Wind rose.[span_4](end_span) It fell.'],
  ['Grok, of a post', 'Wind rose.[post:7] It fell.'],
])('a mark of %s is left out, counted and named with its line', (_name, sentence) => {
  const imported = importMarkdown(`Calm.\n\n${sentence}\n`);
  expect(bodyOf(imported.essay)).toBe('Calm.\n\nWind rose. It fell.');
  expect(imported.report.markers).toBe(0);
  const notices = noticesOf(imported, 'assistant-mark');
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.every(({ line }) => line === 3)).toBe(true);
});

test('a name within a mark stays, and code that shows a mark stays whole', () => {
  const entity = mark('entity', '["place","Gull Bay","a bay in the north"]');
  const { essay } = importMarkdown(
    `They met in ${entity} and entity["place","Tern Cove","a cove"].\n\n\`\`\`\nciteturn0search1\n\`\`\`\n`,
  );
  expect(bodyOf(essay)).toBe('They met in Gull Bay and Tern Cove.\n\n```\nciteturn0search1\n```');
});

test('the links by which ChatGPT names sources become numbered entries, one for each address', () => {
  const imported = importMarkdown(
    `Wind rose. [oai_citation:0‡Gale Watch](https://example.org/gale?utm_source=chatgpt.com) It fell.
[oai_citation:1‡Tide Table](https://example.org/tide) And rose.
[oai_citation_attribution:0‡Gale Watch](https://example.org/gale?utm_source=chatgpt.com)\n`,
  );
  expect(bodyOf(imported.essay)).toMatch(/rose\. \[1\] It fell\.\n\[2\] And rose\.\n\[1\]/);
  expect(entriesOf(imported)).toMatchObject({
    1: { title: 'Gale Watch', URL: 'https://example.org/gale' },
    2: { title: 'Tide Table', URL: 'https://example.org/tide' },
  });
});

test.each([
  ['[cite: 2, 3]', '[2, 3]'],
  ['[cite: 4-6]', '[4-6]'],
  ['[web:3]', '[3]'],
  ['[web:3, web:5]', '[3, 5]'],
  ['[citation:7]', '[7]'],
  ['[reference:2]', '[2]'],
  ['[ref_8]', '[8]'],
  ['[^9^]', '[9]'],
  ['[[2,4]]', '[2,4]'],
  ['【5†L3-L8】', '[5]'],
  [
    '<grok:render type="render_inline_citation"><argument name="citation_id">6</argument></grok:render>',
    '[6]',
  ],
])('%s is the marker %s', (written, expected) => {
  expect(bodyOf(importText(`风停了${written}。`).essay)).toBe(`风停了${expected}。`);
});

test.each(['【F:src/boat.ts†L3-L9】', '【9f21ab†L1-L2】', '【3:1†source】'])(
  '%s names no number: it stays as text and is reported',
  (written) => {
    const imported = importText(`The boat leaks.${written}`);
    expect(imported.report.markers).toBe(0);
    expect(noticesOf(imported, 'unknown-marker').map(({ text }) => text)).toEqual([written]);
  },
);

test('bare numbers behind stops cite the list below, in the order of the list', () => {
  const list =
    '#### **Works cited**\n\n1. Gale Watch, https://example.org/gale\n2. Tide Table, https://example.org/tide\n3. Log, https://example.org/log\n';
  const imported = importMarkdown(
    `# Wind\n\nIn 2 days the wind rose.1 It fell at 3.5 knots.2 “Calm,” they wrote.1 Ships left.3,2\n\n${list}`,
  );
  expect(bodyOf(imported.essay)).toBe(
    'In 2 days the wind rose.[1] It fell at 3.5 knots.[2] “Calm,” they wrote.[1] Ships left.[3,2]',
  );
  expect(imported.report).toMatchObject({ found: [1, 2, 3], uncited: [] });
  const chinese = importMarkdown(
    `# 风\n\n风起了 1。船停在第 2 码头，潮落了 2。\n\n#### **引用的著作**\n\n1. 风报, https://example.org/a\n2. 潮表, https://example.org/b\n`,
  );
  expect(bodyOf(chinese.essay)).toBe('风起了[1]。船停在第 2 码头，潮落了[2]。');
  const plain = importMarkdown(`# Wind\n\nThe wind rose.3 The ship left.\n\n${list}`);
  expect(plain.report.markers).toBe(0);
});

const sources = (count: number) =>
  `#### **Works cited**\n\n${Array.from({ length: count }, (_, index) => `${index + 1}. Log ${index + 1}, https://example.org/${index + 1}`).join('\n')}\n`;

test('numbers glued to stops cite in any order, and those of abbreviations do not', () => {
  const imported = importMarkdown(
    `# Wind\n\nThe wind rose.7 “It fell,”4 they wrote (see Fig.2 and No.3). **Ships left**.9 All slept.12\n\n${sources(12)}`,
  );
  expect(bodyOf(imported.essay)).toBe(
    'The wind rose.[7] “It fell,”[4] they wrote (see Fig.2 and No.3). **Ships left**.[9] All slept.[12]',
  );
});

test('many numbers before stops cite, those behind words that are numbered do not', () => {
  const said = [3, 8, 1, 5, 3, 9, 2, 7, 8, 5].map((number) => `The wind rose ${number}.`);
  const imported = importMarkdown(`# Wind\n\n${said.join(' ')} See chapter 6.\n\n${sources(9)}`);
  expect(imported.report.markers).toBe(10);
  expect(imported.essay).toContain('See chapter 6.');
  const few = importMarkdown(`# Wind\n\nThe crew won 3. The fleet lost 8.\n\n${sources(9)}`);
  expect(few.report.markers).toBe(0);
});

test('one marker of another answer does not hide the numbers of a report', () => {
  const said = [1, 2, 3, 4, 5].map((number) => `The wind rose.${number} It fell.${number}`);
  const imported = importMarkdown(`# Wind\n\n${said.join(' ')} Ships left[2].\n\n${sources(5)}`);
  expect(imported.report).toMatchObject({ markers: 11, found: [1, 2, 3, 4, 5] });
});

test('places in a file that the assistant was given are marks without a source', () => {
  const imported = importMarkdown('Wind rose[cite: 3942, 4011]. It fell[cite: 2].');
  expect(bodyOf(imported.essay)).toBe('Wind rose. It fell[2].');
  expect(noticesOf(imported, 'assistant-mark').map(({ text }) => text)).toEqual([
    '[cite: 3942, 4011]',
  ]);
});

test('the list of an answer of Bing is found, and raised numbers side by side are parted', () => {
  const list =
    '(1) Gale watch - Harbour. https://example.org/gale.\n(2) Tide table. https://example.org/tide Accessed 3/4/1931.\n';
  const imported = importMarkdown(
    `Wind rose¹². It fell².\n\nSource: Conversation with Bing, 3/4/1931\n${list}\nThanks.\n`,
  );
  expect(bodyOf(imported.essay)).toBe('Wind rose[1,2]. It fell[2].\n\nThanks.');
  expect(entriesOf(imported)[2]).toMatchObject({
    title: 'Tide table',
    URL: 'https://example.org/tide',
    note: 'Accessed 3/4/1931',
  });
  expect(noticesOf(imported, 'part-left-out').map(({ text }) => text)).toEqual([
    'Source: Conversation with Bing, 3/4/1931',
  ]);
});

test('a list of references that was indented into code is a list', () => {
  const imported = importMarkdown(
    'Wind rose.[2] It fell.[1]\n\nCitations:\n\n    [1] https://example.org/gale\n    [2] A long title that\n    goes on https://example.org/tide\n\nCalm.\n',
  );
  expect(imported.report).toMatchObject({ markers: 2, found: [1, 2] });
  expect(bodyOf(imported.essay)).toBe('Wind rose.[2] It fell.[1]\n\nCalm.');
});

test('a source that two answers name differently keeps the words of both', () => {
  const imported = importMarkdown(
    '## Gull\n\nGull[1].\n\nSources:\n[1] [Gale watch](https://example.org/a)\n\n## Tern\n\nTern[1] and tern[2].\n\nSources:\n[1] [Tide](https://example.org/b)\n[2] [The old gale watch](https://example.org/a)\n',
  );
  expect(noticesOf(imported, 'twice-listed').map(({ text }) => text)).toEqual([
    '[2] The old gale watch',
  ]);
});

test('definitions that nothing calls as notes are the entries of the plain markers', () => {
  const imported = importMarkdown(
    'Wind rose.[2] It fell.[1]\n\n[^1]: https://example.org/gale\n\n[^2]: https://example.org/tide\n',
  );
  expect(imported.report).toMatchObject({ found: [1, 2], unlisted: [], uncited: [] });
  expect(entriesOf(imported)[2]).toMatchObject({ URL: 'https://example.org/tide' });
});

test.each(['Citations:', '**参考资料：**', 'Sources'])(
  'a list whose heading %s stands in the same paragraph is found',
  (heading) => {
    const imported = importMarkdown(
      `Wind rose.[1] It fell.[2]\n\n${heading}\n[1] https://example.org/gale\n[2] https://example.org/tide\n`,
    );
    expect(imported.report).toMatchObject({ markers: 2, found: [1, 2] });
    expect(bodyOf(imported.essay)).toBe('Wind rose.[1] It fell.[2]');
  },
);

test('answers that number different works alike are numbered on, each marker with its list', () => {
  const answer = (text: string, ...urls: string[]) =>
    `## ${text}\n\n${urls.map((_url, index) => `${text} said so[${index + 1}].`).join(' ')}\n\nSources:\n${urls.map((url, index) => `[${index + 1}] https://example.org/${url}`).join('\n')}\n`;
  const imported = importMarkdown(
    `# Talk\n\n${answer('Gull', 'a', 'b')}\n${answer('Tern', 'c', 'a')}\nThanks.\n`,
  );
  expect(bodyOf(imported.essay)).toBe(
    '## Gull\n\nGull said so[1]. Gull said so[2].\n\n## Tern\n\nTern said so[3]. Tern said so[1].\n\nThanks.',
  );
  expect(imported.report).toMatchObject({ found: [1, 2, 3], uncited: [] });
  expect(noticesOf(imported, 'renumbered')).toHaveLength(1);
});

test('a list in a table is a list', () => {
  const imported = importMarkdown(
    `Wind rose [4]. It fell [5].\n\n## References\n\n| No. | Work | Year |\n|---|---|---|\n| [4] | Gale Watch | 1930 |\n| [5] | Tide Table | 1931 |\n`,
  );
  expect(imported.report).toMatchObject({ found: [4, 5], markers: 2 });
  expect(imported.references).toContain('# [4] Gale Watch. 1930');
  expect(noticesOf(imported, 'entry-left-out')[0]?.text).toBe('No., Work, Year');
});

test('brackets that a program escaped throughout are brackets', () => {
  const imported = importMarkdown(
    'Wind rose \\[1\\], and fell\\[2\\].\n\n## References\n\n\\[1\\] https://example.org/a\n\n\\[2\\] https://example.org/b\n',
  );
  expect(imported.report).toMatchObject({ markers: 2, found: [1, 2] });
  expect(importMarkdown('The array \\[1\\] is no source[1].').report.markers).toBe(1);
});

test.each([
  ['a raised number that leads to the list', '[<sup>1</sup>](#refer-1)', '[1]'],
  [
    'linked numbers in brackets',
    '[[1](https://example.org/a), [2](https://example.org/b)]',
    '[1, 2]',
  ],
  ['a linked number', '[1](https://example.org/a)', '[1]'],
  ['a definition behind a caret', '[^1^][1]\n\n[1]: https://example.org/a', '[1]'],
])('%s is one marker', (_name, written, expected) => {
  expect(bodyOf(importMarkdown(`风停了${written}`).essay)).toBe(`风停了${expected}`);
});

test('the number of a chapter that is a link stays a number', () => {
  expect(bodyOf(importMarkdown('See chapter [3](#gales) on gales.').essay)).toBe(
    'See chapter 3 on gales.',
  );
});

test('marks are cleaned in plain text too', () => {
  const imported = importText('', readPlainText('风停了citeturn0search2。'));
  expect(bodyOf(imported.essay)).toBe('风停了。');
});
