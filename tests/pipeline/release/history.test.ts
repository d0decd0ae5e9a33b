import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { extendHistory, findBreak, listReleases } from '../../../src/pipeline/release/history.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const RELEASES = ['first', 'second', 'third'].map(digest);
const HISTORY = RELEASES.reduce(extendHistory, '');

test('a release is a line that is linked to the line before', () => {
  const [first = '', second = ''] = HISTORY.split('\n');
  expect(first).toBe(`${digest(digest('first'))} ${digest('first')}`);
  expect(second).toBe(`${digest(first + digest('second'))} ${digest('second')}`);
  expect(listReleases(HISTORY).map(({ files }) => files)).toEqual(RELEASES);
});

test('a release that is built again adds nothing, one that comes back later does', () => {
  expect(extendHistory(HISTORY, digest('third'))).toBe(HISTORY);
  expect(listReleases(extendHistory(HISTORY, digest('first')))).toHaveLength(4);
});

test('every digit that is changed breaks the history, and so does a line that is gone', () => {
  expect(findBreak('')).toBeUndefined();
  expect(findBreak(HISTORY)).toBeUndefined();
  for (let at = 0; at < HISTORY.length; at++) {
    const digit = HISTORY.charAt(at) === '0' ? '1' : '0';
    expect(findBreak(HISTORY.slice(0, at) + digit + HISTORY.slice(at + 1)), `${at}`).toBeDefined();
  }
  const lines = HISTORY.split('\n');
  expect(findBreak(lines.slice(1).join('\n'))).toBe(1);
  expect(findBreak(lines.toSpliced(1, 1).join('\n'))).toBe(2);
});
