import type { Paragraph, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { mathToMarkdown, type InlineMath } from 'mdast-util-math';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import type { MarkerNode } from '../tree/document.ts';

/**
 * Writes a tree as the body of an essay. Markers are written as they are, and all other text is
 * escaped.
 */
export function writeMdx(tree: Root): string {
  return toMarkdown(tree, OPTIONS);
}

const writeMarker: Handle = (node: MarkerNode) => node.value;

/** In a cell of a table a bar would end the cell; TeX has names for it. */
const writeFormula: Handle = (node: InlineMath, _parent, state) => {
  const tex = state.stack.includes('tableCell')
    ? node.value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
    : node.value;
  const sign = node.data?.isDisplay ? '$$' : '$';
  return sign + tex + sign;
};

const writeText: Handle = (node: Text, _parent, state, { before, after }) =>
  escapeText(node.value, {
    before: before.slice(-1) || '\n',
    after: after.charAt(0),
    isLabel: state.stack.includes('label'),
    escapesAll: node.data?.escapesAll === true,
  });

const friendly = cjkFriendlyToMarkdown();

/**
 * Both extensions write paragraphs, and only the last of them would: the box of a task is written
 * here.
 */
const writeParagraph: Handle = (node: Paragraph, parent, state, info) => {
  const write = friendly.handlers?.paragraph ?? defaultHandlers.paragraph;
  const isTask =
    parent?.type === 'listItem' &&
    typeof parent.checked === 'boolean' &&
    parent.children[0] === node;
  const box = isTask ? `[${parent.checked ? 'x' : ' '}] ` : '';
  return box + write(node, parent, state, info);
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  // Types know the nodes of Markdown alone, and markers are none.
  extensions: [
    gfmToMarkdown(),
    mdxToMarkdown(),
    mathToMarkdown(),
    friendly,
    {
      handlers: {
        marker: writeMarker,
        inlineMath: writeFormula,
        paragraph: writeParagraph,
        text: writeText,
      } as NonNullable<Options['handlers']>,
    },
  ],
};

/** Signs that have a meaning anywhere. */
const SIGN = /[\\`*_[<{|$]/;
/** Signs that have a meaning at the beginning of a line. */
const LINE_SIGN = /^(?:[#>+=-]|\d{1,9}[.)]|import\b|export\b)/;

/** The context of a text. */
export interface Surroundings {
  /** The character before it; a line break at the beginning of a block. */
  readonly before: string;
  /** The character after it. */
  readonly after: string;
  /** Whether it is in the square brackets of a link. */
  readonly isLabel?: boolean;
  /** Whether signs are escaped that would find no partner, too. */
  readonly escapesAll?: boolean;
}

/**
 * Escapes the signs that Markdown or MDX would read, by a backslash or by a character reference.
 */
function escapeText(text: string, around: Surroundings): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ((at === 0 ? around.before : text.charAt(at - 1)) === '\n') {
      const [opening] = LINE_SIGN.exec(text.slice(at, at + 16)) ?? [];
      if (opening !== undefined) {
        parts.push(escapeOpening(opening));
        at += opening.length - 1;
        continue;
      }
    }
    if (isRead(text, at, around)) parts.push(`\\${sign}`);
    else parts.push(isBracket(text, at) ? reference(sign) : sign);
  }
  return parts.join('');
}

function escapeOpening(opening: string): string {
  const last = opening.length - 1;
  if (/^\d/.test(opening)) return `${opening.slice(0, last)}\\${opening.charAt(last)}`;
  // A backslash has no effect before a letter.
  return /^[a-z]/.test(opening) ? reference(opening.charAt(0)) + opening.slice(1) : `\\${opening}`;
}

function isRead(text: string, at: number, around: Surroundings): boolean {
  const { before, after, isLabel, escapesAll } = around;
  const sign = text.charAt(at);
  if (escapesAll && /[\]~]/.test(sign)) return true;
  if (SIGN.test(sign)) return true;
  const last = at === 0 ? before : text.charAt(at - 1);
  const next = at === text.length - 1 ? after : text.charAt(at + 1);
  if (sign === '&') return /[#a-z]/i.test(next);
  if (sign === '~') return last === '~' || next === '~';
  if (sign === '!') return next === '[';
  if (sign === '(' || sign === ':') return last === ']';
  // Signs that close a heading.
  if (sign === '#') return /[\s#]/.test(last);
  return sign === ']' && isLabel === true;
}

/**
 * Whether a full-width bracket opens a number that is not a marker. A backslash cannot escape it.
 */
function isBracket(text: string, at: number): boolean {
  return /[［【]/.test(text.charAt(at)) && /^\s*[\d０-９]/.test(text.slice(at + 1, at + 9));
}

function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
