import { expect, test } from 'vitest';
import { MESSAGES_ZH_CN } from '../../src/i18n/messages.ts';
import { readSourceFiles, scriptsOf } from '../source-files.ts';
import { listMessageKeys } from './message-keys.ts';

const sources = await readSourceFiles(['src']);
const keys = new Set(
  sources
    .filter(({ file }) => /\.(?:ts|astro)$/.test(file))
    .flatMap((source) =>
      scriptsOf(source).flatMap((script) => listMessageKeys(source.file, script)),
    ),
);
const placesOf = (sentence: string) => (sentence.match(/\{\d+\}/g) ?? []).sort();

test('every message has a sentence in Chinese, and none is left over', () => {
  expect(keys.size).toBeGreaterThan(0);
  expect(Object.keys(MESSAGES_ZH_CN).sort()).toEqual([...keys].sort());
});

test('a sentence in Chinese has the places of the one in English', () => {
  const differing = Object.entries(MESSAGES_ZH_CN).filter(
    ([english, chinese]) => `${placesOf(english)}` !== `${placesOf(chinese)}`,
  );
  expect(differing).toEqual([]);
});
