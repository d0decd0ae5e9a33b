import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { findMarkers, type Span } from '../../text/markers.ts';

/** A stretch of prose that is a marker in some form. */
export interface FoundMarker {
  readonly start: number;
  readonly end: number;
  /** How the essay writes it. */
  readonly value: string;
  /** Whether its range counted downwards. */
  readonly isReversed: boolean;
}

/** A number that looks like a marker and is none. */
export interface RefusedMarker {
  readonly kind: 'exponent' | 'index';
  /** The number with a few characters before it. */
  readonly text: string;
  readonly start: number;
}

/** What counts as a marker. */
export interface MarkerForms {
  /** Whether `(1)` and `（1）` do. */
  readonly roundBrackets: boolean;
  /** Whether raised numbers without brackets are powers, and never markers. */
  readonly arePowers?: boolean;
  /** The highest number that a list could have, where the text has one. */
  readonly most?: number;
}

const NUMBER = String.raw`[1-9]\d{0,2}`;
const LIST = String.raw`\s*${NUMBER}(?:\s*[-\u2010-\u2015～~,，、;；]\s*${NUMBER}){0,50}\s*`;
/** Numbers that may each have the name of their kind: [web:1, web:3]. */
const NAMED = String.raw`${NUMBER}(?:\s?[-\u2010-\u2015,，、;；]\s?(?:(?:citation|cite|reference|ref|web|source)[:_]\s?)?${NUMBER}){0,50}`;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DIGITS = `[${RAISED}]`;

/** The forms that are written as `[n]`; those of the essay itself are found first. */
const FORMS = [
  // Answers of chat assistants: 【1†source】, [^1^], [citation:1], [[1]].
  String.raw`【(?<dagger>${NUMBER})†[^】\n]{0,200}】`,
  String.raw`\[(?<latinDagger>${NUMBER})†[^\]\n]{0,200}\]`,
  String.raw`\[\^(?<caret>${NUMBER})\^\]`,
  String.raw`\[(?:citation|cite|reference|ref|web|source)[:_]\s?(?<named>${NAMED})\]`,
  String.raw`\[\[(?<double>${LIST})\]\]`,
  String.raw`〔(?<tortoise>${LIST})〕`,
  String.raw`\[(?<own>${LIST})\]|［(?<wide>${LIST})］|【(?<lenticular>${LIST})】`,
  String.raw`(?<raised>⁽?${DIGITS}{1,3}(?:[,，、⁻–˒ʼ]\s?${DIGITS}{1,3}){0,50}⁾?|\[${DIGITS}{1,3}\])`,
];
const ROUND = String.raw`\((?<round>${LIST})\)|（(?<wideRound>${LIST})）`;

// A raised number behind one of these is part of a quantity or a formula: m², x³, 10⁶.
const UNIT = String.raw`(?<![\p{Script=Latin}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Greek}]|(?<!\p{Script=Latin})(?:[kcmdnμµ]m|ft|in|mi|yd)`;
const QUANTITY = String.raw`(?<![\p{Script=Latin}\p{Script=Greek}\p{N}.,-])(?:10|\d)|[)\]=+×·]`;
const BEFORE_EXPONENT = new RegExp(`(?:${UNIT}|${QUANTITY})$`, 'u');

/** Words before the index of an array, the number of a rule, or an interval. */
const BEFORE_INDEX =
  /(?<![\p{L}\p{N}_])[a-z]\d?$|[a-z]_\w{1,20}$|\p{L}\((?!e?s\))[^()\s]{1,12}\)$|第\s?$/u;
const BEFORE_INTERVAL =
  /(?:[∈∉⊂⊆=]|区间|范围|取值|值域|定义域|\b(?:intervals?|ranges?))\s{0,2}(?:为|是|在|of)?\s{0,2}$/iu;
/** The next step of a path such as `//p[1]/text()`, and the text before its number. */
const STEP = /^\/[a-z@*.]/;
const BEFORE_STEP = /[\w)\]*]$/;
const PAIR = /^[[［]\s*\d{1,3}\s*[,，]\s*\d{1,3}\s*[\]］]$/;

/**
 * Whether a number in brackets that follows these words belongs to a formula, a program or a rule.
 */
function isIndex(written: string, before: string, after: string): boolean {
  return (
    BEFORE_INDEX.test(before) ||
    (PAIR.test(written) && BEFORE_INTERVAL.test(before)) ||
    (BEFORE_STEP.test(before) && STEP.test(after))
  );
}

