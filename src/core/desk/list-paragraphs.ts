import { parseEssay } from '../essay/analyze-essay.ts';
import type { Essay, EssayFile } from '../essay/types.ts';
import { readEssayText } from '../text/essay-text.ts';
import type { DeskParagraph } from './desk-types.ts';

/**
 * The text of an edition, paragraph by paragraph, each with its sentences by the ids that they have
 * on the page.
 */
export function listParagraphs(essay: Essay, file: EssayFile): DeskParagraph[] {
  const { tree, body } = parseEssay(file);
  if (!tree) return [];
  const { blocks, units, headings } = readEssayText(tree, body, essay.names);
  const ofBlock = Map.groupBy(units, ({ block }) => block);
  return blocks.flatMap((block): DeskParagraph[] => {
    const depth = headings.get(block)?.depth;
    const sentences = (ofBlock.get(block) ?? []).map(({ id, unit }) => ({
      id,
      text: block.text.slice(unit.start, unit.end).replace(/\s+/g, ' '),
    }));
    if (depth !== undefined)
      return [{ depth, sentences: [{ id: headings.get(block)?.id ?? '', text: block.text }] }];
    return sentences.length > 0 ? [{ sentences }] : [];
  });
}

/**
 * The sentence of another edition that stands where a sentence stands: in the paragraph and at the
 * place of the same number. Undefined where the paragraphs do not have as many sentences.
 */
export function findCounterpart(
  id: string,
  own: readonly DeskParagraph[],
  other: readonly DeskParagraph[],
): string | undefined {
  const paragraph = own.findIndex(({ sentences }) => sentences.some((one) => one.id === id));
  const [mine, theirs] = [own[paragraph]?.sentences ?? [], other[paragraph]?.sentences ?? []];
  return mine.length === theirs.length
    ? theirs[mine.findIndex((one) => one.id === id)]?.text
    : undefined;
}
