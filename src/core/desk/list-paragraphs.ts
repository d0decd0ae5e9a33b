import { parseEssay } from '../essay/analyze-essay.ts';
import type { Essay, EssayFile } from '../essay/types.ts';
import type { Block } from '../text/blocks.ts';
import { outerSpan, type Unit } from '../text/claim-units.ts';
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
    const own = ofBlock.get(block) ?? [];
    const sentences = own.map(({ id, unit }, index) => ({
      id,
      text: block.text.slice(unit.start, unit.end).replace(/\s+/g, ' '),
      trail: readTrail(block, unit, own[index + 1]?.unit),
    }));
    if (depth !== undefined) {
      const id = headings.get(block)?.id ?? '';
      return [{ depth, sentences: [{ id, text: block.text, trail: '' }] }];
    }
    return sentences.length > 0 ? [{ sentences }] : [];
  });
}

/**
 * The text of a block between a sentence and the next: punctuation and spaces, without the markers
 * of either.
 */
function readTrail({ text }: Block, unit: Unit, next: Unit | undefined): string {
  const own =
    unit.markers.length > 0 ? outerSpan(unit.markers) : { start: unit.end, end: unit.end };
  const opening = next?.markers.length ? outerSpan(next.markers).start : text.length;
  const before = text.slice(unit.end, own.start);
  const after = text.slice(
    Math.max(unit.end, own.end),
    Math.min(opening, next?.start ?? text.length),
  );
  return (before + after).replace(/\s+/g, ' ').replace(/^ (?=[.,;:!?…)\]”’])/, '');
}

/**
 * The sentence of another edition at the same place: in the paragraph and at the place of the same
 * number. Undefined where the paragraphs do not have as many sentences.
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
