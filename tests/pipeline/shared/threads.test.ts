import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inEnglish, printMessage } from '../../../src/core/shared/message.ts';
import { createMarkdownOptions } from '../../../src/pipeline/content/markdown-options.ts';
import { relocateSite } from '../../../src/pipeline/pages/relocate-site.ts';
import { createProseRenderer } from '../../../src/pipeline/content/render-prose.ts';
import { shareAnalysis } from '../../../src/pipeline/content/share-analysis.ts';
import { divide } from '../../../src/pipeline/shared/threads.ts';
import { analyzeEssays, createMemory } from '../../../src/core/library/analysis-memory.ts';
import { surveyContent } from '../../../src/core/library/survey.ts';
import { essay } from '../../site.ts';

// Enough to be shared on any machine that has two processors.
const MANY = Array.from({ length: 230 }, (_, at) => at);

test('every thing is given to one thread, and few things to none but this one', () => {
  const parts = divide(MANY);
  expect(parts.flat().toSorted((a, b) => a - b)).toEqual(MANY);
  expect(divide(MANY.slice(0, 150))).toEqual([MANY.slice(0, 150)]);
  expect(divide([])).toEqual([[]]);
});

test('the analysis of many essays is the same in several threads as in one', async () => {
  const files = MANY.flatMap((at) => [
    {
      file: `content/essays/e${at}/zh-CN.mdx`,
      text: essay(
        `话${at}[1]。见[另一篇](/essays/e${(at + 1) % MANY.length}.html)，${at % 50 === 7 ? '缺的[2]' : '没有'}。${at === 9 ? '<b>元素</b>' : ''}`,
      ),
    },
    { file: `content/essays/e${at}/references.yaml`, text: '1:\n  unlisted: 不详。\n' },
  ]);
  const render = createProseRenderer(
    '/site',
    createMarkdownOptions(async () => undefined),
  );
  const survey = surveyContent(files, []);
  const shared = createMemory();
  await shareAnalysis({ root: '/site', files, otherFiles: [] }, survey, shared, render);
  const alone = createMemory();
  analyzeEssays(survey, alone, render);
  // On a machine with one processor nothing is shared, and all is left to who asks next.
  analyzeEssays(survey, shared, render);
  expect(new Map([...shared.essays].sort())).toEqual(new Map([...alone.essays].sort()));
  expect(shared.essays.get('e9')?.result.essays[0]?.html).toBeNull();
  expect(shared.essays.get('e3')?.result.essays[0]?.html).toContain('class="claim"');
});

test('many pages are relocated and checked as few are, also where one leads to another', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yinju-threads-'));
  try {
    await mkdir(path.join(folder, 'deep'));
    for (const at of MANY) {
      const target =
        at === 100 ? '/deep/p101.html#gone' : `/deep/p${(at + 1) % MANY.length}.html#here`;
      await writeFile(
        path.join(folder, `deep/p${at}.html`),
        `<!doctype html><meta charset="utf-8"><p id="here"><a href="${target}">${at}</a>`,
      );
    }
    const { diagnostics, pages } = await relocateSite(folder, new Map(), new Map());
    expect(
      diagnostics.map(({ file, message }) => `${file} ${printMessage(message, inEnglish)}`),
    ).toEqual(['deep/p100.html href="/deep/p101.html#gone": deep/p101.html has no place #gone']);
    expect(pages.size).toBe(MANY.length);
    for (const at of [0, 1, 2, 229]) {
      const html = await readFile(path.join(folder, `deep/p${at}.html`), 'utf8');
      expect(html).toContain(`href="p${(at + 1) % MANY.length}.html#here"`);
      expect(html).toContain('Content-Security-Policy');
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
