import { expect, test } from 'vitest';
import { reportAddress } from '../../../src/core/formats/report-address.ts';

const REPORT = { title: '论断3 & more', body: 'one\n“two” {title}' };

test('a mail gets a subject and a body, with the line breaks of mail', () => {
  const address = new URL(reportAddress('mailto:editor@example.org', REPORT));
  expect(address.pathname).toBe('editor@example.org');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    subject: REPORT.title,
    body: 'one\r\n“two” {title}',
  });
});

test('a form gets what its address has places for, and no more', () => {
  const form = 'https://example.org/issues/new?labels=fault&title={title}&body={body}';
  expect(Object.fromEntries(new URL(reportAddress(form, REPORT)).searchParams)).toEqual({
    labels: 'fault',
    ...REPORT,
  });
  expect(reportAddress('https://example.org/contact', REPORT)).toBe('https://example.org/contact');
});
