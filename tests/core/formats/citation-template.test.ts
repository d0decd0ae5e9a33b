import { expect, test } from 'vitest';
import {
  ADDRESS,
  DAY_OF_ACCESS,
  fillCitation,
} from '../../../src/core/formats/citation-template.ts';
import { formatGbt } from '../../../src/core/formats/gbt7714.ts';

test('a citation gets the day of access and the address in the order of GB/T 7714', () => {
  const template = formatGbt({
    type: 'webpage',
    title: '盐与税',
    publisher: '某站',
    issued: '2026-11-24',
    accessed: DAY_OF_ACCESS,
    URL: ADDRESS,
  });
  expect(fillCitation(template, '2026-11-28', 'https://a.example/b.html')).toBe(
    '盐与税[EB/OL]. 某站, 2026(2026-11-24)[2026-11-28]. https://a.example/b.html.',
  );
});
