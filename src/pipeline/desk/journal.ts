import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../shared/write-whole.ts';
import { applySplice, findSplice, type Splice } from './splice.ts';

/** The folder of the desk's log, beside content/; git leaves it out. */
const JOURNAL_FOLDER = '.desk';
/** So many changes can be taken back. */
const MOST_STEPS = 500;

/** What was done to a file. */
interface FileStep extends Splice {
  /** Path from the project's root. */
  readonly file: string;
  /** SHA-256 of the text before and after it; null where there was no file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A change of files that belong together. */
export interface Step {
  /** What was done, such as the id of the review. */
  readonly name: string;
  readonly files: readonly FileStep[];
}

/** A file was changed by somebody else, so that a step does not fit any more. */
export class ForeignChange extends Error {}

/**
 * Changes of files of a project that can be taken back, also when the program was ended in the
 * middle of one. Each is written into the log first, then into the files, each as a whole; what was
 * begun is finished when the log is opened.
 */
export interface Journal {
  /** Writes files. @param texts by path from the root @returns once all are written */
  commit(name: string, texts: ReadonlyMap<string, string>): void;
  /** @throws ForeignChange @returns what was taken back; undefined where there was nothing */
  undo(): Step | undefined;
  /** @throws ForeignChange @returns what was done again; undefined where there was nothing */
  redo(): Step | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Opens the log of a project, and finishes what was begun and not ended.
 *
 * @param editor with a log of their own; undefined for the editor of reviews.yaml
 */
export function openJournal(root: string, editor?: string): Journal {
  const own = editor === undefined ? [] : ['editors', editor];
  const folder = path.join(root, JOURNAL_FOLDER, ...own);
  const steps = path.join(folder, 'steps');
  mkdirSync(steps, { recursive: true });
  const write = (file: string, text: string) => writeWhole(file, text, folder);
  const stepFile = (number: number) => path.join(steps, `${String(number).padStart(6, '0')}.json`);
  const headFile = path.join(folder, 'head');
  const begunFile = path.join(folder, 'begun.json');
  const readStep = (number: number): Step | undefined =>
    existsSync(stepFile(number))
      ? (JSON.parse(readFileSync(stepFile(number), 'utf8')) as Step)
      : undefined;
  let head = existsSync(headFile) ? Number(readFileSync(headFile, 'utf8')) : 0;

  const setHead = (number: number) => {
    write(headFile, String(number));
    head = number;
    rmSync(begunFile, { force: true });
  };
  /** Writes the files of a step, those that are not written yet. */
  const apply = ({ files }: Step, isBack: boolean) => {
    const changes = files.map((step) => planFile(root, step, isBack));
    for (const change of changes) {
      if (change === undefined) continue;
      const place = path.join(root, change.file);
      if (change.text === null) rmSync(place, { force: true });
      else write(place, change.text);
    }
  };
  const move = (number: number, isBack: boolean, to: number): Step | undefined => {
    const step = readStep(number);
    if (!step) return undefined;
    // Nothing is begun that cannot be ended.
    for (const file of step.files) planFile(root, file, isBack);
    write(begunFile, JSON.stringify({ number, isBack, to }));
    apply(step, isBack);
    setHead(to);
    return step;
  };
  const recover = () => {
    if (!existsSync(begunFile)) return;
    const { number, isBack, to } = JSON.parse(readFileSync(begunFile, 'utf8')) as {
      number: number;
      isBack: boolean;
      to: number;
    };
    const step = readStep(number);
    try {
      if (step) apply(step, isBack);
      setHead(to);
    } catch (fault) {
      if (!(fault instanceof ForeignChange)) throw fault;
      rmSync(begunFile, { force: true });
    }
  };
  recover();

  return {
    commit(name, texts) {
      for (const file of readdirSync(steps).filter((file) => Number.parseInt(file, 10) > head))
        rmSync(path.join(steps, file));
      const number = head + 1;
      const files = [...texts].map(([file, text]) => stepOf(root, file, text));
      write(stepFile(number), JSON.stringify({ name, files }, null, 1));
      rmSync(stepFile(number - MOST_STEPS), { force: true });
      move(number, false, number);
    },
    undo: () => move(head, true, head - 1),
    redo: () => move(head + 1, false, head + 1),
    get canUndo() {
      return existsSync(stepFile(head));
    },
    get canRedo() {
      return existsSync(stepFile(head + 1));
    },
  };
}

function stepOf(root: string, file: string, text: string): FileStep {
  const before = readText(root, file);
  return { file, before: digest(before), after: digest(text), ...findSplice(before ?? '', text) };
}

/** The text that a file is to have; undefined where it has it already. @throws ForeignChange */
function planFile(
  root: string,
  { file, before, after, ...splice }: FileStep,
  isBack: boolean,
): { readonly file: string; readonly text: string | null } | undefined {
  const text = readText(root, file);
  const [from, to] = isBack ? [after, before] : [before, after];
  const now = digest(text);
  if (now === to) return undefined;
  if (to === null && now === from) return { file, text: null };
  const changed = applySplice(text ?? '', splice, isBack);
  // Where others have changed the file elsewhere, the step still fits its own place.
  if (changed === undefined) throw new ForeignChange(file);
  return { file, text: changed };
}

function readText(root: string, file: string): string | undefined {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
}

function digest(text: string | undefined): string | null {
  return text === undefined ? null : createHash('sha256').update(text).digest('hex');
}
