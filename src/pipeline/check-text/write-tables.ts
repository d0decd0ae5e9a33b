import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCheckTables, listAskedWords } from '../../core/check-text/build-tables.ts';
import type { Essay } from '../../core/essay/types.ts';
import type { Glossary } from '../../core/library/glossary.ts';
import { recallRelations, type RelationCache } from '../search/related/recall-relations.ts';
import { readScript } from '../search/simplified-map.ts';

/**
 * Writes to `<folder>/check` the tables with which the page "Check a text" holds a text against the
 * essays.
 * @param folder the built site
 * @param relates whether dictionaries are asked which words say the same, which takes some seconds
 * @param cache where builds leave what the dictionaries say
 */
export async function writeCheckTables({
  essays,
  folder,
  glossary = new Map(),
  relates = false,
  cache,
}: {
  readonly essays: readonly Essay[];
  readonly folder: string;
  readonly glossary?: Glossary;
  readonly relates?: boolean;
  readonly cache?: RelationCache;
}): Promise<void> {
  const script = readScript();
  const relations = recallRelations(
    async (words) => (await import('./find-meanings.ts')).findMeanings(words, script),
    new Map(),
    cache && { ...cache, folder: `${cache.folder}-meanings` },
  );
  const meanings = relates
    ? await relations.relate(listAskedWords(essays, glossary, script))
    : new Map<string, never>();
  await relations.tidy();
  const tables = buildCheckTables(essays, glossary, script, meanings);
  await mkdir(path.join(folder, 'check'), { recursive: true });
  for (const [name, table] of Object.entries(tables))
    await writeFile(path.join(folder, 'check', `${name}.json`), JSON.stringify(table));
}
