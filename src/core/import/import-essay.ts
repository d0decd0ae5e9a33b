import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findMarkers } from '../text/markers.ts';
import type { WrittenFrontMatter } from '../essay/schemas.ts';
import { splitSentences } from '../text/sentences.ts';
import { numberKeys } from './markers/citation-keys.ts';
import { keepAffiliations } from './markers/affiliations.ts';
import { moveCellMarkers } from './markers/cell-markers.ts';
import { cleanLinks } from './markers/clean-links.ts';
import { collectReferences } from './references/collect-references.ts';
import { hasDenseBlock } from './read/limits.ts';
import type { ImportedDocument, ReferenceEntryText } from './tree/document.ts';
import { dropHidden } from './tree/drop-hidden.ts';
import { guessLanguage } from './read/guess-language.ts';
import type { ImportedEssay, ImportOptions } from './import-types.ts';
import type { Fault, Notice } from './tree/notices.ts';
import { countRoundBrackets, countMarkers, placeMarkers } from './markers/place-markers.ts';
import { lowerRaised, raisesPowersOnly } from './markers/superscripts.ts';
import { headSources } from './references/head-sources.ts';
import { prepareLists } from './references/prepare-lists.ts';
import { takeLists } from './references/take-lists.ts';
import { offerUnnumbered } from './references/unnumbered-list.ts';
import { placeFormulas } from './markers/place-formulas.ts';
import { bracketBareNumbers } from './markers/bare-numbers.ts';
import { settleBody } from './write/resolve-conflicts.ts';
import { lowerHeadings, takeTitle, tidyTree } from './tree/shape-tree.ts';
import { splitLongBlocks } from './tree/split-blocks.ts';
import { sortNotes } from './markers/footnotes.ts';
import { findSuspicious } from './tree/advertisements.ts';
import { writeEssay, writeReferences } from './write/write-files.ts';

/** Longest description, in characters: search engines and shared links show no more. */
const LONGEST_DESCRIPTION = 150;

/**
 * Makes an essay of a text that was read. Pure: the same text on the same day gives the same files.
 */
export function importEssay(
  document: ImportedDocument,
  options: ImportOptions,
): ImportedEssay | Fault {
  const { tree } = document;
  const { about, notices: hidden } = dropHidden(document);
  const notices: Notice[] = [
    ...document.notices,
    ...hidden,
    ...findSuspicious(
      tree,
      (node, index) =>
        (options.hasLines ? node.position?.start.line : undefined) ?? index + 1 + options.skipped,
    ),
  ];
  notices.push(...placeFormulas(tree));
  const keyed = numberKeys(tree, options.references);
  notices.push(...keyed.notices);
  headSources(tree);
  const links = cleanLinks(tree);
  notices.push(...keepAffiliations(tree));
  const arePowers = raisesPowersOnly(tree);
  notices.push(...links.notices, ...lowerRaised(tree, arePowers));
  notices.push(...prepareLists(tree));
  const sourced = new Set(links.entries.map(({ number }) => number));
  const list = takeLists(tree, sourced);
  const numbers = new Set(list.entries.map(({ number }) => number));
  const bare = bracketBareNumbers(tree, numbers, countMarkers(tree));
  if (bare > 0) notices.push({ kind: 'bare-numbers', text: String(bare) });
  const notes = sortNotes(tree, [...links.entries, ...list.entries]);
  notices.push(...notes.notices);
  const numbered = [...list.entries, ...links.entries, ...notes.entries];
  const offered = offerUnnumbered(tree, numbered);
  notices.push(...offered.notices);
  tidyTree(tree);
  const heading = takeTitle(tree, about.title);
  const ownTitle = options.title ?? heading ?? about.title;
  for (const other of new Set([heading, about.title]))
    if (other !== undefined && other !== ownTitle)
      notices.push({ kind: 'key-left-out', text: `title: ${other}` });
  lowerHeadings(tree);
  notices.push(...splitLongBlocks(tree));
  moveCellMarkers(tree);
  const most = highestNumber([...list.entries, ...links.entries]);
  const placed = placeMarkers(tree, { ...options, arePowers, most });
  tidyTree(tree);
  notices.push(...list.notices, ...placed.notices);
  if (tree.children.length === 0) return { fault: 'empty' };
  if (hasDenseBlock(tree)) return { fault: 'too-dense' };
  const round = options.roundBrackets ? 0 : countRoundBrackets(tree);
  if (placed.count === 0 && round > 1)
    notices.push({ kind: 'round-brackets', text: String(round) });
  const prose = toString(tree);
  const language = options.language ?? guessLanguage(prose) ?? about.language;
  if (language === undefined) return { fault: 'no-language' };
  const words = options.words(language);
  const settled = settleBody(tree);
  const references = collectReferences(
    [...numbered, ...offered.entries],
    keyed.references,
    settled.cited,
    words.unlisted,
  );
  const frontMatter: WrittenFrontMatter = {
    title: ownTitle ?? options.fallbackTitle,
    description: about.description ?? describe(tree, ownTitle ?? options.fallbackTitle),
    language,
    published: about.date ?? options.today,
    updated: about.date ?? options.today,
    ...(about.author !== undefined && { author: about.author }),
  };
  return {
    language,
    essay: writeEssay(frontMatter, words.provenance, settled.body),
    references:
      references.cited.length + references.uncited.length > 0
        ? writeReferences(references.cited, references.uncited, {
            heading: words.references,
            uncited: words.uncited,
          })
        : undefined,
    report: {
      title: frontMatter.title,
      hasTitle: ownTitle !== undefined,
      ...countBlocks(tree),
      markers: settled.markers,
      found: references.cited
        .filter(({ source }) => !('unlisted' in source))
        .map(({ number }) => number),
      unlisted: references.cited
        .filter(({ source }) => 'unlisted' in source)
        .map(({ number }) => number),
      uncited: references.uncited.map(({ number }) => number),
      notices: [...notices, ...settled.notices, ...references.notices],
    },
  };
}

/** Fewest entries of a list that show which numbers could be meant, and how many may be missing. */
const FEWEST_TELLING = 5;
const MOST_MISSING = 20;

/** The highest number that a marker could have where the text lists its entries. */
function highestNumber(entries: readonly ReferenceEntryText[]): number {
  const numbers = entries.map(({ number }) => number);
  return numbers.length < FEWEST_TELLING
    ? Number.POSITIVE_INFINITY
    : Math.max(...numbers) + MOST_MISSING;
}

/** The first sentence of the prose, without its markers. */
function describe(tree: Root, title: string): string {
  const paragraph = tree.children.find(({ type }) => type === 'paragraph') ?? tree.children[0];
  const text = paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : '';
  const [first] = splitSentences(text, findMarkers(text));
  const sentence = first ? text.slice(first.start, first.end) : '';
  const words = [...findMarkers(sentence)]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), sentence)
    .replace(/\s+(?=[。，；！？.,;!?])/g, '')
    .trim();
  const signs = Array.from(words);
  return signs.length > LONGEST_DESCRIPTION
    ? `${signs
        .slice(0, LONGEST_DESCRIPTION - 1)
        .join('')
        .trimEnd()}…`
    : words || title;
}

function countBlocks(tree: Root): { paragraphs: number; headings: number } {
  const counts = { paragraph: 0, heading: 0 };
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') counts[node.type] += 1;
  });
  return { paragraphs: counts.paragraph, headings: counts.heading };
}
