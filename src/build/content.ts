import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Essay } from '../core/essay.ts';
import { readFrontMatter } from '../core/front-matter.ts';
import { createMemory } from '../core/library.ts';
import { createArchive } from './archive.ts';
import { openCache } from './build-cache.ts';
import { digestCode } from './code-digest.ts';
import type { Content } from './content-hook.ts';
import { findFinished, keepFinished } from './finished-pages.ts';
import { keyPages } from './key-pages.ts';
import { loadLibrary, readVersion } from './read-content.ts';
import type { ProseRenderer } from './render-prose.ts';

/**
 * Reads the content of a project.
 *
 * @param prose how an essay's text becomes HTML
 * @param cacheFolder what outlasts a build; removed, nothing is lost but time
 */
export function createContent(root: string, prose: ProseRenderer, cacheFolder: string): Content {
  const code = digestCode(root);
  const cache = openCache(cacheFolder, code);
  const archive = createArchive(root, cache, prose);
  const load = () => loadLibrary(root, createMemory(archive));
  const keyEssays = async () => keyPages(root, (await load()).essays, archive);
  let finished: ReadonlySet<string> = new Set();
  /** Of every essay, as the build began. */
  let keys: ReadonlyMap<Essay, string> = new Map();
  return {
    load,
    readVersion: ({ file }) => readVersion(root, file),
    async render(essay) {
      const known = archive.findProse(essay);
      if (known !== undefined) return known ?? undefined;
      const { file, language } = essay;
      const source = await readFile(path.join(root, file), 'utf8');
      return prose.render(readFrontMatter(source, file, language).body, path.join(root, file));
    },
    isFinished: ({ id }) => finished.has(id),
    async findFinished(place, stash) {
      keys = await keyEssays();
      const found = findFinished(keys, cache, place, stash);
      finished = found.essays;
      return found;
    },
    async keepFinished(digests, pages) {
      const now = await keyEssays();
      // What was changed while the site was built may stand in its pages or not.
      const isSame = digestCode(root) === code && now.size === keys.size && [...keys].every(([essay, key]) => now.get(essay) === key);
      if (isSame) keepFinished(new Map([...keys].filter(([{ id }]) => !finished.has(id))), cache, digests, pages);
      cache.removeUnused();
    },
  };
}
