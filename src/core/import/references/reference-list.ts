import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { numbersOf } from '../markers/marker-forms.ts';
import { ADDRESS, linkOf, readEntries, SIGNATURE, toLine } from './read-entries.ts';
import { isNoteHeading, isReferenceHeading, namesConversation } from './reference-heading.ts';
import { looksBibliographic } from './reference-line.ts';

/** How many lines may close a letter below its list. */
const MOST_CLOSING = 6;
/** Fewest entries of a list that has no heading and does not end the text. */
const FEWEST_ENTRIES = 3;

/**
 * Takes the list of references from the end of a text: the numbered entries below its heading, or,
 * without a heading, the last blocks when each has a number in brackets and reads like an entry. A
 * list without numbers stays: it is unknown which entry a marker means.
 *
 * @param sourced the numbers whose sources the text gives by links
 */
export function takeReferenceList(
  tree: Root,
  sourced: ReadonlySet<number>,
): {
  entries: ReferenceEntryText[];
  notices: Notice[];
} {
  const { children } = tree;
  const heading = children.findLastIndex(
    (node) =>
      (node.type === 'heading' || node.type === 'paragraph') &&
      isReferenceHeading(toString(node).trim()),
  );
  if (heading < 0) return takeTrailing(children, sourced);
  const taken = takeBelow(children, heading + 1);
  const [heads, next] = [children[heading], children[heading + 1]];
  if (taken.entries.length > 0) {
    children.splice(heading, taken.end - heading, ...taken.rest);
    if (heads && namesConversation(toString(heads)))
      taken.notices.push({ kind: 'part-left-out', text: toString(heads), ...lineOf(heads) });
    return taken;
  }
  const run = takeRun(children, sourced);
  if (run.entries.length > 0) return run;
  const isList =
    next?.type === 'list' || (next !== undefined && looksBibliographic(toString(next)));
  return {
    entries: [],
    notices:
      isList && heads ? [{ kind: 'unnumbered-list', text: toString(heads), ...lineOf(heads) }] : [],
  };
}

/**
 * Reads entries from a block on, through sub-headings and through blocks that go on with an entry.
 */
function takeBelow(
  children: readonly RootContent[],
  start: number,
): { entries: ReferenceEntryText[]; notices: Notice[]; end: number; rest: RootContent[] } {
  const entries: ReferenceEntryText[] = [];
  const notices: Notice[] = [];
  let index = start;
  for (let block = children[index]; block !== undefined; block = children[index]) {
    const found = readEntries(block, 'below');
    const next = children[index + 1];
    const goesOn = next !== undefined && continues(next, entries.at(-1));
    const mistyped = readMistyped(block, next, entries.at(-1));
    if (found.entries.length > 0) entries.push(...found.entries);
    else if (mistyped) entries.push(mistyped);
    else if (entries.length === 0 && isSign(block) && continues(next))
      notices.push({ kind: 'part-left-out', text: toString(block), ...lineOf(block) });
    else if (block.type === 'heading' && (goesOn || (entries.length === 0 && continues(next))))
      notices.push({ kind: 'part-left-out', text: toString(block), ...lineOf(block) });
    else if (
      block.type === 'paragraph' &&
      entries.length > 0 &&
      (goesOn || isAddress(block) || isBroken(entries.at(-1), block))
    )
      entries.push(extend(entries.pop(), block));
    else break;
    index += 1;
    if (found.rest) return { entries, notices, end: index, rest: [found.rest] };
  }
  return { entries, notices, end: index, rest: [] };
}

/** Whether a block goes on with the list: its first entry has the number behind the last one. */
function continues(block: RootContent | undefined, last?: ReferenceEntryText): boolean {
  const [first] = readEntries(block, 'below').entries;
  return first !== undefined && (last === undefined || first.number === last.number + 1);
}

/** An entry between its neighbours in number whose own lacks a bracket or a stop: `[5Lind, A.` */
function readMistyped(
  block: RootContent,
  next: RootContent | undefined,
  last: ReferenceEntryText | undefined,
): ReferenceEntryText | undefined {
  if (block.type !== 'paragraph' || last === undefined) return undefined;
  const number = last.number + 1;
  const [first] = readEntries(next, 'below').entries;
  const [written, digits] = /^[^\p{L}\d]{0,2}(\d{1,3})[^\p{L}\d]{0,2}/u.exec(toLine(block)) ?? [];
  if (written === undefined || Number(digits) !== number || first?.number !== number + 1)
    return undefined;
  if (readEntries(block, 'below').entries.length > 0) return undefined;
  const text = toLine(block).slice(written.length);
  return { number, text, ...linkOf([block]), ...lineOf(block) };
}

/** Whether a block is a sign, such as the arrow by which a page folds the list. */
function isSign(block: RootContent): boolean {
  return block.type === 'paragraph' && !/[\p{L}\p{N}]/u.test(toString(block));
}

/** Whether a paragraph is an address and nothing else. */
function isAddress(block: Paragraph): boolean {
  const [only, ...more] = block.children;
  const isLink = more.length === 0 && only?.type === 'link';
  return isLink || (ADDRESS.test(toString(block)) && !/\s\S+\s/.test(toString(block).trim()));
}

/** Whether an entry was broken for its length: it ends in the middle of a sentence. */
function isBroken(entry: ReferenceEntryText | undefined, block: Paragraph): boolean {
  const text = entry?.text ?? '';
  return (
    /[,，:：-]\s*$/.test(text) || (/\p{L}\s*$/u.test(text) && /^\s*[a-z]/.test(toString(block)))
  );
}

