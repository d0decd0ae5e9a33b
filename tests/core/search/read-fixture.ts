import { readFile } from 'node:fs/promises';
import type { Essay } from '../../../src/core/essay/types.ts';
import { type Glossary, readGlossaries } from '../../../src/core/library/glossary.ts';
import { analyzeLibrary } from '../../../src/core/library/library.ts';
import { FIRST_SITE } from '../../first-site.ts';

const PROJECT = new URL('../../../', import.meta.url);

/** Reads the essay on tea, whose subject has nothing to do with the first essay. */
export async function readTeaEssay(): Promise<Essay> {
  return readEssay(
    'tea',
    new URL('tests/core/search/fixture/tea.mdx', PROJECT),
    new URL('tests/core/search/fixture/references.yaml', PROJECT),
  );
}

/** Reads the site's first essay. */
export async function readFirstEssay(): Promise<Essay> {
  const folder = new URL('content/essays/deepseek-open-source/', FIRST_SITE);
  return readEssay(
    'deepseek-open-source',
    new URL('zh-CN.mdx', folder),
    new URL('references.yaml', folder),
  );
}

/** Reads the glossaries of the site and of its first essay. */
export async function readSiteGlossary(): Promise<Glossary> {
  const files = ['content/glossary.yaml', 'content/essays/deepseek-open-source/glossary.yaml'];
  const texts = new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(new URL(file, FIRST_SITE), 'utf8')] as const),
    ),
  );
  return readGlossaries(files, (file) => texts.get(file)).glossary;
}

async function readEssay(slug: string, text: URL, references: URL): Promise<Essay> {
  const { essays, diagnostics } = analyzeLibrary([
    { file: `content/essays/${slug}/zh-CN.mdx`, text: await readFile(text, 'utf8') },
    { file: `content/essays/${slug}/references.yaml`, text: await readFile(references, 'utf8') },
  ]);
  const [essay] = essays;
  if (!essay) throw new Error(JSON.stringify(diagnostics));
  return essay;
}
