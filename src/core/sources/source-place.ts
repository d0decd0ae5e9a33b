import { z } from 'astro/zod';
import { type Message, msg, msgKey } from '../shared/message.ts';

/** A place in a source, in a form that makes an address. */
export const sourcePlaceSchema = z
  .strictObject({
    /** A file of a repository, where the source's URL is that of a repository at a commit. */
    file: z.string().min(1).optional(),
    /** Page of a PDF, as the file counts them from 1. */
    page: z.number().int().positive().optional(),
    /** Lines of a file: `344` or `344-345`. */
    lines: z
      .union([z.number().int().positive().transform(String), z.string()])
      .pipe(
        z.string().regex(/^[1-9]\d*(-[1-9]\d*)?$/, msgKey`must be lines such as 344 or 344-345`),
      )
      .optional(),
    /** The id of a heading or section, without `#`. */
    anchor: z.string().min(1).optional(),
  })
  .refine(
    (place) => Object.keys(place).length > 0,
    msgKey`must name a file, page, lines or anchor`,
  );

/** A place in a source. */
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;

/** The first and the last words of a passage. */
export interface PassageEnds {
  readonly begins: string;
  readonly ends: string;
}

/** What makes the address of a place. */
export interface PlacedUse {
  readonly place?: SourcePlace | undefined;
  readonly passage?: PassageEnds | undefined;
}

/** What a work says of its address. */
interface Addressed {
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
}

const REPOSITORY = /^(https?:\/\/[^?#]+)\/tree\/([^/?#]+)(\/[^?#]*)?$/;

/** The address of a source: where it was read, else its DOI. */
export function sourceAddress({ URL, DOI }: Addressed): string | undefined {
  return URL ?? (DOI === undefined ? undefined : `https://doi.org/${DOI}`);
}

/**
 * The address of a place in a source: a page of a PDF (https://www.rfc-editor.org/rfc/rfc8118),
 * lines or a heading of a repository's file at its commit, a section's id. The words of a passage
 * become a text fragment (https://wicg.github.io/scroll-to-text-fragment/), which browsers scroll
 * to and mark.
 *
 * @returns undefined where the source has no address
 */
export function placeAddress(source: Addressed, { place = {}, passage }: PlacedUse) {
  const base = sourceAddress(source);
  if (base === undefined) return undefined;
  const { file, page, lines, anchor } = place;
  const [, repository, commit, folder = ''] = REPOSITORY.exec(base) ?? [];
  const path = file?.split('/').map(encodeURIComponent).join('/');
  const address =
    path !== undefined && repository !== undefined
      ? `${repository}/blob/${commit}${folder.replace(/\/$/, '')}/${path}`
      : base.replace(/#.*$/, '');
  if (page !== undefined) return `${address}#page=${page}`;
  // GitHub shows the lines of Markdown only as plain text.
  if (lines !== undefined)
    return `${address}${/\.md$/i.test(address) ? '?plain=1' : ''}#${linesFragment(lines)}`;
  const words = passage ? `:~:text=${textDirective(passage)}` : '';
  const fragment = `${anchor === undefined ? '' : encodeURIComponent(anchor)}${words}`;
  return fragment === '' ? address : `${address}#${fragment}`;
}

/** What keeps a place from having an address of its own; undefined where nothing does. */
export function findPlaceFault({ URL }: Addressed, place: SourcePlace): Message | undefined {
  if (URL === undefined) return msg`the source has no URL to which a place could be added`;
  if (place.file !== undefined && !REPOSITORY.test(URL))
    return msg`a file needs a source whose URL is a repository at a commit, …/tree/<commit>`;
  if (place.lines !== undefined && place.file === undefined && !/\/blob\//.test(URL))
    return msg`lines need a file of a repository`;
  return undefined;
}

function linesFragment(lines: string): string {
  return lines
    .split('-')
    .map((line) => `L${line}`)
    .join('-');
}

function textDirective({ begins, ends }: PassageEnds): string {
  return (begins === ends ? [begins] : [begins, ends])
    .map((words) => encodeURIComponent(words).replaceAll('-', '%2D'))
    .join(',');
}
