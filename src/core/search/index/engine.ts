import type { SearchRecord } from './record.ts';

/**
 * Retrieval by an index, whatever it is. A term is a word or two Han characters; the index may also
 * return records without it.
 */
export interface SearchEngine {
  /**
   * @param term null finds everything that passes the filters, in the order of the site
   * @returns best first
   */
  find(term: string | null, filters: Filters): Promise<readonly EngineHit[]>;
}

/** A place of the index that may hold what is sought. */
export interface EngineHit {
  readonly id: string;
  /** How well it answers the term, 0 and up. */
  readonly score: number;
  /** Fetches the records of that place. */
  load(): Promise<readonly SearchRecord[]>;
}

/**
 * Values by the name of a filter: `cite`, `kind`, `section`, `essay`, `verdict`. A record passes
 * that has all of them.
 */
export type Filters = Readonly<Record<string, readonly string[]>>;
