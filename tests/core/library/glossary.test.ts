import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { readGlossaries, readGlossary } from '../../../src/core/library/glossary.ts';

const read = (text: string) => {
  const { glossary, diagnostics } = readGlossary(text, 'content/glossary.yaml');
  return { glossary: [...glossary], faults: diagnostics.map(formatDiagnostic) };
};

test('reads words and their other names', () => {
  expect(read('英伟达: [NVIDIA, 辉达]\nFP8: [8]')).toEqual({
    glossary: [
      ['英伟达', ['NVIDIA', '辉达']],
      ['FP8', ['8']],
    ],
    faults: [],
  });
  expect(read('')).toEqual({ glossary: [], faults: [] });
});

test('says where a word has no list of names', () => {
  const { glossary, faults } = read('开源: open source\n闭源: [closed source]');
  expect(glossary).toEqual([['闭源', ['closed source']]]);
  expect(faults[0]).toContain('content/glossary.yaml:1:');
});

test('says where a word stands twice', () => {
  expect(read('开源: [a]\n开源: [b]').faults[0]).toContain('duplicate-entry');
});

test('the glossaries of the site and of its essays are read as one', () => {
  const texts = new Map([
    ['content/glossary.yaml', '雨: [rain]\n雪: [snow]'],
    ['content/essays/clouds/glossary.yaml', '雨: [shower, rain]\n霰: graupel'],
  ]);
  const { glossary, diagnostics } = readGlossaries(
    [...texts.keys(), 'content/essays/none/glossary.yaml'],
    (file) => texts.get(file),
  );
  expect([...glossary]).toEqual([
    ['雨', ['rain', 'shower']],
    ['雪', ['snow']],
  ]);
  expect(diagnostics.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/essays/clouds/glossary.yaml:2',
  ]);
});
