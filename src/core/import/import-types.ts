import type { Notice } from './tree/notices.ts';
import type { ReferencesFile } from './references/read-references.ts';

/** What the writer asks for, and what the importer itself writes. */
export interface ImportOptions {
  readonly language?: string | undefined;
  readonly roundBrackets: boolean;
  /** The title, whatever the text calls itself. */
  readonly title?: string | undefined;
  /** The title where the text has none. */
  readonly fallbackTitle: string;
  /** The day of the import, as an ISO date. */
  readonly today: string;
  /** Works for the numbers, from a file beside the text. */
  readonly references?: ReferencesFile | undefined;
  /** Whether places are lines of the file; else they count blocks, after those skipped. */
  readonly hasLines: boolean;
  readonly skipped: number;
  readonly words: (language: string) => ImportWords;
}

/** What the importer writes into an essay's files, in the essay's language. */
export interface ImportWords {
  /** Why a number has no source. */
  readonly unlisted: (number: number) => string;
  /** Above references.yaml. */
  readonly references: string;
  /** Above the entries that no marker cites. */
  readonly uncited: string;
  /** Below the front matter: how to say where the text comes from. */
  readonly provenance: readonly string[];
}

/** An essay's files, and what was done to make them. */
export interface ImportedEssay {
  readonly language: string;
  readonly essay: string;
  /** Text of references.yaml; undefined where the text cites nothing and lists nothing. */
  readonly references: string | undefined;
  readonly report: ImportReport;
}

/** What an import found and did. */
export interface ImportReport {
  readonly title: string;
  /** Whether the text itself says its title. */
  readonly hasTitle: boolean;
  readonly paragraphs: number;
  readonly headings: number;
  readonly markers: number;
  /** Numbers whose entry was found. */
  readonly found: readonly number[];
  /** Numbers cited without an entry. */
  readonly unlisted: readonly number[];
  /** Numbers that have an entry and are never cited. */
  readonly uncited: readonly number[];
  readonly notices: readonly Notice[];
}
