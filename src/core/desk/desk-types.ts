import type { DeskItem } from './list-items.ts';

/** A sentence of the essay as the desk shows it. */
export interface DeskSentence {
  readonly id: string;
  readonly text: string;
  /** The text between it and the next, without markers. */
  readonly trail: string;
}

/** A paragraph, heading or cell of the essay. */
export interface DeskParagraph {
  /** 2 to 6 where it is a heading. */
  readonly depth?: number;
  readonly sentences: readonly DeskSentence[];
}

/** A claim or sentence to be checked, with what a new review of it begins with. */
export interface DeskEntry extends DeskItem {
  /** Id of the review it has, or one that is suggested for it. */
  readonly reviewId: string;
  /** What a new review quotes: words, or words per language where no marker closes the sentence. */
  readonly quote: string | Readonly<Record<string, string>>;
}

/** A source in the list that one finds it in. */
export interface DeskSource {
  readonly id: string;
  readonly title: string;
  /** Who wrote it, when, and where it is: what a search also looks at. */
  readonly about: string;
  readonly address?: string | undefined;
}

/** Everything the desk shows of an essay. */
export interface DeskState {
  /** Language of the interface. */
  readonly language: string;
  readonly essays: readonly { readonly slug: string; readonly title: string }[];
  readonly slug: string;
  /** The second editor who checks here; undefined for the editor of reviews.yaml. */
  readonly editor?: string;
  /** Name of the file that reviews are written to, beside the essay. */
  readonly file: string;
  /** Path of the essay's page, from the site's root. */
  readonly page: string;
  /** The essay's languages, that in which reviews quote it first. */
  readonly languages: readonly string[];
  readonly paragraphs: readonly DeskParagraph[];
  readonly entries: readonly DeskEntry[];
  /** Ids of what is to be checked next, what is most at risk first. */
  readonly next: readonly string[];
  /** The reviews as the file has them, by id. */
  readonly reviews: Readonly<Record<string, unknown>>;
  readonly sources: readonly DeskSource[];
  /** ISO date. */
  readonly today: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the editor has in the form. */
export interface DeskDraft {
  readonly slug: string;
  /** The claim or sentence. */
  readonly item: string;
  /** Id of the review. */
  readonly id: string;
  /** The review as it was when the form was opened; null where there was none. */
  readonly base: unknown;
  /** The review as it is in the form; null where it is to be removed. */
  readonly value: unknown;
  /** New entries of sources.yaml by id; null for one that is to be removed. */
  readonly sources: Readonly<Record<string, unknown>>;
}

/** A fault of a draft, with the field that it is about. */
export interface DeskFault {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** A source that could be removed, where that mends it. */
  readonly unused?: string;
}

/** What the checks of the build say of a draft, and how it would look. */
export interface DeskCheck {
  readonly faults: readonly DeskFault[];
  /** HTML of the card and of the entry among the claims, in each language. */
  readonly previews: Readonly<Record<string, string>>;
}

/** How saving ended. */
export type DeskSaved =
  /** With the review in the file now, which others may have changed too. */
  | { readonly kind: 'saved'; readonly value: unknown }
  | { readonly kind: 'faulty'; readonly faults: readonly DeskFault[] }
  | { readonly kind: 'clash'; readonly clashes: readonly DeskClash[]; readonly theirs: unknown };

/** A field that somebody else has changed meanwhile. */
export interface DeskClash {
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The text of a copy of a source, page by page, or why it cannot be read. */
export type DeskCopy =
  | { readonly copy: string; readonly pages: readonly string[] }
  | { readonly fault: string };

/** The place and the passage of a use, as they are written. */
export interface DeskPassage {
  readonly place?: unknown;
  readonly passage: Readonly<Record<string, unknown>>;
}
