import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { importEssay } from '../core/import/import-essay.ts';
import type { ImportedEssay } from '../core/import/import-types.ts';
import { decodeText } from '../core/import/read/decode-text.ts';
import type { ReferencesFile } from '../core/import/references/read-references.ts';
import type { Fault } from '../core/import/tree/notices.ts';
import { splitDocument } from '../core/import/tree/split-document.ts';
import { makeSlug } from '../core/import/write/make-slug.ts';
import { isSlug } from '../core/shared/names.ts';
import { parseImportArguments, type ImportArguments } from './import-arguments.ts';
import { findBuildFaults } from './import-check.ts';
import { describeFault, describeHelp, USAGE, type CommandFault } from './import-faults.ts';
import { readDocument, readInput, type ReadInput } from './import-input.ts';
import { describeReport, type ImportOutcome } from './import-report.ts';
import { isChineseSite, speechOf } from './speech.ts';
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
  /** Whether the words of the command line are at fault. */
  readonly isMisused?: boolean;
  readonly message: string;
  /** What is to be shown in the browser, where a preview was asked for. */
  readonly preview?: readonly MadeEssay[];
}

/** An imported essay, and the files it would be. */
export interface MadeEssay {
  readonly essay: ImportedEssay;
  readonly slug: string;
  /** Text by path from the project's root. */
  readonly files: ReadonlyMap<string, string>;
  readonly outcome: ImportOutcome;
}

/** Formats whose places are blocks rather than lines. */
const WITHOUT_LINES: ReadonlySet<string> = new Set(['html', 'docx', 'asciidoc', 'wikitext', 'pdf']);

/** Imports a text as one essay or several, as the words of a command line ask. */
export async function runImport(
  words: readonly string[],
  place: CommandPlace,
): Promise<CommandResult> {
  const say = speechOf(place.root);
  const given = parseImportArguments(words);
  if (given === 'help') return { isDone: true, message: describeHelp(say) };
  if ('template' in given)
    return { isDone: false, isMisused: true, message: `${say(given)}\n${USAGE}` };
  const result = await run(given, place).catch(readFault);
  return 'fault' in result ? { isDone: false, message: describeFault(result, say) } : result;
}

async function run(
  options: ImportArguments,
  { root, stdin }: CommandPlace,
): Promise<CommandResult | CommandFault> {
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
  const made = await makeEssays(read, { options, references, name, root });
  if ('fault' in made) return made;
  const existing = made.flatMap(({ outcome }) => outcome.existing);
  const isWritten = !options.dryRun && !options.preview;
  if (existing.length > 0 && !options.force && isWritten)
    return { fault: 'exists', detail: existing.join(' ') };
  const files = new Map(made.flatMap((essay) => [...essay.files]));
  const faults = await findBuildFaults(root, files);
  if (faults.length > 0) return { fault: 'build-refuses', detail: `\n${faults.join('\n')}\n` };
  if (isWritten) await writeFiles(root, files);
  const reports = made.map(({ essay, outcome }) =>
    describeReport(essay, outcome, isChineseSite(root)),
  );
  const shown = options.dryRun ? [...files].map(([file, text]) => `==> ${file} <==\n${text}`) : [];
  return {
    isDone: true,
    message: [...shown, ...reports].join(reports.length > 1 ? '\n\n' : '\n'),
    ...(options.preview && { preview: made }),
  };
}

async function makeEssays(
  read: ReadInput,
  given: {
    readonly options: ImportArguments;
    readonly references: ReferencesFile | undefined;
    /** Of the file, without its ending. */
    readonly name: string;
    readonly root: string;
  },
): Promise<MadeEssay[] | CommandFault> {
  const { options, references, name, root } = given;
  const documents = options.split ? splitDocument(read.document) : [read.document];
  if (options.split && documents.length < 2) return { fault: 'nothing-to-split' };
  const made: MadeEssay[] = [];
  for (const document of documents) {
    const essay = importEssay(document, {
      language: options.language,
      roundBrackets: options.roundBrackets,
      title: options.title,
      fallbackTitle: name || (options.slug ?? ''),
      today: localDay(),
      references,
      hasLines: !WITHOUT_LINES.has(read.format),
      skipped: options.skipLines,
      words: importWords,
    });
    // An empty part, such as a heading alone, is not an essay.
    if ('fault' in essay && essay.fault === 'empty' && options.split) continue;
    if ('fault' in essay) return essay;
    const own = makeSlug(essay.report.title);
    const base = options.slug ?? (makeSlug(name) || (essay.report.hasTitle ? own : ''));
    const slug = options.split ? distinguish(own || base, made) : base;
    if (!isSlug(slug)) return { fault: 'no-slug' };
    const folder = `content/essays/${slug}`;
    const files = new Map([[`${folder}/${essay.language}.mdx`, essay.essay]]);
    if (essay.references !== undefined) files.set(`${folder}/references.yaml`, essay.references);
    const outcome: ImportOutcome = {
      files: [...files.keys()],
      isDryRun: options.dryRun || options.preview,
      existing: await findExisting(root, [...files.keys()]),
      format: read.format,
      encoding: read.encoding,
    };
    made.push({ essay, slug, files, outcome });
  }
  return made.length > 0 ? made : { fault: 'empty' };
}

/** A slug that none of the essays before has. */
function distinguish(slug: string, made: readonly MadeEssay[]): string {
  const taken = new Set(made.map((essay) => essay.slug));
  let count = 1;
  let name = slug;
  while (taken.has(name)) name = `${slug}-${++count}`;
  return name;
}

async function readReferencesFile(file: string, root: string): Promise<ReferencesFile | Fault> {
  const input = await readInput(file, root, Readable.from([]));
  if ('fault' in input) return input;
  const decoded = decodeText(input.bytes);
  if ('fault' in decoded) return decoded;
  const { readReferences } = await import('../core/import/references/read-references.ts');
  return readReferences(decoded.text);
}

async function findExisting(root: string, files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async (file) => ((await exists(path.join(root, file))) ? [file] : [])),
  );
  return found.flat();
}

/** Writes files below a folder, by path from it. */
export async function writeFiles(root: string, files: ReadonlyMap<string, string>): Promise<void> {
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

/**
 * Words a file that cannot be read or written, or is nested deeper than the stack.
 *
 * @throws any other fault, which is one of the importer
 */
function readFault(fault: unknown): CommandFault {
  if (fault instanceof RangeError && /call stack/.test(fault.message))
    return { fault: 'too-dense' };
  if (fault instanceof Error && 'code' in fault && 'path' in fault)
    return { fault: 'file', detail: fault.message };
  throw fault;
}
