import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readHtml } from '../../../src/core/import/read/read-html.ts';
import { removeHidden } from '../../../src/core/shared/hidden-characters.ts';
import { findMarkers } from '../../../src/core/text/markers.ts';
import { importText, visibleText } from './import-text.ts';

const NASTY = [
  '{',
  '}',
  '<',
  '>',
  '</',
  '/>',
  '<a',
  '<T>',
  '<!--',
  '-->',
  '*',
  '**',
  '_',
  '__',
  '#',
  '## ',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '`',
  '```',
  '~',
  '~~',
  '~~~',
  '|',
  '| - |',
  '$',
  '\\',
  '\\\\',
  '&',
  '&amp;',
  '&#123;',
  '&lt',
  '[',
  ']',
  '](',
  '[2024]',
  '[^a]',
  '[^1]: ',
  '[a]: b',
  '[x] ',
  '![',
  '!',
  '(',
  ')',
  ':',
  '://',
  'http://',
  'https://a.cn/b',
  'www.a.cn',
  'www.',
  'a@b.cn',
  'mailto:a@b.cn',
  'import ',
  'export ',
  'import a from "b"',
  'export const a = 1',
  '---',
  '===',
  '***',
  '{a}',
  '{/* */}',
  '<script>',
  'javascript:',
  '\t',
  '    ',
  '  ',
  '　',
  '\u00a0',
  '\u200b',
  '。',
  '，',
  '“',
  '”',
  '：',
  '甲',
  '乙',
  '字',
  'a',
  'b',
  'Z',
  '0',
  '1',
  '9',
  '9.',
  '.',
  ',',
  ';',
  '"',
  "'",
  '=',
  '-',
  '+',
  '^',
  '%',
  '@',
  '/',
  '?',
  '😀',
  'é',
  '\ufeff',
  '㐀',
  '（',
  '）',
];
const line = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
const fold = (text: string) => text.replace(/\s+/g, '');

test('any text of signs that Markdown and MDX read is imported as the same text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.constant(''), fc.string({ unit: 'binary', maxLength: 12 })), {
        minLength: 1,
        maxLength: 8,
      }),
      (lines) => {
        // A sign of the control set is refused before; a heading's own signs are no prose; the
        // heading is told apart below.
        const text = lines
          .map((one) => one.replace(/[\0-\x08\x0e-\x1f\x7f]/g, ''))
          .filter((one) => !/^\s*#{1,6}\s/.test(one))
          .join('\n');
        // Characters that nobody sees are left out. A line with a number and an address at the end
        // is an entry of a list of references.
        fc.pre(/[^\s]/.test(text) && !/^\s*\[\^?\d/m.test(text));
        const imported = importText(`甲乙丙丁。\n${text}\n甲乙丙丁。`);
        expect(fold(visibleText(imported.essay))).toBe(
          fold(removeHidden(`甲乙丙丁。\n${text}\n甲乙丙丁。`)),
        );
      },
    ),
    { numRuns: 250, seed: 20261125 },
  );
});

const phrasing: fc.Arbitrary<PhrasingContent[]> = fc
  .letrec<{ text: PhrasingContent; nested: PhrasingContent }>((tie) => ({
    text: line.map((value): PhrasingContent => ({ type: 'text', value })),
    nested: fc.oneof(
      { depthSize: 'small' },
      tie('text'),
      line.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        children: fc.array(tie('nested'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.constantFrom('https://a.cn/b_(c)', 'https://a.cn/?a=[1]&b={c}', 'https://a.cn/ b'),
        children: fc.array(tie('text'), { minLength: 1, maxLength: 2 }),
      }),
    ),
  }))
  .nested.chain((first) => fc.constant([first]));

const block: fc.Arbitrary<RootContent> = fc.oneof(
  fc
    .array(phrasing, { minLength: 1, maxLength: 4 })
    .map((parts): RootContent => ({ type: 'paragraph', children: parts.flat() })),
  fc
    .array(phrasing, { minLength: 1, maxLength: 2 })
    .map((parts): RootContent => ({ type: 'heading', depth: 3, children: parts.flat() })),
  fc.array(phrasing, { minLength: 1, maxLength: 3 }).map(
    (parts): RootContent => ({
      type: 'blockquote',
      children: [{ type: 'paragraph', children: parts.flat() }],
    }),
  ),
  fc.array(fc.array(phrasing, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map(
    (items): RootContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((parts) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: parts.flat() }],
      })),
    }),
  ),
  line.map((value): RootContent => ({ type: 'code', value })),
  fc.array(fc.array(phrasing, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }).map(
    (cells): RootContent => ({
      type: 'table',
      children: [0, 1].map(() => ({
        type: 'tableRow',
        children: cells.map((parts) => ({
          type: 'tableCell',
          children: structuredClone(parts.flat()),
        })),
      })),
    }),
  ),
);

test('any tree of headings, emphasis, links, lists, quotes, code and tables is written as what it says', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
      const tree: Root = {
        type: 'root',
        children: [
          { type: 'paragraph', children: [{ type: 'text', value: '甲乙丙丁。' }] },
          ...children,
        ],
      };
      const expected = toString(tree);
      fc.pre(findMarkers(expected).length === 0);
      // The import compares what it wrote with what it read, and throws where they differ.
      const imported = importText('', { tree: structuredClone(tree), about: {}, notices: [] });
      expect(fold(visibleText(imported.essay))).toContain('甲乙丙丁。');
    }),
    { numRuns: 150, seed: 20261125 },
  );
});

test.each([
  ['Markdown', readMarkdown],
  ['HTML', readHtml],
])('any text read as %s becomes an essay that can be read', (_name, read) => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\n\n'),
      (lines, end) => {
        const document = read(`甲乙丙丁。${end}${lines.join(end)}`);
        expect(importText('', document).essay).toContain('甲乙丙丁。');
      },
    ),
    { numRuns: 150, seed: 20261125 },
  );
});
