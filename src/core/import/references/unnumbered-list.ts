import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { numbersOf } from '../markers/marker-forms.ts';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { linkOf, toLine } from './read-entries.ts';
import { isReferenceHeading } from './reference-heading.ts';
import { looksBibliographic, parseReference } from './reference-line.ts';

/**
 * Reads the lists of references whose entries have no numbers, as texts have them that cite by
 * author and year. The lists stay in the text; their entries get the numbers behind those that the
 * text uses, so that a writer can cite them.
 *
 * @param taken the entries of the text that have numbers
 * @returns the entries, and how many citations by author and year mean one of them
 */
export function offerUnnumbered(
  tree: Root,
  taken: readonly ReferenceEntryText[],
): { entries: ReferenceEntryText[]; notices: Notice[] } {
  const blocks = findLists(tree.children);
  if (blocks.length === 0) return { entries: [], notices: [] };
  const used = [...taken.map(({ number }) => number), ...numbersOf(tree.children)];
  const last = used.reduce((highest, number) => Math.max(highest, number), 0);
  const entries = blocks.map((block, index) => ({
    number: last + index + 1,
    text: toLine(block),
    ...linkOf([block]),
    ...lineOf(block),
  }));
  const prose = tree.children.filter((node) => !blocks.some((block) => holds(node, block)));
  const count = countCitations(prose, entries);
  return {
    entries,
    notices: count > 0 ? [{ kind: 'author-year', text: String(count) }] : [],
  };
}

type Entry = Extract<RootContent, { type: 'paragraph' | 'listItem' }>;

/** The paragraphs and items below headings of references that read like entries. */
function findLists(children: readonly RootContent[]): Entry[] {
  const entries: Entry[] = [];
  let isList = false;
  for (const node of children) {
    if (isReferenceHeading(toString(node).trim())) {
      isList = true;
      continue;
    }
    if (node.type === 'heading') isList = false;
    if (!isList) continue;
    const found = node.type === 'list' ? node.children : [node];
    for (const entry of found)
      if (
        (entry.type === 'listItem' || entry.type === 'paragraph') &&
        (looksBibliographic(toLine(entry)) || linkOf([entry]).linkText === toLine(entry))
      )
        entries.push(entry);
  }
  return entries;
}

function holds(node: RootContent, block: Entry): boolean {
  return node === block || (node.type === 'list' && node.children.some((item) => item === block));
}

/** Counts the places such as `(Lind, 2005)` or `Lind (2005)` that mean one of the entries. */
function countCitations(
  prose: readonly RootContent[],
  entries: readonly ReferenceEntryText[],
): number {
  const works = new Set(
    entries.flatMap((entry) => {
      const { author, issued } = parseReference(entry).item;
      const [first] = author ?? [];
      if (first === undefined || issued === undefined) return [];
      return [`${'family' in first ? first.family : first.literal} ${issued.slice(0, 4)}`];
    }),
  );
  let count = 0;
  for (const block of prose)
    visit(block, 'text', ({ value }) => {
      for (const [, name = '', year = ''] of value.matchAll(CITATION))
        if (works.has(`${name} ${year}`)) count += 1;
    });
  return count;
}

/** A name, further names, and a year behind a comma or within brackets. */
const CITATION =
  /(\p{Lu}[\p{L}’'-]+|[\p{Script=Han}]{2,4})(?:,? (?:and|&) \p{Lu}[\p{L}’'-]+| et al\.?| ?等人?)?,? ?[(（]?((?:1[5-9]|20)\d\d)[a-z]?/gu;
