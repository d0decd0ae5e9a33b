import GithubSlugger from 'github-slugger';
import { isPageId } from '../shared/element-ids.ts';
import type { Block } from './blocks.ts';
import type { Section } from './schemas.ts';

/**
 * Makes the sections of an essay from its blocks. Ids follow rehype-slug's rule, on the heading's
 * words without its markers; an id that the page itself needs gets `section-` before it, and
 * `section` stands for words that give none.
 *
 * @returns each heading block with its section, in order
 */
export function findSections(blocks: readonly Block[]): Map<Block, Section> {
  const slugger = new GithubSlugger();
  const sections = new Map<Block, Section>();
  for (const block of blocks) {
    if (block.node.type !== 'heading') continue;
    const title = withoutMarkers(block).trim();
    const slug = slugger.slug(title);
    const isFree = slug !== '' && !isPageId(slug);
    const id = isFree ? slug : slugger.slug(`section ${slug}`.trim());
    sections.set(block, { id, title, depth: block.node.depth });
  }
  return sections;
}

function withoutMarkers({ text, markers }: Block): string {
  return [...markers]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
