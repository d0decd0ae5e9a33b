import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReader, type ContentReader } from '../../../src/pipeline/content/read-content.ts';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { essay, makeSite, writeContent, type Site } from '../../site.ts';

const REFERENCES = '1:\n  unlisted: 不详。\n';
let site: Site;
let reader: ContentReader;
beforeAll(async () => {
  site = await makeSite({
    'essays/a/zh-CN.mdx': essay('甲[1]。'),
    'essays/a/references.yaml': REFERENCES,
    'essays/b/zh-CN.mdx': essay('乙[1]。'),
    'essays/b/references.yaml': REFERENCES,
  });
  reader = createReader(site.root);
});
afterAll(() => site.remove());

test('reads again what changed, and leaves the rest as it was', async () => {
  const [a, b] = (await reader.read()).library.essays;
  await writeContent(site.root, { 'essays/b/zh-CN.mdx': essay('另一句[1]。') });
  const { essays, diagnostics } = (await reader.read()).library;
  expect(diagnostics).toEqual([]);
  expect(essays[0]).toBe(a);
  expect(essays[1]).not.toBe(b);
  expect(essays[1]?.claims.map(({ text }) => text)).toEqual(['另一句']);
});

test('notices a file that comes to stand beside an essay, and one that goes', async () => {
  const names = async () =>
    (await reader.findEssay('content/essays/a/zh-CN.mdx'))?.claims.map(({ id }) => id);
  expect(await names()).toEqual(['claim-1']);
  await writeContent(site.root, {
    'essays/a/reviews.yaml':
      'named:\n  quote: 甲\n  verdict: opinion\n  note: { zh-CN: 看法。 }\n  checked: 2026-01-02\n',
  });
  expect(await names()).toEqual(['claim-named']);
  await rm(path.join(site.root, 'content/essays/a/reviews.yaml'));
  expect(await names()).toEqual(['claim-1']);
});

test('notices a picture that is cut off, and that it is mended', async () => {
  const picture = path.join(site.root, 'content/essays/b/picture.png');
  const whole = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#567' } })
    .png()
    .toBuffer();
  const faults = async () =>
    (await reader.read()).library.diagnostics.map(({ line, rule }) => `${line} ${rule}`);
  await writeContent(site.root, { 'essays/b/zh-CN.mdx': essay('乙[1]。\n\n![丙](picture.png)') });
  await writeFile(picture, whole.subarray(0, whole.length / 2));
  expect(await faults()).toEqual(['11 broken-picture']);
  await writeFile(picture, whole);
  expect(await faults()).toEqual([]);
});

test('reads every essay again when the site’s language changes', async () => {
  const [before] = (await reader.read()).library.essays;
  await writeContent(site.root, { 'site.yaml': 'language: en\n' });
  const [after] = (await reader.read()).library.essays;
  expect([before?.page, after?.page]).toEqual(['essays/a.html', 'zh-CN/essays/a.html']);
});
