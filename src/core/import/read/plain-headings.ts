import type { Heading } from 'mdast';
import { findMarkerForms } from '../markers/marker-forms.ts';
import { isReferenceHeading } from '../references/reference-heading.ts';
import { isSuspicious } from '../tree/advertisements.ts';

/** A paragraph of a plain text as its lines. */
export interface TextBlock {
  readonly lines: string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

// Depths are those of the essay: the title alone is above 2.
const NUMBERED: readonly (readonly [RegExp, Heading['depth']])[] = [
  [/^第[一二三四五六七八九十百零〇\d]{1,5}[章篇部编卷回](?:$|[\s:：、.—])/, 2],
  [/^第[一二三四五六七八九十百零〇\d]{1,5}[节節](?:$|[\s:：、.—])/, 3],
  [/^[一二三四五六七八九十]{1,3}[、．.]\s*\S/, 2],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]\s*\S/, 3],
  [/^(?:Chapter|Part|Section)\s+(?:\d{1,3}|[IVXLC]{1,6})\b/i, 2],
];
const SENTENCE_MARK =
  /[。！；;!…]|[，,、：:.]$|^[“"「『[【]|^[(（](?![一二三四五六七八九十]+[)）])|https?:|www\.|@|\t/;
const LONGEST_HEADING = 40;
const SHORTEST_PARAGRAPH = 30;

/**
 * Tells which blocks of a plain text are headings: those with the signs of Markdown, numbered ones
 * (一、… 第一章), and a short line without closing punctuation between two paragraphs. The first block
 * is the title where it is clearly one.
 */
export function findHeadings(
  blocks: readonly TextBlock[],
): Map<TextBlock, { depth: Heading['depth']; text: string }> {
  const headings = new Map<TextBlock, { depth: Heading['depth']; text: string }>();
  blocks.forEach((block, index) => {
    const [text = '', ...more] = block.lines;
    if (more.length > 0) return;
    const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text);
    if (marked) {
      // The pattern has one to six signs, which are the depths there are.
      if (marked[2])
        headings.set(block, {
          depth: (marked[1] ?? '').length as Heading['depth'],
          text: marked[2],
        });
      return;
    }
    const depth =
      index === 0 ? titleDepth(text, blocks) : depthOf(text, blocks[index - 1], blocks[index + 1]);
    if (depth !== undefined) headings.set(block, { depth, text });
  });
  return headings;
}

/**
 * The first line is the title where a paragraph follows, at once or below a line of its author or a
 * first heading.
 */
function titleDepth(text: string, blocks: readonly TextBlock[]): Heading['depth'] | undefined {
  if (!isShortPhrase(text) || /,/.test(text) || isReferenceHeading(text)) return undefined;
  const [, after, next] = blocks;
  const isFollowed =
    after &&
    (isParagraph(after) ||
      (next && isParagraph(next) && !/[。！；;!…，,：:.]$/.test(after.lines.join(' '))));
  return isFollowed ? 1 : undefined;
}

function depthOf(
  text: string,
  before: TextBlock | undefined,
  after: TextBlock | undefined,
): Heading['depth'] | undefined {
  if (!isShortPhrase(text)) return undefined;
  if (isReferenceHeading(text)) return after ? 2 : undefined;
  const numbered = NUMBERED.find(([pattern]) => pattern.test(text));
  // Two points in a row are a list, not headings; a chapter's first section may follow its name at
  // once.
  if (numbered)
    return after &&
      !numbered[0].test(after.lines[0] ?? '') &&
      !(before && numbered[0].test(before.lines[0] ?? ''))
      ? numbered[1]
      : undefined;
  if (/[?？]$|^[\d(（\-*•·]|[，,]/.test(text)) return undefined;
  if (!after || !isParagraph(after)) return undefined;
  return before && isParagraph(before) && startsLikeHeading(text) ? 2 : undefined;
}

/** Words without a sentence's marks and without a marker, in one short line. */
function isShortPhrase(text: string): boolean {
  const width = Array.from(text).reduce(
    (sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1),
    0,
  );
  return (
    width <= LONGEST_HEADING * 2 &&
    !SENTENCE_MARK.test(text) &&
    /\p{L}/u.test(text) &&
    !isSuspicious(text) &&
    findMarkerForms(text, { roundBrackets: false }).markers.length === 0
  );
}

function isParagraph({ lines }: TextBlock): boolean {
  const text = lines.join(' ');
  return text.length >= SHORTEST_PARAGRAPH && /[。！？；.!?…”"」』)）\]］】：:]\s*$/.test(text);
}

/** A date or a name under a title is not a heading; one in Latin letters begins with a capital. */
function startsLikeHeading(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{Lu}]/u.test(text) &&
    !/\d{4}\s*[年./-]\s*\d{1,2}/.test(text) &&
    !/^(?:作者|来源|编辑|文|图|By|Author|Source|Updated|Published)(?:\s|[:：|／/])/i.test(text)
  );
}
