import type { Block } from './blocks.ts';
import { warningAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { EssayText } from './essay-text.ts';
import { findFigure, findQuotations } from './find-figures.ts';
import { splitSentences } from './sentences.ts';
import { msg } from '../shared/message.ts';

/** Tells where a text states a figure or quotes somebody and cites nothing. */
export function adviseOnText({ blocks, headings }: EssayText, file: string): Diagnostic[] {
  return blocks
    .filter((block) => !headings.has(block))
    .flatMap((block) => [...adviseOnFigure(block, file), ...adviseOnQuotations(block, file)]);
}

/**
 * The first figure of a paragraph that cites nothing; a cell of a table rests on what is said
 * around the table.
 */
function adviseOnFigure(block: Block, file: string): Diagnostic[] {
  if (block.markers.length > 0 || block.node.type === 'tableCell') return [];
  const figure = findFigure(block.text);
  if (!figure) return [];
  return [
    warningAt(
      file,
      block.positionAt(figure.index),
      'uncited-figure',
      msg`“${figure.words}” is in a paragraph without a citation`,
      msg`put a marker after the words it belongs to, as in “${figure.words} …[1]”, and give its work in references.yaml`,
    ),
  ];
}

function adviseOnQuotations(block: Block, file: string): Diagnostic[] {
  const quotations = findQuotations(block.text);
  if (quotations.length === 0) return [];
  const sentences = splitSentences(block.text, block.markers);
  return quotations.flatMap(({ index, words }) => {
    const end = index + words.length;
    const around = sentences.filter((sentence) => sentence.start < end && sentence.end > index);
    const isCited = block.markers.some((marker) =>
      around.some(({ start, end: last }) => marker.start >= start && marker.end <= last),
    );
    if (isCited) return [];
    const begun = Array.from(words).slice(0, 24).join('');
    const shown = `${begun}${begun.length < words.length ? '…' : ''}`;
    return [
      warningAt(
        file,
        block.positionAt(index),
        'uncited-quote',
        msg`${shown} is quoted in a sentence without a citation`,
        msg`put a marker after the closing quotation mark, as in “…”[1], and give its work in references.yaml; or say it in your own words`,
      ),
    ];
  });
}
