import { type ContentFile, ESSAY_FOLDER } from './content-files.ts';

/** A folder of an essay that its writer keeps out of the site: its name begins with _ or a dot. */
const KEPT_OUT = /^content\/essays\/[_.]/;
const DRAFT = /^\uFEFF?---[ \t]*\r?\n(?:(?!---).*\r?\n)*?draft:[ \t]+true[ \t]*\r?\n/;

/**
 * Selects the files that the site is made of.
 *
 * @param files every text file below content/
 * @param showsDrafts whether essays with `draft: true` belong to it
 * @returns the files without those of folders that are kept out, and without drafts; where every
 *   edition of an essay is a draft, without what is beside them
 */
export function selectFiles<File extends ContentFile>(
  files: readonly File[],
  showsDrafts: boolean,
): File[] {
  const kept = files.filter(({ file }) => !isKeptOut(file));
  if (showsDrafts) return kept;
  const texts = kept.filter(({ file }) => ESSAY_FOLDER.test(file) && file.endsWith('.mdx'));
  const drafts = new Set(texts.filter(({ text }) => DRAFT.test(text)).map(({ file }) => file));
  const hidden = [...new Set([...drafts].map(folderOf))].filter((folder) =>
    texts.every(({ file }) => folderOf(file) !== folder || drafts.has(file)),
  );
  return kept.filter(({ file }) => !drafts.has(file) && !hidden.includes(folderOf(file)));
}

/** Whether a file below content/ is in a folder that is kept out of the site. */
export function isKeptOut(file: string): boolean {
  return KEPT_OUT.test(file);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
