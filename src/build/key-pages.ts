import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import type { Archive } from './archive.ts';
import { listFiles } from './read-content.ts';

/**
 * Names, for each essay, all of the content that its pages are made of: its own texts, which files and essays there are, every
 * file that belongs to no essay, and the essays that are built as modules, with which the site's programs and styles are made.
 * An essay that is a module has no name, as files that nobody looks at here may be part of it.
 *
 * @param root the project's folder
 */
export async function keyPages(root: string, essays: readonly Essay[], archive: Archive): Promise<Map<Essay, string>> {
  const common = createHash('sha256');
  const content = path.join(root, 'content');
  for (const file of (await listFiles(content)).filter((name) => !name.startsWith('essays/'))) {
    const text = readFileSync(path.join(content, file));
    common.update(`${JSON.stringify(file)} ${text.byteLength}\n`).update(text);
  }
  const known = essays.map((essay) => ({ essay, key: archive.keyOf(essay), isModule: archive.isModule(essay) }));
  common.update(JSON.stringify(known.filter(({ isModule }) => isModule).map(({ essay, key }) => [essay.id, key])));
  const shared = common.digest('hex');
  return new Map(known.flatMap(({ essay, key, isModule }) => (key === undefined || isModule ? [] : [[essay, `${shared} ${key}`]])));
}
