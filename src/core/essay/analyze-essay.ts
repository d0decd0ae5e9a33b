import type { Root } from 'mdast';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { checkCitations } from '../references/check-citations.ts';
import { type Bibliography, localizeReference } from '../references/read-references.ts';
import type { Reference } from '../references/schemas.ts';
import type { Claim } from '../reviews/claim-schema.ts';
import { localizeReview, type ReviewContext } from '../reviews/localize-review.ts';
import type { Review } from '../reviews/review-schemas.ts';
import { adviseOnStructure } from '../text/advise-structure.ts';
import { adviseOnText } from '../text/advise-uncited.ts';
import { checkEscapedCharacters } from '../text/check-hidden-characters.ts';
import { checkPictures } from './check-pictures.ts';
import { checkFormulas } from '../text/check-formulas.ts';
import { checkShape } from '../text/check-shape.ts';
import { checkSafety } from '../text/check-safety.ts';
import { type EssayText, listPlaces, readEssayText } from '../text/essay-text.ts';
import { listMdxFaults, parseMdx } from '../text/parse-mdx.ts';
import { checkAnchors } from './check-anchors.ts';
import { readFrontMatter } from './front-matter.ts';
import type {
  EditorReviews,
  EssayAnalysis,
  EssayContext,
  EssayFile,
  ParsedEssay,
} from './types.ts';
import { msg } from '../shared/message.ts';

/** Parses an essay's file. */
export function parseEssay(input: EssayFile): ParsedEssay {
  const { source, file, language } = input;
  const { frontMatter, body, diagnostics } = readFrontMatter(source, file, language);
  const unreadable = checkShape(body, file);
  if (unreadable.length > 0)
    return {
      ...input,
      frontMatter,
      body,
      tree: null,
      diagnostics: [...diagnostics, ...unreadable],
    };
  const tree = parseMdx(body, file);
  const isFault = 'rule' in tree;
  return {
    ...input,
    frontMatter,
    body,
    tree: isFault ? null : tree,
    diagnostics: isFault ? [...diagnostics, ...listMdxFaults(body, file)] : diagnostics,
  };
}

/**
 * Analyses an essay in one language: sections, claims with their reviews, passages, citations and
 * references, and every fault of them. Pure: reads no file.
 */
export function analyzeEssay(
  input: ParsedEssay,
  {
    bibliography,
    pages,
    otherFiles,
    figures,
    sources,
    findCell,
    names,
    own,
    others,
    retired,
  }: EssayContext,
): EssayAnalysis {
  const { slug, language, file, page, frontMatter, body, tree, diagnostics } = input;
  if (!tree)
    return {
      essay: null,
      anchors: null,
      pictures: [],
      markers: [],
      text: null,
      diagnostics,
      advice: [],
    };
  const text = readEssayText(tree, body, names);
  const { anchors, diagnostics: anchorFaults } = checkAnchors(
    text,
    tree,
    input,
    bibliography,
    pages,
  );
  const pictures = checkPictures(tree, { file, page, isEssay: true }, otherFiles);
  const faults = [
    ...checkEmpty(text, tree, file),
    ...checkCitations(text, tree, file, bibliography),
    ...anchorFaults,
    ...checkFigures(tree, file, figures),
    ...pictures.diagnostics,
    ...checkSafety(tree, file),
    ...checkFormulas(tree, body, file),
    ...checkEscapedCharacters(tree, body, file),
  ];
  const id = `${slug}/${language}`;
  const places = listPlaces(text);
  const listReviews = (editor: EditorReviews) =>
    placeReviews(editor, places, language, { sources, findCell });
  const essay = frontMatter && {
    id,
    slug,
    language,
    file,
    page,
    frontMatter,
    names,
    reviewed: new Map(
      [own, ...others].flatMap((editor) =>
        [...editor.names].map(([place, key]) => [key, places.get(place) ?? '']),
      ),
    ),
    retired,
    sections: [...text.headings.values()],
    claims: addReviews(
      text.claims.map((claim) => ({ essay: id, ...claim })),
      listReviews(own),
      others.map((other) => ({ editor: other.editor, reviews: listReviews(other) })),
    ),
    passages: text.passages,
    references: collectReferences(id, language, text, bibliography),
  };
  const markers = text.units.flatMap(({ citations }) => citations);
  return {
    essay,
    anchors,
    pictures: pictures.pictures,
    markers,
    text,
    diagnostics: [...diagnostics, ...faults],
    advice: [...adviseOnText(text, file), ...adviseOnStructure(tree, file)],
  };
}

/** The reviews of an editor in a language, by the claims that they are of. */
function placeReviews(
  { entries, names }: EditorReviews,
  places: ReadonlyMap<number, string>,
  language: string,
  context: ReviewContext,
): ReadonlyMap<string, Review> {
  const byKey = new Map(entries.map((entry) => [entry.id, entry]));
  return new Map(
    [...names].flatMap(([place, key]) => {
      const [claim, entry] = [places.get(place), byKey.get(key)];
      return claim !== undefined && entry
        ? [[claim, localizeReview(entry, language, context)]]
        : [];
    }),
  );
}

/**
 * Claims with their reviews. Those of other editors are there only where the claim has one: an
 * editor who has not judged a claim does not see the verdicts of others.
 */
function addReviews(
  claims: readonly Omit<Claim, 'review' | 'independent'>[],
  own: ReadonlyMap<string, Review>,
  others: readonly { readonly editor: string | null; readonly reviews: typeof own }[],
): Claim[] {
  return claims.map((claim) => {
    const review = own.get(claim.id) ?? null;
    const independent = others.flatMap(({ editor, reviews }) => {
      const other = reviews.get(claim.id);
      return other && review ? [{ editor, ...other }] : [];
    });
    return { ...claim, review, ...(independent.length > 0 && { independent }) };
  });
}

function checkEmpty(text: EssayText, tree: Root, file: string): Diagnostic[] {
  const hasProse = text.claims.length > 0 || text.passages.length > 0;
  if (hasProse || tree.children.some(({ type }) => !EMPTY.has(type))) return [];
  const hint = msg`write below the second --- of the file; "draft: true" keeps an essay from readers`;
  return [errorAt(file, { line: 1, column: 1 }, 'empty-essay', msg`the essay has no text`, hint)];
}

/** What an essay without a text may consist of. */
const EMPTY: ReadonlySet<string> = new Set(['heading', 'thematicBreak', 'mdxFlowExpression']);

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
