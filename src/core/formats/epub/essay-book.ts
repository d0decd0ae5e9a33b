import type { Claim } from '../../reviews/claim-schema.ts';
import type { Finding } from '../../reviews/review-schemas.ts';
import { localize } from '../../shared/localized.ts';
import { referenceId, reviewId } from '../../shared/element-ids.ts';
import type { EssayWords } from '../essay-words.ts';
import type { Source } from '../../sources/source-schemas.ts';
import type { NumberedSource } from '../../references/known-references.ts';
import { formatReference } from '../reference-text.ts';
import { fullAddress, SHAPES, toProseElsewhere } from '../prose-elsewhere.ts';
import { type Book, type Chapter, writeEpub } from './write-epub.ts';
import { escapeMarkup } from '../../shared/escape-markup.ts';
import { xhtmlDocument } from './xhtml.ts';

/** An essay with what belongs to it. */
export interface BookEssay
  extends Pick<
    Book,
    | 'id'
    | 'title'
    | 'description'
    | 'language'
    | 'publisher'
    | 'author'
    | 'address'
    | 'published'
    | 'updated'
  > {
  /** The text as the site's pages hold it. */
  readonly html: string;
  /** Where the text comes from, and by which version and day it is named. */
  readonly notes: readonly string[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly claims: readonly Claim[];
  readonly references: readonly NumberedSource[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The site's address, where it is known. */
  readonly site: URL | undefined;
}

/**
 * Writes an essay as an EPUB file: its text, its references, and what the checks of its claims
 * found, with their sources.
 */
export function writeEssayBook(essay: BookEssay, words: EssayWords): Uint8Array {
  const reviewed = essay.claims.filter(({ review }) => review);
  return writeEpub({
    ...essay,
    contents: words.contents,
    style: STYLE,
    chapters: [
      textChapter(essay),
      ...(essay.references.length > 0 ? [referencesChapter(essay, words)] : []),
      ...(reviewed.length > 0 ? [checksChapter(essay, words)] : []),
    ],
  });
}

function textChapter(essay: BookEssay): Chapter {
  const { title, description, notes, html, language, sections } = essay;
  const opening = [
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p class="description">${escapeMarkup(description)}</p>`,
    ...notes.map((note) => `<p class="note">${escapeMarkup(note)}</p>`),
  ];
  const body = `${opening.join('\n')}\n${toProseElsewhere(html, (href) => bookAddress(href, essay))}`;
  return { file: 'text.xhtml', title, sections, xhtml: xhtmlDocument(title, language, body) };
}

/** The document of the book that holds the places of a page outside the text. */
const PLACES: readonly [prefix: string, file: string][] = [
  ['ref-', 'references.xhtml'],
  ['review-', 'checks.xhtml'],
];

/** Where a link of the page leads in a book; undefined where that is nowhere. */
function bookAddress(
  href: string,
  { address, site }: Pick<BookEssay, 'address' | 'site'>,
): string | undefined {
  if (href.startsWith('#')) {
    const file = PLACES.find(([prefix]) => href.startsWith(`#${prefix}`))?.[1] ?? '';
    return `${file}${href}`;
  }
  if (/^(?:https?|mailto):/i.test(href)) return href;
  return site && address !== undefined ? fullAddress(href, address, site) : undefined;
}

function referencesChapter({ references, language }: BookEssay, words: EssayWords): Chapter {
  const entries = references.map(
    (reference) =>
      `<p id="${referenceId(reference.number)}">${escapeMarkup(formatReference(reference, words.unlisted))}</p>`,
  );
  const body = `<h1>${escapeMarkup(words.references)}</h1>\n${entries.join('\n')}`;
  return {
    file: 'references.xhtml',
    title: words.references,
    xhtml: xhtmlDocument(words.references, language, body),
  };
}

function checksChapter(essay: BookEssay, words: EssayWords): Chapter {
  const { claims, language } = essay;
  const entries = claims.flatMap((claim) => {
    const { review } = claim;
    if (!review) return [];
    const parts = review.parts.map(
      (part) =>
        `<div class="part"><p>“${escapeMarkup(part.claim)}”</p>${writeFinding(part, essay, words)}</div>`,
    );
    return [
      `<section id="${reviewId(review.id)}"><h2><a href="text.xhtml#${claim.id}">${escapeMarkup(words.nameClaim(claim))}</a></h2>`,
      `<blockquote><p>${escapeMarkup(claim.text)}</p></blockquote>`,
      writeFinding(review, essay, words),
      ...parts,
      `<p class="note">${escapeMarkup(words.accessed(review.checked))}</p></section>`,
    ];
  });
  const body = `<h1>${escapeMarkup(words.checks)}</h1>\n${entries.join('\n')}`;
  return {
    file: 'checks.xhtml',
    title: words.checks,
    xhtml: xhtmlDocument(words.checks, language, body),
  };
}

function writeFinding(
  { verdict, note, correction, computed, sources: uses }: Finding,
  { sources, language }: BookEssay,
  words: EssayWords,
): string {
  const works = [...new Set(uses.map(({ id }) => id))].flatMap((id) => sources.get(id) ?? []);
  return [
    `<p><strong>${SHAPES[verdict]} ${escapeMarkup(words.verdicts[verdict])}</strong></p>`,
    correction && `<p>${escapeMarkup(words.correction)}: ${escapeMarkup(correction)}</p>`,
    `<p>${escapeMarkup(note)}</p>`,
    ...computed.map((line) => `<p class="note">${escapeMarkup(line)}</p>`),
    works.length > 0 &&
      `<p class="note">${escapeMarkup(words.sources)}: ${works.map((work) => writeSource(work, language)).join('; ')}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function writeSource({ title, URL: address, read }: Source, language: string): string {
  const words = escapeMarkup(title);
  const name = address ? `<a href="${escapeMarkup(address)}">${words}</a>` : words;
  const how = localize(read, language);
  return how === undefined ? name : `${name} (${escapeMarkup(how)})`;
}

const STYLE = `body { line-height: 1.7; }
h1, h2, h3 { line-height: 1.35; }
sup { line-height: 0; }
a.verdict-mark { font-size: 0.75em; text-decoration: none; }
.description, .note { font-size: 0.875em; }
.part { margin-inline-start: 1em; }
section { break-inside: avoid; }
`;
