import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { linesOf, toParagraph, type ParagraphLine } from './list-lines.ts';
import { isReferenceHeading, namesConversation } from './reference-heading.ts';
import { looksBibliographic, parseReference } from './reference-line.ts';

const BRACKETED = /^\s*[[［【]\s*\^?(\d{1,3})\^?\s*[\]］】]\s*[:：.]?\s*/;
/** Only below a heading: elsewhere such a line is an item of the prose. */
const ROUND = /^\s*[(（](\d{1,3})[)）]\s*/;
const NUMBERED = /^\s*(\d{1,3})(?:[.．]\s+|[.．](?=\D)|[、)）:：]\s*|\s+(?=\D))/;
const SIGNATURE = /^\s*(?:-{2,3}|—+|_{3,}|\*{3})\s*$/;
const ADDRESS = /^\s*(?:https?:\/\/|www\.|doi:|(?:DOI|URL|链接|网址)\s*[:：])/iu;

/** Entries that stand in a block, and what of the block is no part of the list. */
interface Found {
  readonly entries: readonly ReferenceEntryText[];
  readonly rest?: Paragraph;
}

/** How many lines may close a letter below its list. */
const MOST_CLOSING = 6;
const NOTHING: Found = { entries: [] };

/**
 * Takes the list of references from the end of a text: the numbered entries below its heading, or,
 * without a heading, the last blocks when each has a number in brackets and reads like an entry. A
 * list without numbers stays: nobody could say which entry a marker means.
 */
