import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyzeLibrary, type ContentFile, type Library } from '../core/library.ts';

// Other files beside an essay, such as pictures, are the essay's own business.
const TEXT_FILE = /\.(?:mdx?|ya?ml)$/;

/** The last reading of each project folder: Astro asks several times in one build. */
const lastReadings = new Map<string, { digest: string; library: Library }>();

/**
 * Reads and analyses the content of a project.
 * @param root the project's folder, which holds content/ and public/
 */
export async function loadLibrary(root: string): Promise<Library> {
  const files = await readTexts(root);
  const publicFiles = await listFiles(path.join(root, 'public'));
  const digest = createHash('sha256').update(JSON.stringify([files, publicFiles])).digest('hex');
  const last = lastReadings.get(root);
  if (last?.digest === digest) return last.library;
  const library = analyzeLibrary(files, publicFiles);
  lastReadings.set(root, { digest, library });
  return library;
}

async function readTexts(root: string): Promise<ContentFile[]> {
  const paths = (await listFiles(path.join(root, 'content'))).filter((file) => TEXT_FILE.test(file));
  return Promise.all(
    paths.map(async (file) => ({
      file: `content/${file}`,
      text: await readFile(path.join(root, 'content', file), 'utf8'),
    })),
  );
}

/** Every file below a folder, by path from it with forward slashes, sorted; none when there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
