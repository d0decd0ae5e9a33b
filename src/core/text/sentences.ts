import { isHan } from '../shared/characters.ts';
import type { Span } from './markers.ts';

const STOPS = new Set('。！？!?…．｡.');
const CLOSERS = new Set('”’」』）)】］]》〉〕"\'');
// After one of these a quoted question or an ellipsis is inside its sentence: “为什么？”，他问。
const CONTINUERS = new Set('，、；：,;:');
// Words whose full stop does not end a sentence, lower case.
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof fig figs eq nos vol pp al cf vs e.g i.e ca sec ch ref refs approx'.split(' '),
);
// Longer than any abbreviation or row of initials, in UTF-16 units.
const LONGEST_WORD = 32;

/**
 * Splits a block of prose into sentences, which together cover it. A sentence includes the quotes
 * and brackets that close after its stop, and the markers that follow it: `……辅助诊断。”[5]` is one
 * sentence. Chinese stops are read full-width and ASCII; the point of a decimal, an abbreviation, a
 * list number or an address is not a stop.
 */
export function splitSentences(text: string, markers: readonly Span[]): Span[] {
  const markerEnds = new Map(markers.map(({ start, end }) => [start, end]));
  const sentences: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const markerEnd = markerEnds.get(at);
    if (markerEnd !== undefined) {
      at = markerEnd;
      continue;
    }
    const isStop = STOPS.has(text.charAt(at));
    const end = isStop ? sentenceEnd(text, start, at, markerEnds) : undefined;
    if (end === undefined) {
      at = isStop ? skip(text, at, STOPS) : at + 1;
      continue;
    }
    sentences.push({ start, end });
    start = at = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/**
 * Where the sentence that begins at `start` ends when the stop at `stop` ends it, else undefined.
 */
function sentenceEnd(
  text: string,
  start: number,
  stop: number,
  markerEnds: ReadonlyMap<number, number>,
): number | undefined {
  const afterStops = skip(text, stop, STOPS);
  const afterClosers = skip(text, afterStops, CLOSERS);
  const stops = text.slice(stop, afterStops);
  const next = text.charAt(afterClosers);
  const goesOn =
    CONTINUERS.has(next) &&
    (afterClosers > afterStops || stops.includes('…') || stops.startsWith('..'));
  if (goesOn) return undefined;
  const follows = next === '' || markerEnds.has(afterClosers) || /\s/.test(next);
  if (/^[.．!?]+$/.test(stops) && !endsAsciiSentence(text, start, stop, afterClosers, follows))
    return undefined;
  return skipMarkers(text, afterClosers, markerEnds);
}

/**
 * Whether ASCII stops end a sentence: they are also in numbers, names, abbreviations and addresses.
 */
function endsAsciiSentence(
  text: string,
  start: number,
  stop: number,
  after: number,
  follows: boolean,
): boolean {
  const before = text.slice(start, stop);
  const next = text.charAt(after);
  const isListNumber = /^\s*[(（]?\d{1,3}$/.test(before);
  if (isHan(before.at(-1)) || CLOSERS.has(before.at(-1) ?? '')) return true;
  if (isHan(next)) return !isListNumber;
  if (!follows) return false;
  const rest = text.slice(after, after + 8);
  const goesOn = /^\s+\p{Ll}/u.test(rest);
  // “Why?” he asked.
  if (text.charAt(stop) !== '.') return !(goesOn && CLOSERS.has(text.charAt(after - 1)));
  if (isListNumber) return false;
  // The last word alone, so that a long sentence with many points is not read again at each.
  const word = /[\p{L}.]+$/u.exec(before.slice(-LONGEST_WORD))?.[0].toLowerCase() ?? '';
  if (word === 'no') return !/^\s*\d/.test(rest);
  if (ABBREVIATIONS.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word)) return next === '';
  return !goesOn;
}

function skip(text: string, from: number, characters: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && characters.has(text.charAt(at))) at += 1;
  return at;
}

function skipMarkers(text: string, from: number, markerEnds: ReadonlyMap<number, number>): number {
  let end = from;
  for (;;) {
    let at = end;
    while (/\s/.test(text.charAt(at))) at += 1;
    const markerEnd = markerEnds.get(at);
    if (markerEnd === undefined) return end;
    end = markerEnd;
  }
}
