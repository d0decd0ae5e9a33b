import { type Diagnostic, formatDiagnostic } from '../diagnostics/diagnostics.ts';
import { essayFileName } from '../essay/essay-files.ts';
import { CONTENT_FILES } from '../library/content-files.ts';
import { CLAIM_ID_STYLE, reviewStyle, sourceStyle } from './house-style.ts';
import { type ChangeFault, changeEntry, listEntries } from './yaml/edit-entries.ts';

/** What an editor wants of one review, with the sources that are new for it. */
export interface ReviewChange {
  readonly slug: string;
  /** The file of reviews, from the project's root. */
  readonly file: string;
  /** Id of the review. */
  readonly id: string;
  /** What the review says from now on; undefined where it is to go. */
  readonly value: unknown;
  /** The review behind which a new one goes, '' for the first place. */
  readonly after?: string | undefined;
  /** Entries of sources.yaml by id, new or changed. */
  readonly sources: Readonly<Record<string, unknown>>;
  /** An id of the last release that the claim has no more, since the review names it. */
  readonly formerId?: string | undefined;
  /** The languages of the site, its own first. */
  readonly languages: readonly string[];
}

/** Texts of files by path, or the file that cannot be changed and why. */
export type Plan =
  | { readonly texts: ReadonlyMap<string, string> }
  | { readonly fault: ChangeFault; readonly file: string };

/**
 * Plans the files that a change of a review results in: those that would differ, each whole.
 * @param textOf the files as they are; undefined where there is none
 */
export function planChange(
  textOf: (file: string) => string | undefined,
  { slug, file, id, value, after, sources, formerId, languages }: ReviewChange,
): Plan {
  const texts = new Map<string, string>();
  const change = (
    name: string,
    entry: Parameters<typeof changeEntry>[1],
    style: Parameters<typeof changeEntry>[2],
  ): Plan | undefined => {
    const result = changeEntry(texts.get(name) ?? textOf(name) ?? '', entry, style);
    if ('fault' in result) return { fault: result.fault, file: name };
    texts.set(name, result.text);
    return undefined;
  };
  for (const [key, source] of Object.entries(sources)) {
    const fault = change(CONTENT_FILES.sources, { key, value: source }, sourceStyle(languages));
    if (fault) return fault;
  }
  const fault = change(file, { key: id, value, after }, reviewStyle(languages));
  if (fault) return fault;
  const retired = formerId === undefined ? undefined : retire(slug, formerId, id, textOf);
  const unwritten = retired && change(retired.file, retired.entry, CLAIM_ID_STYLE);
  if (unwritten) return unwritten;
  return { texts: new Map([...texts].filter(([name, text]) => text !== textOf(name))) };
}

/** Keeps links to an id of the last release alive, which the review replaces. */
function retire(
  slug: string,
  formerId: string,
  id: string,
  textOf: (file: string) => string | undefined,
) {
  const file = essayFileName(slug, 'claim-ids.yaml');
  const { kept, retired } = listEntries(textOf(file) ?? '') ?? {};
  const isReleased = typeof kept === 'object' && kept !== null && formerId in kept;
  const others = typeof retired === 'object' && retired !== null ? retired : {};
  if (!isReleased || formerId in others) return undefined;
  const value = { ...others, [formerId]: { reason: 'renamed', now: `claim-${id}` } };
  return { file, entry: { key: 'retired', value } };
}

/** The errors after a change that were not there before it, wherever they are. */
export function findNewErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): Diagnostic[] {
  const nameFault = (diagnostic: Diagnostic) =>
    formatDiagnostic({ ...diagnostic, line: 0, column: 0 });
  const known = new Set(before.map(nameFault));
  return after.filter(
    (diagnostic) => diagnostic.severity === 'error' && !known.has(nameFault(diagnostic)),
  );
}
