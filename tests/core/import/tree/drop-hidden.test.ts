import { expect, test } from 'vitest';
import { findHidden } from '../../../../src/core/shared/hidden-characters.ts';
import { importText } from '../import-text.ts';

test('characters that nobody sees are left out of an imported text, and reported with their number', () => {
  const { essay, report } = importText('盐\u200b税\u200b一升\u2066十文[1]。\n\n乙\ufeff说：可。');
  expect(findHidden(essay)).toEqual([]);
  expect(essay).toContain('盐税一升十文[1]。');
  const notices = report.notices.filter(({ kind }) => kind === 'control-left-out');
  expect(notices.map(({ text }) => text)).toEqual(['U+200B × 2', 'U+2066 × 1', 'U+FEFF × 1']);
});

test('characters with a meaning in their script stay', () => {
  const text = 'می\u200cخواهم[1]。 co\u00adoperate 👩\u200d🌾';
  const { essay, report } = importText(text, undefined, { language: 'fa' });
  expect(essay).toContain('می\u200cخواهم');
  expect(essay).toContain('co\u00adoperate 👩\u200d🌾');
  expect(report.notices.filter(({ kind }) => kind === 'control-left-out')).toEqual([]);
});
