import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CslItem } from '../../references/csl-schemas.ts';
import { ADDRESS, linkOf } from './read-entries.ts';
import { isReferenceHeading } from './reference-heading.ts';

/** One or more numbers before a title: `[1] [3] The ice years`. */
const NUMBERS = /^\s*(?:\[\d{1,3}\]\s*)+(?=\S)/;
/** Fewest entries of such a list. */
const FEWEST_PAIRS = 3;

/**
 * Makes a list of references of paragraphs in pairs, as ChatGPT writes them into Word documents:
 * the numbers of a source and its title, and below them its address. Each number is an entry.
 */
export function listPairs(children: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (let at = 0; at < children.length; ) {
    const start = at;
    const items: ListItem[] = [];
    for (let pair = pairAt(children, at); pair; pair = pairAt(children, at)) {
      items.push(...pair);
      at += 2;
    }
    const block = children[start];
    if (at - start >= FEWEST_PAIRS * 2) {
      const before = made.at(-1);
      if (before?.type === 'thematicBreak') made.pop();
      if (!before || !isReferenceHeading(toString(before).trim())) made.push(HEADING);
      made.push(toList(items));
    } else if (block) {
      made.push(block);
      at = start + 1;
    }
  }
  return made;
}

const HEADING: Heading = {
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value: 'References' }],
};

/** The entries of a paragraph that begins with numbers, where an address is the next. */
function pairAt(children: readonly RootContent[], at: number): ListItem[] | undefined {
  const [title, address] = [children[at], children[at + 1]];
  if (title?.type !== 'paragraph' || address?.type !== 'paragraph') return undefined;
  const url = toString(address).trim();
  const [written] = NUMBERS.exec(toString(title)) ?? [];
  if (written === undefined || !ADDRESS.test(url) || /\s/.test(url)) return undefined;
  const name = toString(title).slice(written.length).trim();
  const item: CslItem | undefined = /^https?:/i.test(url)
    ? { type: 'webpage', title: name, URL: linkOf([address]).url ?? url }
    : undefined;
  const entry: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: `${name} ` }, ...address.children],
  };
  return Array.from(written.matchAll(/\d+/g), ([number]) => ({
    type: 'listItem' as const,
    data: { number: Number(number), item },
    children: [structuredClone(entry)],
    ...(title.position && { position: title.position }),
  }));
}

function toList(items: readonly ListItem[]): List {
  const sorted = [...items].sort((a, b) => (a.data?.number ?? 0) - (b.data?.number ?? 0));
  return { type: 'list', ordered: true, spread: false, children: sorted };
}
