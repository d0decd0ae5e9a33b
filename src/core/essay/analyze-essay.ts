import type { Root } from 'mdast';
import { adviseOnText } from '../text/advise-uncited.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkCitations } from '../references/check-citations.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { checkLength } from '../text/check-paragraph-length.ts';
import { checkSafety } from '../text/check-safety.ts';
import type { RetiredClaim } from './claim-ids.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { readEssayText, type ClaimNames, type EssayText } from '../text/essay-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { claimId } from '../shared/element-ids.ts';
import { localizeReview } from '../reviews/localize-review.ts';
import { parseMdx } from '../text/parse-mdx.ts';
import { localizeReference, type Bibliography } from '../references/read-references.ts';
import type { PlacedReview } from '../reviews/read-reviews.ts';
import type { Claim, FrontMatter, Passage, Reference, Section } from './schemas.ts';

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
  /** The claims' ids that the essay has given up. */
  readonly retired: readonly RetiredClaim[];
  /** Its text as HTML, where that was asked for; null where only a module of MDX can show it. */
  readonly html?: string | null;
}

/** Where an essay's file stands and what it says. */
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
  /** Null when the file is no MDX. */
  readonly tree: Root | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What belongs to an essay beside its text. */
export interface EssayContext {
  readonly bibliography: Bibliography;
  /** The site's pages a link may lead to, from the site's root without a leading slash. */
  readonly pages: ReadonlySet<string>;
  /** The ids of the figures that an essay may show. */
  readonly figures: ReadonlySet<string>;
  readonly reviews: readonly PlacedReview[];
  readonly names: ClaimNames;
  readonly retired: readonly RetiredClaim[];
}

/** An essay as far as it could be read, and its faults. */
export interface EssayAnalysis {
  readonly essay: Essay | null;
  /** The numbers cited, in reading order, where the text could be parsed. */
  readonly markers: readonly CitedNumber[];
  /** Null when the file is no MDX. */
  readonly text: EssayText | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What makes the text hard to trust. */
  readonly advice: readonly Diagnostic[];
}

/** A number cited at a place of the text. */
export interface CitedNumber {
  readonly number: number;
  readonly line: number;
  readonly column: number;
}

/** Parses an essay's file. */
export function parseEssay(input: EssayFile): ParsedEssay {
  const { source, file, language } = input;
  const { frontMatter, body, diagnostics } = readFrontMatter(source, file, language);
  const overlong = checkLength(body, file);
  if (overlong.length > 0)
    return { ...input, frontMatter, body, tree: null, diagnostics: [...diagnostics, ...overlong] };
  const tree = parseMdx(body, file);
  const isFault = 'rule' in tree;
  return {
    ...input,
    frontMatter,
    body,
    tree: isFault ? null : tree,
    diagnostics: isFault ? [...diagnostics, tree] : diagnostics,
  };
}

/**
 * Analyses an essay in one language: sections, claims with their reviews, passages, citations and references, and every
 * fault of them. Pure: reads no file.
 */
export function analyzeEssay(
  input: ParsedEssay,
  { bibliography, pages, figures, reviews, names, retired }: EssayContext,
): EssayAnalysis {
  const { slug, language, file, page, frontMatter, body, tree, diagnostics } = input;
  if (!tree) return { essay: null, markers: [], text: null, diagnostics, advice: [] };
  const text = readEssayText(tree, body, names);
  const faults = [
    ...checkCitations(text, tree, file, bibliography),
    ...checkAnchors(text, tree, input, bibliography, pages),
    ...checkFigures(tree, file, figures),
    ...checkSafety(tree, file),
  ];
  const id = `${slug}/${language}`;
  const reviewOf = new Map(
    reviews.map((entry) => [claimId(0, entry.id), localizeReview(entry, language)]),
  );
  const essay = frontMatter && {
    id,
    slug,
    language,
    file,
    page,
    frontMatter,
    names,
    retired,
    sections: [...text.headings.values()],
    claims: text.claims.map((claim) => ({
      essay: id,
      ...claim,
      review: reviewOf.get(claim.id) ?? null,
    })),
    passages: text.passages,
    references: collectReferences(id, language, text, bibliography),
  };
  const markers = text.units.flatMap(({ citations }) => citations);
  return {
    essay,
    markers,
    text,
    diagnostics: [...diagnostics, ...faults],
    advice: adviseOnText(text, file),
  };
}

function collectReferences(
  essay: string,
  language: string,
  text: EssayText,
  { entries }: Bibliography,
): Reference[] {
  const citations = text.units.flatMap((unit) => unit.citations);
  return [...entries.values()]
    .filter((entry) => entry !== null)
    .sort((a, b) => a.number - b.number)
    .map(({ number, source }) => ({
      essay,
      number,
      source: localizeReference(source, language),
      citations: citations
        .filter((citation) => citation.number === number)
        .map(({ number: _number, markerIndex: _index, ...citation }) => citation),
    }));
}
