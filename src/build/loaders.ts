import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import type { Library } from '../core/library.ts';
import { loadLibrary, readVersion } from './read-content.ts';

/** An entry of a collection: its id there, and its data. */
interface Item {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** Loads the essays for rendering, each with the sections and passages that its analysis found. */
export function essaysLoader(): Loader {
  const files = glob({
    base: './content/essays',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    name: 'yinju-essays',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      // What is derived may change while the file stays: an entry kept from an earlier build would be stale.
      context.store.clear();
      await files.load({
        ...context,
        parseData: (async ({ id, filePath }) => {
          const library = await loadLibrary(root);
          const essay = library.essays.find((candidate) => candidate.id === id);
          if (!essay) throw new Error(`${id} cannot be read; its faults are listed above`);
          // The front matter as the checks read it: Astro's own reader makes dates of what looks like one.
          const { slug, page, sections, passages, frontMatter, retired } = essay;
          const version = await readVersion(root, essay.file);
          return context.parseData({ id, data: { ...frontMatter, slug, page, sections, passages, version, retired }, ...(filePath && { filePath }) });
          // The data that comes out is not what went in, which the type of this hook does not foresee.
        }) as LoaderContext['parseData'],
      });
    },
  };
}

/** Loads what the analysis of the content derived. */
export function libraryLoader(name: string, select: (library: Library) => Item[]): Loader {
  return {
    name: `yinju-${name}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      await fill(context, root, select);
      const isContent = (file: string) => file.startsWith(fileURLToPath(new URL('content/', context.config.root)));
      context.watcher?.on('all', (_event, file) => {
        if (isContent(file)) fill(context, root, select).catch((fault: unknown) => context.logger.error(String(fault)));
      });
    },
  };
}

async function fill({ store, parseData }: LoaderContext, root: string, select: (library: Library) => Item[]): Promise<void> {
  const library = await loadLibrary(root);
  store.clear();
  for (const { id, data } of select(library)) {
    store.set({ id, data: await parseData({ id, data }) });
  }
}
