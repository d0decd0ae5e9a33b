// npm run import: makes an essay of a text in a file, or from the standard input for `-`.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../core/import/decode-text.ts';
import { importEssay } from '../core/import/import-essay.ts';
import { isSlug, makeSlug } from '../core/import/make-slug.ts';
import { readReferences, type ReferencesFile } from '../core/import/read-references.ts';
import type { Fault } from '../core/import/notices.ts';
import { parseImportArguments, type ImportArguments } from './import-arguments.ts';
import { readDocument, readInput } from './import-input.ts';
import { describeFault, USAGE } from './import-faults.ts';
import { describeReport } from './import-report.ts';
import { importWords } from './import-words.ts';

const given = parseImportArguments(process.argv.slice(2));
if (typeof given === 'string') {
  console.error(`${given}\n${USAGE}`);
  process.exitCode = 1;
} else {
  const fault = await run(given).catch(readFault);
  if (fault !== undefined) {
    console.error(fault);
    process.exitCode = 1;
  }
}

/** @returns the message of what stands in the way */
async function run(options: ImportArguments): Promise<string | undefined> {
  const input = await readInput(options.file);
  if ('fault' in input) return describeFault(input);
  const read = await readDocument(input, options.skipLines);
  if ('fault' in read) return describeFault(read);
  const references = options.references === undefined ? undefined : await readReferencesFile(options.references);
  if (references && 'fault' in references) return describeFault(references);
  const name = input.name.replace(/\.[^.]+$/, '');
  const essay = importEssay(read.document, {
    language: options.language, roundBrackets: options.roundBrackets, fallbackTitle: name || (options.slug ?? ''), today: localDay(), references,
    hasLines: read.format === 'text' || read.format === 'markdown', skipped: options.skipLines, words: importWords,
  });
  if ('fault' in essay) return describeFault(essay);
  const slug = options.slug ?? (makeSlug(name) || (essay.report.hasTitle ? makeSlug(essay.report.title) : ''));
  if (!isSlug(slug)) return describeFault({ fault: 'no-slug' });
  const folder = `content/essays/${slug}`;
  const files: [file: string, text: string][] = [[`${folder}/${essay.language}.mdx`, essay.essay]];
  if (essay.references !== undefined) files.push([`${folder}/references.yaml`, essay.references]);
  const existing = (await Promise.all(files.map(async ([file]) => ((await exists(file)) ? [file] : [])))).flat();
  if (existing.length > 0 && !options.force && !options.dryRun) return describeFault({ fault: 'exists', detail: existing.join(' ') });
  if (options.dryRun) for (const [file, text] of files) console.log(`==> ${file} <==\n${text}`);
  else await writeFiles(files);
  console.log(describeReport(essay, { files: files.map(([file]) => file), isDryRun: options.dryRun, existing, format: read.format, encoding: read.encoding }));
  return undefined;
}

async function readReferencesFile(file: string): Promise<ReferencesFile | Fault> {
  const input = await readInput(file);
  if ('fault' in input) return input;
  const decoded = decodeText(input.bytes);
  return 'fault' in decoded ? decoded : readReferences(decoded.text);
}

async function writeFiles(files: readonly (readonly [file: string, text: string])[]): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}

/** The day where the writer is. @example '2026-11-24' */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Words for a file that cannot be read or written; anything else is a fault of the importer. */
function readFault(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault && 'path' in fault) return describeFault({ fault: 'file', detail: fault.message });
  throw fault;
}
