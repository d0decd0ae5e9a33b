import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCheckTables } from '../../core/check-text/build-tables.ts';
import type { Essay } from '../../core/essay/types.ts';
import type { Glossary } from '../../core/library/glossary.ts';
import { readScript } from '../search/simplified-map.ts';

/**
 * Writes to `<folder>/check` the tables with which the page "Check a text" holds a text against the
 * essays.
 * @param folder the built site
 */
export async function writeCheckTables({
  essays,
  folder,
  glossary = new Map(),
}: {
  readonly essays: readonly Essay[];
  readonly folder: string;
  readonly glossary?: Glossary;
}): Promise<void> {
  const tables = buildCheckTables(essays, glossary, readScript());
  await mkdir(path.join(folder, 'check'), { recursive: true });
  for (const [name, table] of Object.entries(tables))
    await writeFile(path.join(folder, 'check', `${name}.json`), JSON.stringify(table));
}
