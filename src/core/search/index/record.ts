import type { Span } from '../../text/markers.ts';
import type { Verdict } from '../../reviews/verdicts.ts';

/**
 * The kinds of results: a cited claim, uncited prose, a heading, an entry of the bibliography, an
 * essay (its title and description), the editor's review of a claim, a source of the reviews, a
 * figure, and words of a page that is not an essay.
 */
export const RECORD_KINDS = [
  'claim',
  'passage',
  'section',
  'reference',
  'essay',
  'review',
  'source',
  'figure',
  'page',
] as const;

/** What a result is. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether what a record says is said by the writer, and not by the editor who checks it. */
export function isOwn(kind: RecordKind): boolean {
  return kind !== 'review' && kind !== 'source' && kind !== 'figure';
}

/** Something search can return, as the index holds it. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** `slug/language`. */
  readonly essay: string;
  /** Title of the essay. */
  readonly title: string;
  /** Its place on its page, without `#`; of a claim, the claim's id. */
  readonly id: string;
  /**
   * Its page from the site's root, without a leading slash, and its place:
   * `essays/on-stars.html#claim-3`.
   */
  readonly url: string;
  /** The words of the essay, without markers. */
  readonly text: string;
  /** Title of the section around it. */
  readonly section: string | null;
  /** The numbers it cites, in written order. */
  readonly references: readonly number[];
  /**
   * The verdict of the editor's review of the claim, if there is one; of a review or a part of it,
   * its own verdict.
   */
  readonly verdict?: Verdict | undefined;
  /** For a review, the ordinal of the claim that it checks, from 1. */
  readonly claim?: number | undefined;
}

/** What was found where a word of the query was asked for, such as `价格` for `便宜`. */
export interface Substitute {
  /** As it was typed. */
  readonly asked: string;
  /** The words of the record; `…` is between words that are apart. */
  readonly found: string;
}

/** A record that answers a query. */
export interface Hit {
  readonly record: SearchRecord;
  /** What to mark in the record's text, in order, apart from each other. */
  readonly spans: readonly Span[];
  /**
   * Not what was typed but close to it: a related word, another character, some of the words,
   * digits of a longer number.
   */
  readonly near: boolean;
  /** Words of the query, as typed, that this record does not have. Empty unless the hit is near. */
  readonly missing: readonly string[];
  /** What stands for words of the query in this record. Empty unless the hit is near. */
  readonly substitutes: readonly Substitute[];
  /** 1 where everything was found as typed; comparable within one outcome only. */
  readonly score: number;
}

/** What a query found. */
export interface Outcome {
  /** Best first, exact ones before near ones. */
  readonly hits: readonly Hit[];
  /** More records may answer than were looked at. */
  readonly more: boolean;
  /** Words of the query, as typed, that no record has. Empty while there are exact hits. */
  readonly unmatched: readonly string[];
  /** A shorter query that would find something, where this one found nothing. */
  readonly shorter: string | null;
  /**
   * The words' other names and sounds could not be fetched, so that they were sought only as typed.
   */
  readonly limited: boolean;
  /** The query was longer than what is looked at. */
  readonly shortened: boolean;
}
