import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter } from '../core/front-matter.ts';
import { createMemory } from '../core/library.ts';
import { createArchive } from './archive.ts';
import type { BuildCache } from './build-cache.ts';
import type { Content } from './content-hook.ts';
import { loadLibrary, readVersion } from './read-content.ts';
import type { ProseRenderer } from './render-prose.ts';

/** Reads the content of a project. @param prose how an essay's text becomes HTML */
export function createContent(root: string, prose: ProseRenderer, cache: BuildCache): Content {
  const archive = createArchive(root, cache, prose);
  return {
    load: () => loadLibrary(root, createMemory(archive)),
    readVersion: ({ file }) => readVersion(root, file),
    async render(essay) {
      const known = archive.findProse(essay);
      if (known !== undefined) return known ?? undefined;
      const { file, language } = essay;
      const source = await readFile(path.join(root, file), 'utf8');
      return prose.render(readFrontMatter(source, file, language).body, path.join(root, file));
    },
    removeUnused: () => cache.removeUnused(),
  };
}
