import type { Nodes, Paragraph, Parents, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf } from '../tree/edit-tree.ts';
import { linesOf, toParagraph, type ParagraphLine } from './list-lines.ts';
import { parseReference } from './reference-line.ts';

const BRACKETED = /^\s*[[［【〔]\s*\^?(\d{1,3})\^?\s*[\]］】〕]\s*[:：.]?\s*/;
const RAISED = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*[:：.]?\s*/;
const ROUND = /^\s*[(（](\d{1,3})[)）]\s*/;
const NUMBERED = /^\s*(\d{1,3})(?:[.．]\s+|[.．](?=\D)|[、)）:：]\s*|\s+(?=\D))/;
export const SIGNATURE = /^\s*(?:-{2,3}|—+|_{3,}|\*{3})\s*$/;
export const ADDRESS = /^\s*(?:https?:\/\/|www\.|doi:|(?:DOI|URL|链接|网址)\s*[:：])/iu;

/**
 * How an entry may begin: below a heading of references, or where nothing says what the lines are,
 * so that `1.` or `(1)` begin an item of the prose.
 */
const PATTERNS = {
  below: [BRACKETED, NUMBERED, ROUND, RAISED],
  alone: [BRACKETED, RAISED],
} as const;

/** The entries of a block, and the blocks of its words that are not in the list. */
export interface FoundEntries {
  readonly entries: readonly ReferenceEntryText[];
  readonly rest?: Paragraph;
}

const NOTHING: FoundEntries = { entries: [] };

/** The number that a text begins with, and the length of what it is written with. */
function readNumber(
  text: string,
  place: keyof typeof PATTERNS,
): { number: number; length: number } | undefined {
  for (const pattern of PATTERNS[place]) {
    const [written, digits] = pattern.exec(text) ?? [];
    // NFKC makes digits of raised ones.
    if (written !== undefined && digits !== undefined)
      return { number: Number(digits.normalize('NFKC')), length: written.length };
  }
  return undefined;
}

/** The numbered entries that a block consists of; none where it begins with anything else. */
export function readEntries(
  node: RootContent | undefined,
  place: keyof typeof PATTERNS,
): FoundEntries {
  if (node?.type === 'paragraph') return readLines(node, place);
  if (node?.type !== 'list' || (node.ordered !== true && place === 'alone')) return NOTHING;
  const entries = node.children.map((item, index): ReferenceEntryText | undefined => {
    const text = toLine(item);
    const own = readNumber(text, node.ordered ? 'alone' : place);
    if (!own && node.ordered !== true) return undefined;
    const number = own?.number ?? item.data?.number ?? (node.start ?? 1) + index;
    return {
      number,
      text: text.slice(own?.length ?? 0),
      ...withoutNumber(linkOf([item]), text.slice(0, own?.length ?? 0)),
      ...(item.data?.item && { item: item.data.item }),
      ...lineOf(item),
    };
  });
  return entries.every((entry) => entry !== undefined) ? { entries } : NOTHING;
}

/**
 * Entries may be lines of one paragraph; a line without a number goes on with the one before it.
 */
function readLines(paragraph: Paragraph, place: keyof typeof PATTERNS): FoundEntries {
  const lines = linesOf(paragraph);
  const groups: { number: number; lines: ParagraphLine[]; cut: number; at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const own = readNumber(line.text, place);
    const last = groups.at(-1);
    if (own && own.number > 0)
      groups.push({ number: own.number, lines: [line], cut: own.length, at });
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
      text: joinLines(text),
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
    if (isWhole(text) && !ADDRESS.test(next) && !goesOn(text, next)) return count;
  }
  return end;
}

/** Joins the lines of an entry; an address that was broken for its length is whole again. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce((text, line) => `${text}${text === '' || goesOn(text, line) ? '' : ' '}${line}`, '');
}

/** Whether an address at the end of a line goes on with the only word of the next. */
function goesOn(text: string, next: string): boolean {
  return /https?:\/\/\S*[/\-=&?_#]\s*$/.test(text) && /^\s*[\w#?&=%./+:;,@~-]+\s*$/.test(next);
}

function isWhole(text: string): boolean {
  return (
    /https?:\/\/\S+\s*$/i.test(text) ||
    (/[.。]\s*$/.test(text) && parseReference({ text }).isCertain)
  );
}

export function linkOf(nodes: readonly Nodes[]): Pick<ReferenceEntryText, 'url' | 'linkText'> {
  let found: Pick<ReferenceEntryText, 'url' | 'linkText'> = {};
  for (const node of nodes) {
    visit(node, 'link', (link) => {
      if (found.url === undefined && /^https?:/i.test(link.url))
        found = { url: link.url, linkText: toString(link).trim() };
    });
  }
  return found;
}

/** The link of an entry whose number is among its words: `[(1) Ice tables](…)`. */
function withoutNumber(
  link: Pick<ReferenceEntryText, 'url' | 'linkText'>,
  number: string,
): Pick<ReferenceEntryText, 'url' | 'linkText'> {
  const { linkText } = link;
  return number !== '' && linkText?.startsWith(number.trim())
    ? { ...link, linkText: linkText.slice(number.trim().length).trim() }
    : link;
}

export function toLine(node: Parents): string {
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
