import type { Block } from './blocks.ts';
import { warningAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { EssayText } from './essay-text.ts';
import { splitSentences } from './sentences.ts';

// Only from its first digit on, so that a long row of digits is read once.
const NUMBER = String.raw`(?<!\d)(?<!\d[,.])\d[\d,.]*(?<![,.])`;
/**
 * What a reader would want to look up: a share, a sum of money, a multiple, a fraction, a large number, a measure. A date or a
 * plain count (3 chapters) is none, or there would be a warning for every other paragraph.
 */
const FIGURE = new RegExp(
  [
    String.raw`[$€£¥￥]\s?${NUMBER}(?:\s?(?:thousand|million|billion|trillion|[万亿]))?`,
    String.raw`${NUMBER}\s?(?:%|％|‰|per ?cent\b)`,
    String.raw`${NUMBER}\s?[万亿]*\s?(?:美元|美金|欧元|英镑|日元|港元|元|人民币)`,
    String.raw`${NUMBER}\s?(?:thousand|million|billion|trillion)?\s?(?:(?:US )?dollars|USD|euros?|EUR|pounds|GBP|yuan|RMB|CNY)\b`,
    String.raw`${NUMBER}\s?(?:thousand|million|billion|trillion)\b`,
    String.raw`${NUMBER}\s?[万亿]+`,
    String.raw`${NUMBER}(?:[- ]?fold\b|\s?times\b|\s?倍)`,
    String.raw`(?<![\d/])[1-9]\d*\/[1-9]\d*(?![\d/])`,
    String.raw`${NUMBER}\s?(?:km|kg|[kMGT]Wh?|[KMGTP]B|[MG]Hz|公里|千米|公斤|千克|吨|千瓦|兆瓦|小时|hours)(?![a-z])`,
  ].join('|'),
  'u',
);

const QUOTATION = /“[^“”]+”|「[^「」]+」|『[^『』]+』|"[^"]+"/g;
/** A quotation of fewer words is mostly a term or a word used in a special sense. Two Han characters count as a word. */
const SHORTEST_QUOTATION = 6;

/** Tells where a text states a figure or quotes somebody and cites nothing. */
export function adviseOnText({ blocks, headings }: EssayText, file: string): Diagnostic[] {
  return blocks
    .filter((block) => !headings.has(block))
    .flatMap((block) => [...findFigure(block, file), ...findQuotations(block, file)]);
}

/** The first figure of a paragraph that cites nothing; a cell of a table rests on what is said around the table. */
function findFigure(block: Block, file: string): Diagnostic[] {
  if (block.markers.length > 0 || block.node.type === 'tableCell') return [];
  const figure = FIGURE.exec(block.text);
  if (!figure) return [];
  return [
    warningAt(
      file,
      block.positionAt(figure.index),
      'uncited-figure',
      `“${figure[0]}” stands in a paragraph that cites nothing`,
      `put a marker behind the words it belongs to, as in “${figure[0]} …[1]”, and give its work in references.yaml`,
    ),
  ];
}

function findQuotations(block: Block, file: string): Diagnostic[] {
  const quotations = Array.from(block.text.matchAll(QUOTATION)).filter(
    ([words]) => countWords(words) >= SHORTEST_QUOTATION,
  );
  if (quotations.length === 0) return [];
  const sentences = splitSentences(block.text, block.markers);
  return quotations.flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const around = sentences.filter((sentence) => sentence.start < end && sentence.end > index);
    const isCited = block.markers.some((marker) =>
      around.some(({ start, end: last }) => marker.start >= start && marker.end <= last),
    );
    if (isCited) return [];
    const shown = Array.from(words).slice(0, 24).join('');
    return [
      warningAt(
        file,
        block.positionAt(index),
        'uncited-quote',
        `${shown}${shown.length < words.length ? '…' : ''} is quoted in a sentence that cites nothing`,
        'put a marker behind the closing quotation mark, as in “…”[1], and give its work in references.yaml; or tell it in your own words',
      ),
    ];
  });
}

function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}’'-])+/gu)?.length ?? 0;
  return han / 2 + words;
}