/** Whether a block may close a letter: a short line without a marker. */
function isClosing(block: RootContent | undefined): boolean {
  const text = block?.type === 'paragraph' ? toString(block) : '';
  return text !== '' && text.length <= 80 && !/[[［【〔]\s*\^?\d|^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text);
}

function extend(entry: ReferenceEntryText | undefined, block: Paragraph): ReferenceEntryText {
  const text = `${entry?.text ?? ''} ${toLine(block)}`.trim();
  return { number: 0, ...entry, text, ...(entry?.url === undefined && linkOf([block])) };
}

/** Takes the last blocks that are entries, and the heading or rule above them alone. */
function takeTrailing(
  children: RootContent[],
  sourced: ReadonlySet<number>,
): {
  entries: ReferenceEntryText[];
  notices: Notice[];
} {
  const notes = children.findLastIndex(({ type }) => type !== 'footnoteDefinition') + 1;
  let end = notes;
  while (end > 1 && notes - end < MOST_CLOSING && isClosing(children[end - 1])) end -= 1;
  let start = end;
  let rest: RootContent[] = [];
  const entries: ReferenceEntryText[] = [];
  while (start > 1) {
    const found = readEntries(children[start - 1], 'alone');
    if (found.entries.length === 0 || !found.entries.every(isSource)) break;
    if (found.rest) rest = [found.rest, ...rest];
    entries.unshift(...found.entries);
    start -= 1;
  }
  if (entries.length === 0) return takeRun(children, sourced);
  const before = children[start - 1];
  // A rule or a heading above the list has no use without it.
  const isAbove =
    before?.type === 'thematicBreak' ||
    (before?.type === 'heading' && rest.length === 0 && end === notes);
  children.splice(isAbove ? start - 1 : start, end - start + (isAbove ? 1 : 0), ...rest);
  const signature = children[isAbove ? start - 1 : start];
  if (signature?.type === 'paragraph' && SIGNATURE.test(toString(signature)))
    children.splice(children.indexOf(signature), 1);
  const notices: Notice[] =
    isAbove && before.type === 'heading'
      ? [{ kind: 'part-left-out', text: toString(before), ...lineOf(before) }]
      : [];
  return { entries, notices };
}

/**
 * Takes the last blocks that count from [1] on, wherever they are, where the text before them cites
 * most of their numbers: they are its list, whatever each of them reads like.
 */
function takeRun(
  children: RootContent[],
  sourced: ReadonlySet<number>,
): { entries: ReferenceEntryText[]; notices: Notice[] } {
  const first = children.findLastIndex(
    (block) => readEntries(block, 'alone').entries[0]?.number === 1,
  );
  const entries: ReferenceEntryText[] = [];
  let end = first;
  for (let block = children[end]; block !== undefined; block = children[++end]) {
    const found = readEntries(block, 'alone');
    if (toString(block).trim() === '' && block.type === 'paragraph') continue;
    // Numbers that people write by hand now and then repeat, or miss one.
    const next = (entries.at(-1)?.number ?? 0) + 2;
    const counts = found.entries.every(({ number }, at) => number <= next + at);
    const mistyped = readMistyped(block, children[end + 1], entries.at(-1));
    if (found.rest || !counts || (found.entries.length === 0 && !mistyped)) break;
    entries.push(...(mistyped ? [mistyped] : found.entries));
  }
  const cited = new Set(numbersOf(children.slice(0, Math.max(0, first))));
  const known = entries.filter(({ number }) => cited.has(number));
  if (entries.length < FEWEST_ENTRIES || known.length * 3 < entries.length * 2)
    return { entries: [], notices: [] };
  // Lines that only count something are not sources where the text links to those of its numbers.
  if (entries.every(({ number, url }) => url === undefined && sourced.has(number)))
    return { entries: [], notices: keepLabels(children.slice(first, end)) };
  const above = children[first - 1];
  const isAbove = above !== undefined && isNoteHeading(toString(above));
  const isNotes = isAbove || above?.type === 'thematicBreak' || isEnd(children, end);
  if (!isNotes && children[first]?.type === 'list' && !entries.some(isSource))
    return { entries: [], notices: [] };
  children.splice(isAbove ? first - 1 : first, end - first + (isAbove ? 1 : 0));
  const notice: Notice | undefined = isAbove
    ? { kind: 'part-left-out', text: toString(above), ...lineOf(above) }
    : undefined;
  return { entries, notices: notice ? [notice] : [] };
}

/** Whether only notes follow some blocks. */
function isEnd(children: readonly RootContent[], end: number): boolean {
  return children.slice(end).every(({ type }) => type === 'footnoteDefinition');
}

/** Whether an entry reads like a source rather than like a point of the prose. */
function isSource({ text, url }: ReferenceEntryText): boolean {
  return url !== undefined || looksBibliographic(text);
}

/** Keeps the numbers that lines begin with from being read as markers. */
function keepLabels(blocks: readonly RootContent[]): Notice[] {
  const notices: Notice[] = [];
  for (const block of blocks) {
    notices.push({ kind: 'lone-marker', text: toString(block).trim(), ...lineOf(block) });
    visit(block, 'text', (node) => {
      if (/^\s*[[［【]\d|\n\s*[[［【]\d/.test(node.value))
        node.data = { ...node.data, isEscaped: true };
    });
  }
  return notices;
}
