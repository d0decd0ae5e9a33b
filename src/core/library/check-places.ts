import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { BESIDE_ESSAY, editorOfFile, essayFileName, isEditorName } from '../essay/essay-files.ts';
import { FIGURE_FILE, FIGURE_HINT } from '../figures/read-figures.ts';
import { PAGE_FILE, PAGE_HINT } from '../pages/read-pages.ts';
import { isSlug } from '../shared/names.ts';
import { nearestName } from '../shared/nearest-name.ts';
import { CONTENT_FILES, type ContentFile, ESSAY_FOLDER } from './content-files.ts';
import { type Message, msg } from '../shared/message.ts';

/** A text or a list of references in a form that the import reads and the site does not. */
const TO_IMPORT = /\.(?:md|mdx|markdown|txt|html?|docx|rst|adoc|tex|pdf)$/i;
const OTHER_REFERENCES = /^(?:references|bibliography|refs)\.(?:bib|json|ris|ya?ml)$/i;
const ESSAY_HINT = msg`essays are content/essays/<name>/<language>.mdx with references.yaml beside them`;
const EDITOR_HINT = msg`a second editor’s reviews are reviews.<name>.yaml, the name in small letters, digits and hyphens: reviews.li.yaml`;
const NOTHING = msg`nothing reads this file`;
/** A text beside the folders of essays, or in a folder within one: the name of the essay. */
const MISPUT_ESSAY = /^content\/essays\/(?:(?:[^/]+\/)+([^/]+)\/([^/]+\.mdx)|([^/]+)\.\w+)$/;
const FOLDERS = ['content/essays', 'content/figures', 'content/pages'];

/**
 * Reports files below content/ that nothing reads.
 *
 * @param files the text files below content/
 * @param otherFiles paths of the others, from the project's root
 * @param slugs of the essays there are
 */
export function checkPlaces(
  files: readonly ContentFile[],
  otherFiles: readonly string[],
  slugs: ReadonlySet<string>,
): Diagnostic[] {
  const all = [...files.map(({ file }) => file), ...otherFiles];
  // A file beside an essay with another ending is where it should be.
  const meant = new Set([...slugs, ...all.flatMap(slugOfText)]);
  // A file beside a text that is in the wrong place is there for the same reason.
  const misput = new Set(
    all.filter((file) => MISPUT_ESSAY.exec(file)?.[1] !== undefined).map(folderOf),
  );
  const follows = (file: string) => !file.endsWith('.mdx') && misput.has(folderOf(file));
  const faults = [
    ...files.flatMap(({ file }) => (follows(file) ? [] : checkPlace(file, true, meant))),
    ...otherFiles.flatMap((file) => checkPlace(file, false, meant)),
  ];
  if (slugs.size > 0 || faults.length > 0) return faults;
  return [
    misplaced(
      'content/essays',
      msg`there is no essay`,
      msg`begin one with npm run new-essay -- <name>`,
    ),
  ];
}

/**
 * The essays whose references are in a file that nothing reads, and in no other: that their numbers
 * have no entry follows from it.
 *
 * @param files below content/, from the project's root
 */
export function listUnreadReferences(files: readonly string[]): Set<string> {
  const known = new Set(files);
  return new Set(
    files.flatMap((file) => {
      const [, slug, name = ''] = ESSAY_FOLDER.exec(file) ?? [];
      if (slug === undefined || known.has(essayFileName(slug, 'references.yaml'))) return [];
      const isMeant = OTHER_REFERENCES.test(name) || renamed(name) === 'references.yaml';
      return isMeant ? [slug] : [];
    }),
  );
}

/**
 * The name that a file beside an essay was meant to have: one of ours in other letters, with the
 * other ending of YAML, or with the `.txt` that Windows adds and hides.
 */
function renamed(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/(\.\w+)\.txt$/, '$1')
    .replace(/\.yml$/, '.yaml');
  if (plain === name.toLowerCase() && name.endsWith('.mdx')) return undefined;
  if (plain !== name && BESIDE_ESSAY.some((known) => known === plain)) return plain;
  return /\.mdx\.txt$/i.test(name) ? name.replace(/\.txt$/i, '') : undefined;
}

/** The folder of a text that may have been meant for an essay. */
function slugOfText(file: string): string[] {
  const [, slug, name = ''] = ESSAY_FOLDER.exec(file) ?? [];
  return slug !== undefined && TO_IMPORT.test(name) ? [slug] : [];
}

function checkPlace(file: string, isText: boolean, slugs: ReadonlySet<string>): Diagnostic[] {
  const [, slug, name = ''] = ESSAY_FOLDER.exec(file) ?? [];
  if (slug === undefined)
    return isText && !isKnown(file) ? [misplaced(file, NOTHING, advise(file))] : [];
  const meant = renamed(name);
  if (meant !== undefined) return [misplaced(file, NOTHING, msg`name it ${meant}`)];
  if (name.endsWith('.mdx')) return [];
  const editor = editorOfFile(name);
  if (editor !== undefined && !isEditorName(editor))
    return [
      misplaced(file, msg`“${editor}” cannot be the name of an editor in a file’s`, EDITOR_HINT),
    ];
  if (editor !== undefined || BESIDE_ESSAY.some((known) => essayFileName(slug, known) === file))
    return slugs.has(slug)
      ? []
      : [misplaced(file, msg`there is no essay beside this file`, ESSAY_HINT)];
  if (OTHER_REFERENCES.test(name))
    return [
      misplaced(
        file,
        msg`references are read from references.yaml`,
        msg`write them there, or import the essay with --references ${name}`,
      ),
    ];
  if (TO_IMPORT.test(name)) {
    const stem = name.replace(TO_IMPORT, '');
    return [
      misplaced(
        file,
        msg`an essay is a file that ends with .mdx`,
        msg`name it ${stem}.mdx, with its language as ${stem}, or import it: npm run import -- ${file}`,
      ),
    ];
  }
  if (!isText) return [];
  const hint = /^reviews?[-_. ]/i.test(name) ? EDITOR_HINT : ESSAY_HINT;
  return [misplaced(file, NOTHING, hint)];
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function isKnown(file: string): boolean {
  return (
    FIGURE_FILE.test(file) ||
    PAGE_FILE.test(file) ||
    Object.values<string>(CONTENT_FILES).includes(file)
  );
}

function advise(file: string): Message {
  const folder = folderOf(file);
  if (folder === 'content/figures') return FIGURE_HINT;
  const [, inner, name = 'en.mdx', slug = inner ?? ''] = MISPUT_ESSAY.exec(file) ?? [];
  if (isSlug(slug))
    return msg`move it to content/essays/${slug}/, where it is named after its language, such as ${name}`;
  if (folder === 'content/essays') return ESSAY_HINT;
  if (folder.startsWith('content/pages')) return PAGE_HINT;
  const names: string[] = Object.values(CONTENT_FILES);
  const meant = folder === 'content' ? nearestName(file, names) : nearestName(folder, FOLDERS);
  return meant === undefined ? ESSAY_HINT : msg`did you mean ${meant}?`;
}

function misplaced(file: string, message: Message, hint: Message): Diagnostic {
  return errorAt(file, { line: 1, column: 1 }, 'misplaced-file', message, hint);
}
