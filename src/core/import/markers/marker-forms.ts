import { findMarkers } from '../../text/markers.ts';

/** A stretch of prose that is a marker in some form. */
export interface FoundMarker {
  readonly start: number;
  readonly end: number;
  /** How the essay writes it. */
  readonly value: string;
  /** Whether its range counted downwards. */
  readonly isReversed: boolean;
}

/** What counts as a marker. */
export interface MarkerForms {
  /** Whether `(1)` and `（1）` do. */
  readonly roundBrackets: boolean;
}

const NUMBER = String.raw`[1-9]\d{0,2}`;
const LIST = String.raw`\s*${NUMBER}(?:\s*[-\u2010-\u2015～~,，、;；]\s*${NUMBER}){0,50}\s*`;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DIGITS = `[${RAISED}]`;

/** The forms that are written as `[n]`; those of the essay itself are found first. */
const FORMS = [
  // Answers of chat assistants: 【1†source】, [^1^], [citation:1], [[1]].
  String.raw`【(?<dagger>${NUMBER})†[^】\n]{0,200}】`,
  String.raw`\[(?<latinDagger>${NUMBER})†[^\]\n]{0,200}\]`,
  String.raw`\[\^(?<caret>${NUMBER})\^\]`,
  String.raw`\[citation:\s?(?<citation>${NUMBER})\]`,
  String.raw`\[\[(?<double>${LIST})\]\]`,
  String.raw`\[(?<own>${LIST})\]|［(?<wide>${LIST})］|【(?<lenticular>${LIST})】`,
  String.raw`(?<raised>⁽?${DIGITS}{1,3}(?:[,，、⁻–˒ʼ]\s?${DIGITS}{1,3}){0,50}⁾?|\[${DIGITS}{1,3}\])`,
];
const ROUND = String.raw`\((?<round>${LIST})\)|（(?<wideRound>${LIST})）`;

// A raised number behind one of these is part of a quantity or a formula: m², x³, 10⁶.
const UNIT = String.raw`(?<![\p{Script=Latin}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Greek}]|(?<!\p{Script=Latin})(?:[kcmdnμµ]m|ft|in|mi|yd)`;
const QUANTITY = String.raw`(?<![\p{Script=Latin}\p{Script=Greek}\p{N}.,-])(?:10|\d)|[)\]=+×·]`;
const BEFORE_EXPONENT = new RegExp(`(?:${UNIT}|${QUANTITY})$`, 'u');

/** Whether a raised number that follows these words is an exponent rather than a marker. */
export function isExponent(before: string): boolean {
  return BEFORE_EXPONENT.test(before.slice(-16));
}

/**
 * Finds the markers of a text in every form that texts from elsewhere have.
 * @returns the markers in order, and the raised numbers that look like exponents
 */
export function findMarkerForms(
  text: string,
  { roundBrackets }: MarkerForms,
): { markers: FoundMarker[]; exponents: string[] } {
  const markers: FoundMarker[] = [];
  const exponents: string[] = [];
  const forms = new RegExp([...FORMS, ...(roundBrackets ? [ROUND] : [])].join('|'), 'g');
  // Full-width digits have the same length as ASCII ones, so positions stay.
  const plain = text.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  for (const { 0: written, index: start, groups } of plain.matchAll(forms)) {
    const list = Object.values(groups ?? {}).find((value) => value !== undefined) ?? '';
    const isRaised = groups?.['raised'] !== undefined;
    if (
      isRaised &&
      !written.startsWith('[') &&
      isExponent(text.slice(Math.max(0, start - 8), start))
    ) {
      exponents.push(text.slice(Math.max(0, start - 8), start) + written);
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
      : `[${isRaised ? lower(list) : list.trim()}]`;
    const marker = readMarker(value);
    if (marker) markers.push({ start, end: start + written.length, ...marker });
  }
  return { markers, exponents };
}

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
