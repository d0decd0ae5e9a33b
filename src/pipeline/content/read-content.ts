import { stat } from 'node:fs/promises';
import path from 'node:path';
import { sortDiagnostics } from '../../core/diagnostics/diagnostics.ts';
import {
  checkPictureContents,
  type PictureContents,
} from '../../core/essay/check-picture-contents.ts';
import type { Essay, RenderProse } from '../../core/essay/types.ts';
import { type AnalysisMemory, createMemory } from '../../core/library/analysis-memory.ts';
import type { ContentFile } from '../../core/library/content-files.ts';
import { completeLibrary, type Library } from '../../core/library/library.ts';
import { isKeptOut, selectFiles } from '../../core/library/select-files.ts';
import type { ParsedPage } from '../../core/pages/read-pages.ts';
import { surveyContent } from '../../core/library/survey.ts';
import { checkModels } from '../../figures/check-models.ts';
import { listFiles } from '../shared/list-files.ts';
import { hasSamePictures, type ReadPicture, readPictures } from './read-pictures.ts';
import { readUtf8 } from './read-utf8.ts';
import { shareAnalysis } from './share-analysis.ts';

// Other files beside an essay, such as pictures, are the essay's own business.
const TEXT_FILE = /\.(?:mdx?|ya?ml)$|^figures\/.*\.csv$|^theme\.css$/;

/** The content of a project as last read. */
export interface Reading {
  /** By path from the project's root. */
  readonly files: ReadonlyMap<string, StampedFile>;
  /** How many of them each folder contains. */
  readonly counts: ReadonlyMap<string, number>;
  readonly otherFiles: readonly string[];
  /** Who it was read for. */
  readonly view: ContentView;
  readonly library: Library;
  /** The pictures that its texts show, by path from the project's root. */
  readonly pictures: ReadonlyMap<string, ReadPicture>;
  /** By the essay's file, from the project's root. */
  readonly essays: ReadonlyMap<string, Essay>;
}

/** A file with a stamp that changes whenever the file is written. */
interface StampedFile extends ContentFile {
  readonly stamp: string;
}

/** Who the content is read for. */
export interface ContentView {
  /** Whether drafts are among the essays. */
  readonly showsDrafts: boolean;
  /** The editor whose reviews are the essays' own; undefined for readers. */
  readonly editor?: string | undefined;
}

/** Reads the content of a project, as often as it is asked. */
export interface ContentReader {
  /** Reads and analyses only what changed since the last reading. */
  read(): Promise<Reading>;
  /**
   * Finds the essay in a file. A cheap lookup: checks only this essay's files for changes.
   *
   * @param file from the project's root
   */
  findEssay(file: string): Promise<Essay | undefined>;
}

/**
 * @param root the project's folder, which holds content/ and public/
 * @param memory what the first reading may rest on
 * @param render how an essay's text becomes HTML; without it essays have none
 * @param viewOf who it is read for, asked at each reading
 * @param renderPage how the text of a page that is not an essay becomes HTML
 */
export function createReader(
  root: string,
  memory: AnalysisMemory = createMemory(),
  render?: RenderProse,
  viewOf: () => ContentView = () => ({ showsDrafts: true }),
  renderPage?: (page: ParsedPage) => string,
): ContentReader {
  let last: Promise<Reading> | undefined;
  /** Readings follow one another, so that all but the first find nothing left to do. */
  const read = () => {
    last = last ? last.catch(() => undefined).then(readAgain) : readAgain();
    return last;
  };
  const readAgain = async (before?: Reading): Promise<Reading> => {
    const view = viewOf();
    const [stamps, otherFiles] = await Promise.all([stampFiles(root, 'content'), listOthers(root)]);
    if (
      before &&
      before.view.showsDrafts === view.showsDrafts &&
      before.view.editor === view.editor &&
      hasSame(before.files, before.files.size, stamps) &&
      before.otherFiles.join('\n') === otherFiles.join('\n') &&
      (await hasSamePictures(root, before.pictures))
    )
      return before;
    const found = await Promise.all(
      [...stamps].map(async ([file, stamp]): Promise<StampedFile> => {
        const known = before?.files.get(file);
        return known?.stamp === stamp
          ? known
          : { file, stamp, ...(await readUtf8(path.join(root, file))) };
      }),
    );
    const files = selectFiles(found, view.showsDrafts);
    const { editor } = view;
    const survey = surveyContent(files, otherFiles, editor);
    if (render) await shareAnalysis({ root, files, otherFiles, editor }, survey, memory, render);
    const library = completeLibrary(files, survey, memory, render, renderPage);
    const pictures = await readPictures(
      root,
      new Set(library.pictures.map((picture) => picture.path)),
      before?.pictures,
    );
    const diagnostics = sortDiagnostics([
      ...library.diagnostics,
      ...checkModels(survey.figures),
      ...checkPictureContents(library.pictures, listContents(pictures)),
    ]);
    return {
      library: { ...library, diagnostics },
      pictures,
      otherFiles,
      view,
      files: new Map(found.map((file) => [file.file, file])),
      counts: countBy(found.map(({ file }) => path.posix.dirname(file))),
      essays: new Map(library.essays.map((essay) => [essay.file, essay])),
    };
  };
  return {
    read,
    async findEssay(file) {
      const before = await last?.catch(() => undefined);
      const folder = path.posix.dirname(file);
      if (
        before &&
        hasSame(before.files, before.counts.get(folder) ?? 0, await stampFiles(root, folder))
      )
        return before.essays.get(file);
      return (await read()).essays.get(file);
    },
  };
}

/** Reads and analyses the content of a project once. */
export async function loadLibrary(root: string): Promise<Library> {
  return (await createReader(root).read()).library;
}

/**
 * Lists the text files below a folder, by path from the project's root, each with a stamp of its
 * version.
 */
async function stampFiles(root: string, folder: string): Promise<Map<string, string>> {
  const names = (await listFiles(path.join(root, folder))).filter((file) => TEXT_FILE.test(file));
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[file: string, stamp: string]> => {
        const { mtimeMs, ctimeMs, size } = await stat(path.join(root, folder, name));
        return [`${folder}/${name}`, `${mtimeMs} ${ctimeMs} ${size}`];
      }),
    ),
  );
}

/**
 * Lists all files below content/ that are not text, and all below public/, by path from the
 * project's root.
 */
async function listOthers(root: string): Promise<string[]> {
  const list = async (folder: string) =>
    (await listFiles(path.join(root, folder))).map((name) => `${folder}/${name}`);
  const [content, shared] = await Promise.all([list('content'), list('public')]);
  const others = content.filter(
    (file) => !TEXT_FILE.test(file.slice('content/'.length)) && !isKeptOut(file),
  );
  return [...others, ...shared];
}

function listContents(
  pictures: ReadonlyMap<string, ReadPicture>,
): ReadonlyMap<string, PictureContents> {
  return new Map([...pictures].map(([name, { contents }]) => [name, contents]));
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** @param count of the files that are compared */
function hasSame(
  files: ReadonlyMap<string, StampedFile>,
  count: number,
  stamps: ReadonlyMap<string, string>,
): boolean {
  return (
    count === stamps.size && [...stamps].every(([file, stamp]) => files.get(file)?.stamp === stamp)
  );
}
