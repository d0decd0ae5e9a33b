import type { Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { NumberedSource } from '../../references/known-references.ts';
import type { Claim } from '../../reviews/claim-schema.ts';
import type { Finding } from '../../reviews/review-schemas.ts';
import type { Source } from '../../sources/source-schemas.ts';
import type { EssayWords } from '../essay-words.ts';
import { formatReference } from '../reference-text.ts';
import { type Surroundings, toPlainTree } from './plain-tree.ts';
import { writeMarkdown } from './write-tree.ts';

/** An essay with what belongs to it. */
export interface MarkdownEssay {
  readonly title: string;
  readonly description: string;
  /** Where the text comes from, and by which version, day and address it is named. */
  readonly notes: readonly string[];
  /** The text, which is changed. */
  readonly tree: Root;
  readonly claims: readonly Claim[];
  readonly references: readonly NumberedSource[];
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Writes an essay as one file of Markdown (CommonMark with the tables and notes of GitHub): its
 * text with the markers, its references, and what the checks of its claims found.
 */
export function writeEssayMarkdown(
  { title, description, notes, tree, claims, references, sources }: MarkdownEssay,
  words: EssayWords,
  surroundings: Surroundings,
): string {
  toPlainTree(tree, surroundings);
  // Definitions of notes are at the end of a document, whatever comes before them.
  const checks = claims.flatMap((claim) => listCheck(claim, sources, words));
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, title),
      paragraph(description),
      ...notes.map((note) => paragraph(note)),
      ...tree.children,
      ...(references.length > 0 ? [heading(2, words.references)] : []),
      ...references.map((reference) => paragraph(formatReference(reference, words.unlisted))),
      ...(checks.length > 0 ? [heading(2, words.checks), ...checks] : []),
    ],
  });
}

function listCheck(
  claim: Claim,
  sources: MarkdownEssay['sources'],
  words: EssayWords,
): RootContent[] {
  const { review } = claim;
  if (!review) return [];
  const markers = claim.references.map((number) => `[${number}]`).join('');
  return [
    heading(3, words.nameClaim(claim)),
    { type: 'blockquote', children: [paragraph(claim.text + markers)] },
    ...listFinding(review, sources, words),
    ...(review.parts.length > 0
      ? [
          list(
            review.parts.map((part) => [
              paragraph(`“${part.claim}”`),
              ...listFinding(part, sources, words),
            ]),
          ),
        ]
      : []),
    paragraph(words.accessed(review.checked)),
  ];
}

function listFinding(
  { verdict, note, correction, computed, sources: uses }: Finding,
  sources: MarkdownEssay['sources'],
  words: EssayWords,
): (Paragraph | RootContent)[] {
  const works = uses.flatMap((use) => {
    const work = sources.get(use.id);
    return work ? [{ ...use, work }] : [];
  });
  return [
    paragraph({ type: 'strong', children: [text(words.verdicts[verdict])] }, text(` ${note}`)),
    ...(correction === undefined ? [] : [paragraph(`${words.correction}: ${correction}`)]),
    ...computed.map((line) => paragraph(line)),
    ...(works.length > 0
      ? [
          paragraph(`${words.sources}:`),
          list(
            works.map(({ work, locator, link }) => {
              const name = text([work.title, locator].filter(Boolean).join(', '));
              return [paragraph(link === undefined ? name : linkTo(link, name))];
            }),
          ),
        ]
      : []),
  ];
}

function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(...content: (string | PhrasingContent)[]): Paragraph {
  return {
    type: 'paragraph',
    children: content.map((part) => (typeof part === 'string' ? text(part) : part)),
  };
}

function list(items: RootContent[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: items.some((item) => item.length > 1),
    children: items.map(
      (children): ListItem => ({
        type: 'listItem',
        spread: children.length > 1,
        children: children as ListItem['children'],
      }),
    ),
  };
}

function linkTo(url: string, name: PhrasingContent): PhrasingContent {
  return { type: 'link', url, children: [name] } as PhrasingContent;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/g, ' ') };
}
