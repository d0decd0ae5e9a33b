import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { deskEn } from '../../../src/i18n/desk-en.ts';
import { deskZhCN } from '../../../src/i18n/desk-zh-CN.ts';

test('nothing of the desk is in the built site', async () => {
  const dist = inject('dist');
  const files = await listFiles(dist);
  expect(files.filter((file) => /(?:^|\/)desk/.test(file))).toEqual([]);
  const words = [
    deskEn.steps[0] ?? '',
    deskZhCN.steps[0] ?? '',
    '/desk/',
    'desk-entrance',
    'data-source-search',
  ];
  for (const file of files.filter((name) => /\.(?:html|js|css|json|txt|xml)$/.test(name))) {
    const text = await readFile(path.join(dist, file), 'utf8');
    expect(
      words.filter((one) => text.includes(one)),
      file,
    ).toEqual([]);
  }
});
