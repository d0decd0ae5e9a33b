import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { essay } from '../../site.ts';

/** The faults of an essay that stands in two languages. */
function faultsOf(english: string, chinese: string): string[] {
  const files = [
    { file: 'content/essays/a/en.mdx', text: essay(english, { language: 'en' }) },
    { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: 试\n2:\n  unlisted: 试\n' },
    { file: 'content/essays/a/zh-CN.mdx', text: essay(chinese) },
  ];
  return analyzeLibrary(files).diagnostics.map(
    (fault) => formatDiagnostic(fault).split('\n')[0] ?? '',
  );
}

test('languages with the same markers in the same order agree, however their sentences run', () => {
  expect(faultsOf('One [1] and two [2]. Again [1].', '甲[1]。\n\n乙[2]；丙[1]。')).toEqual([]);
  expect(faultsOf('One [1][2].', '甲[1, 2]。')).toEqual([]);
});

test.each<[what: string, english: string, chinese: string, fault: string]>([
  [
    'another number',
    'One [1]. Two [2].',
    '甲[1]。\n\n乙[1]。[2]',
    '11:2 error edition-mismatch citation 2 is [1], but content/essays/a/en.mdx has [2] at line 9',
  ],
  [
    'a marker too many',
    'One [1]. Two [2].',
    '甲[1]。\n\n乙[2]。丙[1]。',
    '11:7 error edition-mismatch citation 3 is [1], but content/essays/a/en.mdx has no further marker',
  ],
  [
    'a marker too few',
    'One [1]. Two [2]. Three [1].',
    '甲[1]。\n\n乙[2]。',
    '11:2 error edition-mismatch citation 3 is no further marker, but content/essays/a/en.mdx has [1] at line 9',
  ],
])('%s is told once, where the languages part', (_what, english, chinese, fault) => {
  expect(faultsOf(english, chinese).filter((line) => line.includes('edition-mismatch'))).toEqual([
    `content/essays/a/zh-CN.mdx:${fault}`,
  ]);
});

test('a language without any marker is told at its beginning', () => {
  expect(faultsOf('One [1][2].', '甲。').filter((line) => line.includes('edition'))).toEqual([
    'content/essays/a/zh-CN.mdx:1:1 error edition-mismatch citation 1 is no further marker, but content/essays/a/en.mdx has [1] at line 9',
  ]);
});

test('a language that cannot be read is not compared', () => {
  expect(
    faultsOf('One [1] { two [2].', '甲[1][2]。').filter((line) => line.includes('edition')),
  ).toEqual([]);
});

test('different essays are not compared', () => {
  const files = ['a', 'b'].flatMap((slug, index) => [
    { file: `content/essays/${slug}/zh-CN.mdx`, text: essay(`甲[${index + 1}]。`) },
    { file: `content/essays/${slug}/references.yaml`, text: `${index + 1}:\n  unlisted: 试\n` },
  ]);
  expect(analyzeLibrary(files).diagnostics).toEqual([]);
});