export function takeReferenceList(tree: Root): {
  entries: ReferenceEntryText[];
  notices: Notice[];
} {
  const { children } = tree;
  const heading = children.findLastIndex(
    (node) =>
      (node.type === 'heading' || node.type === 'paragraph') &&
      isReferenceHeading(toString(node).trim()),
  );
  if (heading < 0) return takeTrailing(children);
  const taken = takeBelow(children, heading + 1);
  const [heads, next] = [children[heading], children[heading + 1]];
  if (taken.entries.length > 0) {
    children.splice(heading, taken.end - heading, ...taken.rest);
    if (heads && namesConversation(toString(heads)))
      taken.notices.push({ kind: 'part-left-out', text: toString(heads), ...lineOf(heads) });
    return taken;
  }
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
    const found = readEntries(block, [BRACKETED, NUMBERED, ROUND]);
    const next = children[index + 1];
    const goesOn = next !== undefined && continues(next, entries.at(-1));
    if (found.entries.length > 0) entries.push(...found.entries);
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
  const [first] = readEntries(block, [BRACKETED, NUMBERED, ROUND]).entries;
  return first !== undefined && (last === undefined || first.number === last.number + 1);
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
  return text !== '' && text.length <= 80 && !/[[［【]\s*\^?\d/.test(text);
}

function extend(entry: ReferenceEntryText | undefined, block: Paragraph): ReferenceEntryText {
  const text = `${entry?.text ?? ''} ${toLine(block)}`.trim();
  return { number: 0, ...entry, text, ...(entry?.url === undefined && linkOf([block])) };
}

/** Takes the last blocks that are entries, and the heading or rule that stood above them alone. */
function takeTrailing(children: RootContent[]): {
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
    const found = readEntries(children[start - 1], [BRACKETED]);
    const isEntry = ({ text, url }: ReferenceEntryText) =>
      url !== undefined || looksBibliographic(text);
    if (found.entries.length === 0 || !found.entries.every(isEntry)) break;
    if (found.rest) rest = [found.rest, ...rest];
    entries.unshift(...found.entries);
    start -= 1;
  }
  if (entries.length === 0) return { entries: [], notices: [] };
  const before = children[start - 1];
  // A rule or a heading above the list has nothing to stand above without it.
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

/** The numbered entries that a block consists of; none where it begins with anything else. */
function readEntries(node: RootContent | undefined, patterns: readonly RegExp[]): Found {
  if (node?.type === 'paragraph') return readLines(node, patterns);
  if (node?.type !== 'list' || (node.ordered !== true && patterns.length < 2)) return NOTHING;
  const entries = node.children.map((item, index): ReferenceEntryText | undefined => {
    const text = toLine(item);
    const own = BRACKETED.exec(text) ?? (node.ordered ? null : NUMBERED.exec(text));
    if (!own && node.ordered !== true) return undefined;
    const number = own ? Number(own[1]) : (item.data?.number ?? (node.start ?? 1) + index);
    return {
      number,
      text: own ? text.slice(own[0].length) : text,
      ...linkOf([item]),
      ...lineOf(item),
    };
  });
  return entries.every((entry) => entry !== undefined) ? { entries } : NOTHING;
}

/**
 * Entries may be lines of one paragraph; a line without a number goes on with the one before it.
 */
function readLines(paragraph: Paragraph, patterns: readonly RegExp[]): Found {
  const lines = linesOf(paragraph);
  const groups: { number: number; lines: ParagraphLine[]; cut: number; at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const match = patterns.map((pattern) => pattern.exec(line.text)).find((found) => found);
    const last = groups.at(-1);
    if (match && Number(match[1]) > 0)
      groups.push({ number: Number(match[1]), lines: [line], cut: match[0].length, at });
    else if (last) last.lines.push(line);
    else if (line.text.trim() !== '') return NOTHING;
  }
  const last = groups.at(-1);
  if (!last) return NOTHING;
  const most = Math.max(1, ...groups.slice(0, -1).map(({ lines: { length } }) => length));
  const end = endOfEntry(last.lines, last.cut, most);
  const behind = last.lines.splice(end);
  const entries = groups.map(({ number, lines: own, cut, at }): ReferenceEntryText => {
    const text = own.map((line, index) => (index === 0 ? line.text.slice(cut) : line.text));
    const line = paragraph.position && paragraph.position.start.line + at;
    return {
      number,
      text: text
        .map((part) => part.trim())
        .filter(Boolean)
        .join(' '),
      ...linkOf(own.flatMap(({ nodes }) => [...nodes])),
      ...(line !== undefined && { line }),
    };
  });
  const kept = behind.filter(({ text }) => !SIGNATURE.test(text));
  return kept.some(({ text }) => text.trim() !== '')
    ? { entries, rest: toParagraph(kept, paragraph) }
    : { entries };
}

/**
 * Counts the lines of the last entry of a list. What follows them may be a signature or a closing
 * line: as soon as an entry is whole, a further line belongs to it only where it is an address, or
 * where the entries before it have as many lines.
 */
function endOfEntry(lines: readonly ParagraphLine[], cut: number, most: number): number {
  const signature = lines.findIndex(({ text }) => SIGNATURE.test(text));
  const end = signature < 0 ? lines.length : signature;
  for (let count = most; count < end; count++) {
    const text = lines
      .slice(0, count)
      .map((line) => line.text)
      .join(' ')
      .slice(cut);
    const next = lines[count]?.text ?? '';
    if (isWhole(text) && !ADDRESS.test(next)) return count;
  }
  return end;
}

function isWhole(text: string): boolean {
  return (
    /https?:\/\/\S+\s*$/i.test(text) ||
    (/[.。]\s*$/.test(text) && parseReference({ text }).isCertain)
  );
}

function linkOf(nodes: readonly Nodes[]): Pick<ReferenceEntryText, 'url' | 'linkText'> {
  let found: Pick<ReferenceEntryText, 'url' | 'linkText'> = {};
  for (const node of nodes) {
    visit(node, 'link', (link) => {
      if (found.url === undefined && /^https?:/i.test(link.url))
        found = { url: link.url, linkText: toString(link).trim() };
    });
  }
  return found;
}

function toLine(node: Parents): string {
  const read = (child: Nodes): string => {
    if ('value' in child) return child.value;
    const inner = 'children' in child ? child.children.map(read).join('') : '';
    // The ends of lines and of blocks part words.
    return PARTS_WORDS.has(child.type) ? ` ${inner} ` : inner;
  };
  return read(node).replaceAll(/\s+/g, ' ').trim();
}

const PARTS_WORDS: ReadonlySet<Nodes['type']> = new Set([
  'break',
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'blockquote',
]);
