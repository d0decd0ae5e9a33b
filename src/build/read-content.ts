import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '../core/content-files.ts';
import { analyzeLibrary, type Library } from '../core/library.ts';

// Other files beside an essay, such as pictures, are the essay's own business.
const TEXT_FILE = /\.(?:mdx?|ya?ml)$|^figures\/.*\.csv$/;

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

/**
 * The digest of an essay's text in a language, by which a citation says which text it means: of the essay's file and its
 * references.yaml one behind the other, as `cat zh-CN.mdx references.yaml | sha256sum` shows it, the first 12 digits.
 *
 * @param file the essay's file, from the project's root
 */
export async function readVersion(root: string, file: string): Promise<string> {
  const essay = path.join(root, file);
  const references = path.join(path.dirname(essay), 'references.yaml');
  const texts = await Promise.all([readFile(essay, 'utf8'), readFile(references, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  })]);
  // One text has one digest, also where git writes its lines in the manner of Windows.
  return createHash('sha256').update(texts.join('').replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}
