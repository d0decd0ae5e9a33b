import type { Root } from 'mdast';
import type { FindCell } from '../compute/evaluate.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostics.ts';
import type { FigureTable } from '../figures/figure-data.ts';
import type { Bibliography } from '../references/read-references.ts';
import type { Reference } from '../references/schemas.ts';
import type { Claim } from '../reviews/claim-schema.ts';
import type { PlacedReview } from '../reviews/read-reviews.ts';
import type { Source } from '../sources/source-schemas.ts';
import type { ClaimNames, EssayText } from '../text/essay-text.ts';
import type { Passage, Section } from '../text/schemas.ts';
import type { PictureUse } from './picture-use.ts';
import type { FrontMatter, RetiredClaim } from './schemas.ts';

/**
 * Renders an essay's tree as HTML. Changes the tree.
 *
 * @returns null where only an MDX module can show the essay
 */
export type RenderProse = (essay: Essay, parsed: ReadTree) => string | null;

/** An essay's tree, and what was read from it. */
export interface ReadTree {
  readonly tree: Root;
  readonly body: string;
  readonly text: EssayText;
}

/** What the analysis of every essay depends on. */
export interface Surroundings {
  textOf(file: string): string | undefined;
  readonly pages: ReadonlySet<string>;
  /**
   * The files below public/ and beside essays, such as pictures, by path from the project's root.
   */
  readonly otherFiles: ReadonlySet<string>;
  /** The sources by id; null for one that is malformed. */
  readonly sources: ReadonlyMap<string, Source | null>;
  /** Ids of the figures. */
  readonly figures: ReadonlySet<string>;
  /** The data of the figures by id, of which reviews compute. */
  readonly tables: ReadonlyMap<string, FigureTable>;
  /** The site's own language. */
  readonly main: string;
  /** By slug, the editors who check independently of reviews.yaml, each in a file of their own. */
  readonly editors: ReadonlyMap<string, readonly string[]>;
  /**
   * Who sees the essays with reviews of their own, and those of others only of claims that they
   * have reviewed; undefined for the editor of reviews.yaml, as readers see them.
   */
  readonly editor: string | undefined;
}

/**
 * Returns the edition in the site's own language, else the first one. Reviews and claim ids quote
 * the words of this edition.
 */
export function mainEdition<Edition extends { readonly language: string }>(
  editions: readonly Edition[],
  main: string,
): Edition | undefined {
  return editions.find(({ language }) => language === main) ?? editions[0];
}

/** An essay in one language, taken apart. */
export interface Essay {
  /** `slug/language`: how the collections call it. */
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly file: string;
  /** Path of its page from the site's root. */
  readonly page: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly references: readonly Reference[];
  /** The names that reviews give to its claims. */
  readonly names: ClaimNames;
  /** By the keys of all editors' reviews, ids of the claims and sentences that they are of. */
  readonly reviewed: ReadonlyMap<string, string>;
  /** The claims' ids that the essay has given up. */
  readonly retired: readonly RetiredClaim[];
  /** Its text as HTML, where that was asked for; null where only a module of MDX can show it. */
  readonly html?: string | null;
}

/** An essay's file: its path, its page and its text. */
export interface EssayFile {
  readonly slug: string;
  readonly language: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Path of its page from the site's root. */
  readonly page: string;
  readonly source: string;
}

/** An essay's file, parsed. */
export interface ParsedEssay extends EssayFile {
  readonly frontMatter: FrontMatter | null;
  /** The file's text with the front matter blanked out. */
  readonly body: string;
  /** Null when the file is not MDX. */
  readonly tree: Root | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor's reviews, and what they are of in an edition. */
export interface EditorReviews {
  /** As the file is named; null for reviews.yaml. */
  readonly editor: string | null;
  readonly entries: readonly PlacedReview[];
  readonly names: ClaimNames;
}

/** What belongs to an essay beside its text. */
export interface EssayContext {
  readonly bibliography: Bibliography;
  /** The site's pages a link may lead to, from the site's root without a leading slash. */
  readonly pages: ReadonlySet<string>;
  /** The files below public/ and beside essays, by path from the project's root. */
  readonly otherFiles: ReadonlySet<string>;
  /** The ids of the figures that an essay may show. */
  readonly figures: ReadonlySet<string>;
  /** The sources by id; null for one that is malformed. */
  readonly sources: ReadonlyMap<string, Source | null>;
  readonly findCell: FindCell;
  /** What the reviews of the essay name in its text. */
  readonly names: ClaimNames;
  /** The reviews that are its own, and those of others who check independently. */
  readonly own: EditorReviews;
  readonly others: readonly EditorReviews[];
  readonly retired: readonly RetiredClaim[];
}

/** An essay as far as it could be read, and its faults. */
export interface EssayAnalysis {
  readonly essay: Essay | null;
  /** Null when the file is not MDX. */
  readonly anchors: Anchors | null;
  /** What it shows of the project's pictures. */
  readonly pictures: readonly PictureUse[];
  /** The numbers cited, in reading order, where the text could be parsed. */
  readonly markers: readonly CitedNumber[];
  /** Null when the file is not MDX. */
  readonly text: EssayText | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What makes the text hard to trust. */
  readonly advice: readonly Diagnostic[];
}

/** The places of an essay's page, and the links of its text to places of other pages. */
export interface Anchors {
  readonly file: string;
  readonly page: string;
  readonly ids: readonly string[];
  readonly links: readonly PlaceLink[];
}

/** A link to a place of another page. */
export interface PlaceLink extends Position {
  /** As written. */
  readonly target: string;
  readonly page: string;
  readonly id: string;
}

/** A number cited at a place of the text. */
export interface CitedNumber {
  readonly number: number;
  readonly line: number;
  readonly column: number;
}
