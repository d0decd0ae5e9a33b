import { checkAnchors } from './anchors.ts';
import { errorAt, type Diagnostic } from './diagnostics.ts';
import { readEssayText, type EssayText } from './essay-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMdx } from './parse-mdx.ts';
import type { Bibliography } from './references.ts';
import { checkCitations } from './check-citations.ts';
import { checkLength } from './check-length.ts';
import { checkSafety } from './check-safety.ts';
import type { Claim, FrontMatter, Passage, Reference, Section } from './schemas.ts';

/** An essay in one language, taken apart. */
export interface Essay {
  /** `slug/language`: how the collections call it. */
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly references: readonly Reference[];
}

/** Where an essay's file stands and what it says. */
export interface EssayFile {
  readonly slug: string;
  readonly language: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly source: string;
}

/** An essay as far as it could be read, and its faults. */
export interface EssayAnalysis {
  readonly essay: Essay | null;
  /** The numbers cited, in reading order, where the text could be parsed. */
  readonly markers: readonly CitedNumber[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A number cited at a place of the text. */
export interface CitedNumber {
  readonly number: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Analyses an essay in one language: front matter, sections, claims, passages, citations and references, and every
 * fault of them. Pure: reads no file.
 *
 * @param pages the site's pages a link may lead to, from the site's root without a leading slash
 */
export function analyzeEssay(input: EssayFile, bibliography: Bibliography, pages: ReadonlySet<string>): EssayAnalysis {
  const { slug, language, file, source } = input;
  const { frontMatter, body, diagnostics } = readFrontMatter(source, file, language);
  const overlong = checkLength(body, file);
  if (overlong.length > 0) return { essay: null, markers: [], diagnostics: [...diagnostics, ...overlong] };
  const tree = parseMdx(body, file);
  if ('rule' in tree) return { essay: null, markers: [], diagnostics: [...diagnostics, tree] };
  const text = readEssayText(tree, body);
  const faults = [...checkCitations(text, tree, file, bibliography), ...checkAnchors(text, tree, input, bibliography, pages), ...checkSafety(tree, file)];
  const id = `${slug}/${language}`;
  const essay = frontMatter && {
    id, slug, language, file, frontMatter,
    sections: [...text.headings.values()],
    claims: text.claims.map((claim) => ({ essay: id, ...claim })),
    passages: text.passages,
    references: collectReferences(id, text, bibliography),
  };
  const markers = text.units.flatMap(({ citations }) => citations);
  return { essay, markers, diagnostics: [...diagnostics, ...faults] };
}

function collectReferences(essay: string, text: EssayText, { entries }: Bibliography): Reference[] {
  const citations = text.units.flatMap((unit) => unit.citations);
  return [...entries.values()]
    .filter((entry) => entry !== null)
    .sort((a, b) => a.number - b.number)
    .map(({ number, source }) => ({
      essay, number, source,
      citations: citations
        .filter((citation) => citation.number === number)
        .map(({ number: _number, markerIndex: _index, ...citation }) => citation),
    }));
}

/** Faults of the whole file, for callers that know only the essay's place. */
export function fileFault(file: string, message: string, hint: string): Diagnostic {
  return errorAt(file, { line: 1, column: 1 }, 'misplaced-file', message, hint);
}
