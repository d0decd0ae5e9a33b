import { checkFigures } from '../figures/check-figures.ts';
import { checkCitations } from '../references/check-citations.ts';
import { type Bibliography, localizeReference } from '../references/read-references.ts';
import type { Reference } from '../references/schemas.ts';
import { localizeReview } from '../reviews/localize-review.ts';
import { claimId } from '../shared/element-ids.ts';
import { adviseOnText } from '../text/advise-uncited.ts';
import { checkEscapedCharacters } from '../text/check-hidden-characters.ts';
import { checkPictures } from './check-pictures.ts';
import { checkShape } from '../text/check-shape.ts';
import { checkSafety } from '../text/check-safety.ts';
import { type EssayText, readEssayText } from '../text/essay-text.ts';
import { parseMdx } from '../text/parse-mdx.ts';
import { checkAnchors } from './check-anchors.ts';
import { readFrontMatter } from './front-matter.ts';
import type { EssayAnalysis, EssayContext, EssayFile, ParsedEssay } from './types.ts';

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
    diagnostics: isFault ? [...diagnostics, tree] : diagnostics,
  };
}

/**
 * Analyses an essay in one language: sections, claims with their reviews, passages, citations and references, and every
 * fault of them. Pure: reads no file.
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
    reviews,
    names,
    retired,
  }: EssayContext,
): EssayAnalysis {
  const { slug, language, file, page, frontMatter, body, tree, diagnostics } = input;
  if (!tree) return { essay: null, markers: [], text: null, diagnostics, advice: [] };
  const text = readEssayText(tree, body, names);
  const faults = [
    ...checkCitations(text, tree, file, bibliography),
    ...checkAnchors(text, tree, input, bibliography, pages),
    ...checkFigures(tree, file, figures),
    ...checkPictures(tree, input, otherFiles),
    ...checkSafety(tree, file),
    ...checkEscapedCharacters(tree, body, file),
  ];
  const id = `${slug}/${language}`;
  const reviewOf = new Map(
    reviews.map((entry) => [
      claimId(0, entry.id),
      localizeReview(entry, language, { sources, findCell }),
    ]),
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
