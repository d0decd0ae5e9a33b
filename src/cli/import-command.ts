import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { decodeText } from '../core/import/read/decode-text.ts';
import { importEssay } from '../core/import/import-essay.ts';
import { isSlug, makeSlug } from '../core/import/write/make-slug.ts';
import { readReferences, type ReferencesFile } from '../core/import/references/read-references.ts';
import type { Fault } from '../core/import/tree/notices.ts';
import { parseImportArguments, type ImportArguments } from './import-arguments.ts';
import { readDocument, readInput } from './import-input.ts';
import { describeFault, USAGE, type CommandFault } from './import-faults.ts';
import { describeReport } from './import-report.ts';
import { importWords } from './import-words.ts';

/** Where the command runs. */
export interface CommandPlace {
  /** The project's folder, which holds content/. */
  readonly root: string;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** What the command prints, and whether it did what was asked. */
export interface CommandResult {
  readonly isDone: boolean;
  readonly message: string;
}

/** Imports a text as an essay, as the words of a command line ask. */
export async function runImport(
  words: readonly string[],
  place: CommandPlace,
): Promise<CommandResult> {
  const given = parseImportArguments(words);
  if (typeof given === 'string') return { isDone: false, message: `${given}\n${USAGE}` };
  const result = await run(given, place).catch(readFault);
  return typeof result === 'string'
    ? { isDone: true, message: result }
    : { isDone: false, message: describeFault(result) };
}

async function run(
  options: ImportArguments,
  { root, stdin }: CommandPlace,
): Promise<string | CommandFault> {
  const input = await readInput(options.file, root, stdin);
  if ('fault' in input) return input;
  const read = await readDocument(input, options.skipLines);
  if ('fault' in read) return read;
  const references =
    options.references === undefined
      ? undefined
      : await readReferencesFile(options.references, root);
  if (references && 'fault' in references) return references;
  const name = input.name.replace(/\.[^.]+$/, '');
  const essay = importEssay(read.document, {
    language: options.language,
    roundBrackets: options.roundBrackets,
    fallbackTitle: name || (options.slug ?? ''),
    today: localDay(),
    references,
    hasLines: read.format === 'text' || read.format === 'markdown',
    skipped: options.skipLines,
    words: importWords,
  });
  if ('fault' in essay) return essay;
  const slug =
    options.slug ?? (makeSlug(name) || (essay.report.hasTitle ? makeSlug(essay.report.title) : ''));
  if (!isSlug(slug)) return { fault: 'no-slug' };
  const folder = `content/essays/${slug}`;
  const files: [file: string, text: string][] = [[`${folder}/${essay.language}.mdx`, essay.essay]];
  if (essay.references !== undefined) files.push([`${folder}/references.yaml`, essay.references]);
  const existing = (
    await Promise.all(
      files.map(async ([file]) => ((await exists(path.join(root, file))) ? [file] : [])),
    )
  ).flat();
  if (existing.length > 0 && !options.force && !options.dryRun)
    return { fault: 'exists', detail: existing.join(' ') };
  if (!options.dryRun) await writeFiles(root, files);
  const report = describeReport(essay, {
    files: files.map(([file]) => file),
    isDryRun: options.dryRun,
    existing,
    format: read.format,
    encoding: read.encoding,
  });
  return [
    ...(options.dryRun ? files.map(([file, text]) => `==> ${file} <==\n${text}`) : []),
    report,
  ].join('\n');
}

async function readReferencesFile(file: string, root: string): Promise<ReferencesFile | Fault> {
  const input = await readInput(file, root, Readable.from([]));
  if ('fault' in input) return input;
  const decoded = decodeText(input.bytes);
  return 'fault' in decoded ? decoded : readReferences(decoded.text);
}

async function writeFiles(
  root: string,
  files: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** The day where the writer is. @example '2026-11-24' */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Words for a file that cannot be read or written, or is nested deeper than the stack; anything else is a fault of the importer. */
function readFault(fault: unknown): CommandFault {
  if (fault instanceof RangeError && /call stack/.test(fault.message))
    return { fault: 'too-dense' };
  if (fault instanceof Error && 'code' in fault && 'path' in fault)
    return { fault: 'file', detail: fault.message };
  throw fault;
}