/** Whether a number in brackets behind these words would be taken for an index. */
export function isIndexed(before: string): boolean {
  return BEFORE_INDEX.test(before.slice(-24));
}

/** Whether a raised number that follows these words is an exponent rather than a marker. */
export function isExponent(before: string): boolean {
  return BEFORE_EXPONENT.test(before.slice(-16));
}

/**
 * Finds the markers of a text in every form that texts from elsewhere have.
 * @returns the markers in order, and the numbers that only look like markers
 */
export function findMarkerForms(
  text: string,
  { roundBrackets, arePowers = false, most = Number.POSITIVE_INFINITY }: MarkerForms,
): { markers: FoundMarker[]; refused: RefusedMarker[] } {
  const markers: FoundMarker[] = [];
  const refused: RefusedMarker[] = [];
  const formulas = findFormulas(text);
  const forms = new RegExp([...FORMS, ...(roundBrackets ? [ROUND] : [])].join('|'), 'g');
  // Full-width digits have the same length as ASCII ones, so positions stay.
  const plain = text.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  for (const { 0: written, index: start, groups } of plain.matchAll(forms)) {
    const list = Object.values(groups ?? {}).find((value) => value !== undefined) ?? '';
    const isRaised = groups?.['raised'] !== undefined;
    const before = text.slice(Math.max(0, start - 24), start);
    if (formulas.some((formula) => formula.start < start && start < formula.end)) continue;
    if (isRaised && !written.startsWith('[') && (arePowers || isExponent(before))) {
      refused.push({ kind: 'exponent', text: before.slice(-8) + written, start });
      continue;
    }
    const after = text.slice(start + written.length, start + written.length + 2);
    if (groups?.['own'] !== undefined && isIndex(written, before, after)) {
      refused.push({ kind: 'index', text: before.slice(-8) + written, start });
      continue;
    }
    // A line that begins (1) is an item of a list.
    if (
      (groups?.['round'] ?? groups?.['wideRound']) !== undefined &&
      /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 80), start))
    )
      continue;
    const isOwn = (groups?.['own'] ?? groups?.['wide'] ?? groups?.['lenticular']) !== undefined;
    const value = isOwn
      ? text.slice(start, start + written.length)
      : `[${isRaised ? lower(list) : list.replaceAll(/[a-z]+[:_]\s?/g, '').trim()}]`;
    const marker = readMarker(value);
    if (marker && findMarkers(value).every(({ numbers }) => Math.min(...numbers) > most)) {
      refused.push({ kind: 'index', text: before.slice(-8) + written, start });
      continue;
    }
    if (marker) markers.push({ start, end: start + written.length, ...marker });
  }
  return { markers, refused };
}

/** The numbers of the markers in some blocks, a number as often as it is cited. */
export function numbersOf(blocks: readonly Nodes[]): number[] {
  const numbers: number[] = [];
  for (const block of blocks)
    visit(block, 'text', ({ value }) => {
      for (const marker of findMarkerForms(value, { roundBrackets: false }).markers)
        numbers.push(...(marker.value.normalize('NFKC').match(/\d+/g) ?? []).map(Number));
    });
  return numbers;
}

/** The formulas of a text that are written between signs of TeX. */
function findFormulas(text: string): Span[] {
  if (!/[$\\]/.test(text)) return [];
  return Array.from(text.matchAll(FORMULA), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

const FORMULA =
  /\$\$[^$]{1,2000}\$\$|\$(?![\s$\d])[^$\n]{0,300}[^$\s/:,;([{]\$(?!\d)|\\\([^\n]{1,300}?\\\)/g;

/**
 * How the essay writes a marker: as it is, except that a range counts upwards.
 * @param value in a form of the essay itself
 */
export function readMarker(value: string): Pick<FoundMarker, 'value' | 'isReversed'> | undefined {
  const [marker] = findMarkers(value);
  if (!marker || marker.start > 0 || marker.end < value.length) return undefined;
  if (marker.reversedRange === undefined) return { value, isReversed: false };
  return { value: `[${marker.numbers.join(',')}]`, isReversed: true };
}

/** @example lower('⁽¹⁻³⁾') => '1-3' */
function lower(raised: string): string {
  const digits = raised.replace(/./gu, (sign) =>
    RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign,
  );
  return digits
    .replace(/[⁻–]/g, '-')
    .replace(/[˒ʼ]/g, ',')
    .replace(/[⁽⁾[\]]/g, '');
}
