import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourcePlace } from './source-place.ts';

/** A copy of a file of a source, as text. */
export interface SourceCopy {
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly digest: string;
  readonly kind: 'pdf' | 'html' | 'markdown' | 'text';
  /** The text of each page of a PDF, else the one text. */
  readonly pages: readonly string[];
}

/** The text of a place in a copy; undefined where the copy has no such place. */
export function narrowToPlace(
  { kind, pages }: SourceCopy,
  { page, lines, anchor }: SourcePlace,
): string | undefined {
  if (kind === 'pdf' && page !== undefined) return pages[page - 1];
  const text = pages.join('\n');
  if (lines !== undefined) {
    const [from = 1, to = from] = lines.split('-').map(Number);
    const all = text.split('\n');
    return from > all.length ? undefined : all.slice(from - 1, to).join('\n');
  }
  return kind === 'markdown' && anchor !== undefined ? findSection(text, anchor) : text;
}

/** The text below a heading, as far as the next heading that is not below it. */
function findSection(text: string, anchor: string): string | undefined {
  const slugger = new GithubSlugger();
  const headings = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(text)
    .children.filter((node): node is Heading => node.type === 'heading')
    .map((heading) => ({ heading, slug: slugger.slug(toString(heading)) }));
  const at = headings.findIndex(({ slug }) => slug === anchor);
  const heading = headings[at]?.heading;
  if (!heading) return undefined;
  const next = headings.slice(at + 1).find((other) => other.heading.depth <= heading.depth);
  return text.slice(heading.position?.start.offset, next?.heading.position?.start.offset);
}
