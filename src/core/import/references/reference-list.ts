import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ReferenceEntryText } from '../tree/document.ts';
import { lineOf } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';
import { isReferenceHeading } from './reference-heading.ts';
import { looksBibliographic } from './reference-line.ts';

const BRACKETED = /^\s*[[［【]\s*\^?(\d{1,3})\^?\s*[\]］】]\s*[:：.]?\s*/;
const NUMBERED = /^\s*(\d{1,3})(?:[.．]\s+|[.．](?=\D)|[、)）:：]\s*|\s+(?=\D))/;

/**
 * Takes the list of references from the end of a text: what stands below its heading and has numbers, or, without a heading,
 * the last lines when each has a number in brackets and reads like an entry. A list without numbers stays: nobody could say
 * which entry a marker means.
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
  if (heading < 0) return { entries: takeTrailing(children), notices: [] };
  let end = heading + 1;
  const entries: ReferenceEntryText[] = [];
  for (; end < children.length; end++) {
    const found = readEntries(children[end], [BRACKETED, NUMBERED]);
    if (found.length === 0) break;
    entries.push(...found);
  }
  const [heads, next] = [children[heading], children[heading + 1]];
  if (entries.length > 0) {
    children.splice(heading, end - heading);
    return { entries, notices: [] };
  }
  const isList =
    next?.type === 'list' || (next !== undefined && looksBibliographic(toString(next)));
  return {
    entries: [],
    notices:
      isList && heads ? [{ kind: 'unnumbered-list', text: toString(heads), ...lineOf(heads) }] : [],
  };
}

function takeTrailing(children: RootContent[]): ReferenceEntryText[] {
  const notes = children.findLastIndex(({ type }) => type !== 'footnoteDefinition') + 1;
  let start = notes;
  const entries: ReferenceEntryText[] = [];
  while (start > 1) {
    const found = readEntries(children[start - 1], [BRACKETED]);
    if (
      found.length === 0 ||
      !found.every(({ text, url }) => url !== undefined || looksBibliographic(text))
    )
      break;
    entries.unshift(...found);
    start -= 1;
  }
  if (entries.length === 0) return [];
  const isRuled = children[start - 1]?.type === 'thematicBreak';
  children.splice(isRuled ? start - 1 : start, notes - start + (isRuled ? 1 : 0));
  return entries;
}

/** The numbered entries that a block consists of; none where it holds anything else. */
function readEntries(
  node: RootContent | undefined,
  patterns: readonly RegExp[],
): ReferenceEntryText[] {
  if (node?.type === 'paragraph') return readLines(node, patterns);
  if (node?.type !== 'list' || (node.ordered !== true && patterns.length < 2)) return [];
  const entries = node.children.map((item, index): ReferenceEntryText | undefined => {
    const text = toLine(item);
    const own = BRACKETED.exec(text);
    if (!own && node.ordered !== true) return undefined;
    const number = own ? Number(own[1]) : (item.data?.number ?? (node.start ?? 1) + index);
    return {
      number,
      text: own ? text.slice(own[0].length) : text,
      ...linkOf([item]),
      ...lineOf(item),
    };
  });
  return entries.every((entry) => entry !== undefined) ? entries : [];
}

/** Entries may be lines of one paragraph; a line without a number goes on from the one before it. */
function readLines(paragraph: Parents, patterns: readonly RegExp[]): ReferenceEntryText[] {
  const lines: { text: string; nodes: Nodes[] }[] = [{ text: '', nodes: [] }];
  for (const child of paragraph.children) {
    const [first = '', ...more] =
      child.type === 'break'
        ? ['', '']
        : child.type === 'text'
          ? child.value.split(/\r?\n/)
          : [toString(child)];
    const last = lines.at(-1);
    if (last) {
      last.text += first;
      last.nodes.push(child);
    }
    lines.push(...more.map((text) => ({ text, nodes: [child] })));
  }
  const entries: ReferenceEntryText[] = [];
  const line = paragraph.position?.start.line;
  for (const [index, { text, nodes }] of lines.entries()) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    const last = entries.at(-1);
    if (match && Number(match[1]) > 0) {
      entries.push({
        number: Number(match[1]),
        text: text.slice(match[0].length).trim(),
        ...linkOf(nodes),
        ...(line !== undefined && { line: line + index }),
      });
    } else if (last && text.trim() !== '') {
      entries[entries.length - 1] = {
        ...last,
        text: `${last.text} ${text.trim()}`,
        ...(last.url === undefined && linkOf(nodes)),
      };
    } else if (text.trim() !== '') {
      return [];
    }
  }
  return entries;
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
  return node.children
    .map((child) => toString(child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
