import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '../core/content-files.ts';
import type { Essay } from '../core/essay.ts';
import { analyzeLibrary, createMemory, type AnalysisMemory, type Library } from '../core/library.ts';

// Other files beside an essay, such as pictures, are the essay's own business.
const TEXT_FILE = /\.(?:mdx?|ya?ml)$|^figures\/.*\.csv$/;

/** What was read of a project's content, and when each file had last been written. */
interface Reading {
  readonly files: ReadonlyMap<string, StampedFile>;
  /** How many of them stand below a folder of content/essays. */
  readonly counts: ReadonlyMap<string, number>;
  readonly publicFiles: readonly string[];
  readonly library: Library;
  /** By the essay's file, from the project's root. */
  readonly essays: ReadonlyMap<string, Essay>;
  readonly memory: AnalysisMemory;
}

interface StampedFile extends ContentFile {
  readonly stamp: string;
}

/** The last reading of each project folder: Astro asks several times in one build. */
const lastReadings = new Map<string, Promise<Reading>>();

/**
 * Reads and analyses the content of a project. What did not change since it was last read is not read again, and an essay
 * whose files did not change is not analysed again.
 *
 * @param root the project's folder, which holds content/ and public/
 * @param memory what the first reading of this folder may rest on
 */
export async function loadLibrary(root: string, memory?: AnalysisMemory): Promise<Library> {
  return (await read(path.resolve(root), memory)).library;
}

/**
 * What is known of the essay in a file; undefined where nothing is. For those who ask of one essay after the other: only the
 * files of that essay are looked at, whether they changed.
 *
 * @param file from the project's root
 */
export async function loadEssay(folderOfProject: string, file: string): Promise<Essay | undefined> {
  const root = path.resolve(folderOfProject);
  const last = await lastReadings.get(root)?.catch(() => undefined);
  const folder = path.posix.dirname(file);
  if (last && hasSame(last.files, last.counts.get(folder) ?? 0, await stampFiles(root, folder))) return last.essays.get(file);
  return (await read(root)).essays.get(file);
}

/** Readings of one project follow one another, so that all but the first find nothing left to do. */
function read(root: string, memory?: AnalysisMemory): Promise<Reading> {
  const last = lastReadings.get(root);
  const next = last ? last.catch(() => undefined).then((reading) => readAgain(root, reading, memory)) : readAgain(root, undefined, memory);
  lastReadings.set(root, next);
  return next;
}

async function readAgain(root: string, last: Reading | undefined, given?: AnalysisMemory): Promise<Reading> {
  const [stamps, publicFiles] = await Promise.all([stampFiles(root, 'content'), listFiles(path.join(root, 'public'))]);
  if (last && hasSame(last.files, last.files.size, stamps) && last.publicFiles.join('\n') === publicFiles.join('\n')) return last;
  const files = await Promise.all([...stamps].map(async ([file, stamp]): Promise<StampedFile> => {
    const known = last?.files.get(file);
    return known?.stamp === stamp ? known : { file, stamp, text: await readFile(path.join(root, file), 'utf8') };
  }));
  const memory = last?.memory ?? given ?? createMemory();
  const library = analyzeLibrary(files, publicFiles, memory);
  return {
    library, memory, publicFiles,
    files: new Map(files.map((file) => [file.file, file])),
    counts: countBy(files.map(({ file }) => path.posix.dirname(file))),
    essays: new Map(library.essays.map((essay) => [essay.file, essay])),
  };
}

/** The text files below a folder, by path from the project's root, each with what changes whenever it is written. */
async function stampFiles(root: string, folder: string): Promise<Map<string, string>> {
  const names = (await listFiles(path.join(root, folder))).filter((file) => TEXT_FILE.test(file));
  return new Map(await Promise.all(names.map(async (name): Promise<[file: string, stamp: string]> => {
    const { mtimeMs, ctimeMs, size } = await stat(path.join(root, folder, name));
    return [`${folder}/${name}`, `${mtimeMs} ${ctimeMs} ${size}`];
  })));
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** @param count of the files that are compared */
function hasSame(files: ReadonlyMap<string, StampedFile>, count: number, stamps: ReadonlyMap<string, string>): boolean {
  return count === stamps.size && [...stamps].every(([file, stamp]) => files.get(file)?.stamp === stamp);
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
