import { expect, test } from 'vitest';
import { listParagraphs } from '../../../src/core/desk/list-paragraphs.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

test.each([
  [
    'en',
    'It is long [1]. Two stand [1], [2], they say (so do I).',
    'It is long. Two stand, they say (so do I).',
  ],
  ['zh-CN', '桥很长[1]。[2]指出，有两座塔。还有路[1]、[2]！', '桥很长。指出，有两座塔。还有路！'],
])('the desk shows a text in %s with its punctuation', (language, body, shown) => {
  const file = {
    slug: 'bridge',
    language,
    file: `content/essays/bridge/${language}.mdx`,
    page: 'essays/bridge.html',
    source: essay(body, { language }),
  };
  const { essays } = analyzeLibrary([
    { file: 'content/site.yaml', text: `language: ${language}\n` },
    { file: file.file, text: file.source },
    {
      file: 'content/essays/bridge/references.yaml',
      text: '1:\n  unlisted: x\n2:\n  unlisted: x\n',
    },
  ]);
  const [found] = essays;
  const paragraphs = found ? listParagraphs(found, file) : [];
  const text = paragraphs.flatMap(({ sentences }) => sentences.map((one) => one.text + one.trail));
  expect(text.join('')).toBe(shown);
});
