import { expect, test } from 'vitest';
import {
  filledText,
  partialDate,
  pastDate,
  webAddress,
} from '../../../src/core/shared/field-schemas.ts';

test.each(['2025', '2025-01', '2024-02-29', '2025-12-31', 2025])('%s is a date', (date) => {
  expect(partialDate.parse(date)).toBe(String(date));
});

test.each([
  ['2025-02-31', 'must be a day that the calendar has'],
  ['2025-02-29', 'must be a day that the calendar has'],
  ['2025-13', 'must be a day that the calendar has'],
  ['2025-00-01', 'must be a day that the calendar has'],
  ['0000-99-99', 'must be a day that the calendar has'],
  ['0000', 'must be a day that the calendar has'],
  ['25-01-01', 'must be a date such as 2025-01-20, 2025-01 or 2025'],
  ['2025-1-1', 'must be a date such as 2025-01-20, 2025-01 or 2025'],
  ['2025-01-01\n', 'must be a date such as 2025-01-20, 2025-01 or 2025'],
])('%j is not a date', (date, message) => {
  expect(partialDate.safeParse(date).error?.issues.map((issue) => issue.message)).toEqual([
    message,
  ]);
});

test.each([
  ['9999-01-01', 'must be a day that has been'],
  ['2025-02-30', 'must be a day that the calendar has'],
])('%s is no day on which something was done', (date, message) => {
  expect(pastDate.safeParse(date).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each(['https://a.example/', 'http://a.example:80/b?c=d#e', 'https://a.example/文'])(
  '%s is an address',
  (address) => expect(webAddress.parse(address)).toBe(address),
);

test.each([
  'https://a.example/\nER  - ',
  ' https://a.example/',
  'https://a.example/ ',
  'https://a.ex\tample/',
  'https://a.example/\u0085',
  'https://paypal.example@a.example/',
  'https://:word@a.example/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '//a.example/',
  'a.example',
])('%j is no address', (address) => {
  expect(webAddress.safeParse(address).error?.issues).toHaveLength(1);
});

test.each(['', ' ', '\n', '\u3000'])('%j is blank', (text) => {
  expect(filledText.safeParse(text).success).toBe(false);
});
