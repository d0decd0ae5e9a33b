import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter } from '../core/front-matter.ts';
import type { Content } from './content-hook.ts';
import { loadLibrary, readVersion } from './read-content.ts';
import type { ProseRenderer } from './render-prose.ts';

/** Reads the content of a project. @param renderProse how an essay's text becomes HTML */
export function createContent(root: string, renderProse: ProseRenderer): Content {
  return {
    load: () => loadLibrary(root),
    readVersion: ({ file }) => readVersion(root, file),
    async render({ file, language }) {
      const source = await readFile(path.join(root, file), 'utf8');
      return renderProse(readFrontMatter(source, file, language).body, path.join(root, file));
    },
  };
}
