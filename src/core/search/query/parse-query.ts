import { foldText, type Folded } from '../text/fold-text.ts';
import { listInflections } from './english-inflections.ts';
import { readAskedQuantity } from './asked-units.ts';
import { readOperators } from './operators.ts';
import {
  asksInEnglish,
  asksQuestion,
  dropQuestionWords,
  isEnglishStopWord,
  isParticle,
  trimParticles,
} from './stop-words.ts';
import type { Names, Terms } from '../index/tables.ts';
import type { Quantity } from '../text/quantities.ts';
import { findTokens, type Token } from '../text/tokens.ts';
import type { Query, Unit } from './units.ts';

// 亿, 千万: the scale belongs to the number. 个月 and the like count in two characters.
const MEASURE =
  /^(?:[十百千万亿兆]+|个月|小时|分钟|公里|公斤|个(?=$)|年代|世纪|多?[年月日个倍款种次家位人元名条项天周吨米度岁届期只台辆万亿%])/u;
const LONGEST_NAME = 4;

/**
 * The rest of a query longer than this, in UTF-16 units, is ignored: no reader types one, and it
 * would take seconds.
 */
export const LONGEST_QUERY = 200;

/**
 * Takes a query apart into what it asks for.
 *
 * @param findQuantities finds numbers and dates that are compared by value; without it they are
 *   compared by their digits
 */
export function parseQuery(
  whole: string,
  terms: Terms,
  names: Names,
  findQuantities: FindQuantities = () => [],
): Query {
  const raw =
    whole.length > LONGEST_QUERY
      ? whole.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, '')
      : whole;
  const { cites, phrases, excluded, rest } = readOperators(raw);
  const free = foldText(rest, terms.script);
  const tokens = findTokens(free.text);
  const units = markJoiningWords([
    ...phrases.flatMap((source) => readPhrase(source, terms)),
    ...readTokens(tokens, free, raw, { names, quantities: findQuantities(free.text) }),
  ]);
  const shortened = raw.length < whole.trimEnd().length;
  const isOnePhrase = phrases.length === 1 && tokens.length === 0;
  const onlyPhrase = isOnePhrase ? (units[0]?.text ?? '') : '';
  return {
    units,
    shortened,
    cites,
    excluded: excluded.flatMap(({ source, isPhrase }) => readExclusion(source, isPhrase, terms)),
    asksFor: readAskedQuantity(free.text),
    asks:
      tokens.some(({ kind, text }) => kind === 'han' && asksQuestion(text)) ||
      /[?？]\s*$/.test(raw) ||
      asksInEnglish(tokens.map(({ text }) => text)),
    literal: phrases.length === 0 ? trimLiteral(free.text) : onlyPhrase,
  };
}

function trimLiteral(text: string): string {
  return text.replace(/\s/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%+#]+$/gu, '');
}

/** Finds the numbers and dates of folded text. */
export type FindQuantities = (text: string) => readonly Quantity[];

function readPhrase(source: string, { script }: Terms): Unit[] {
  const text = foldText(source, script).text.replace(/\s/g, '');
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: 'phrase', text, source }] : [];
}

function readExclusion(source: string, isPhrase: boolean, terms: Terms): Unit[] {
  if (isPhrase) return readPhrase(source, terms);
  return findTokens(foldText(source, terms.script).text).map(({ kind, text }) => ({
    kind,
    text,
    source,
  }));
}

function readTokens(
  tokens: readonly Token[],
  folded: Folded,
  raw: string,
  { names, quantities }: { readonly names: Names; readonly quantities: readonly Quantity[] },
): Unit[] {
  const units: Unit[] = [];
  const sourceOf = (start: number, end: number) =>
    raw.slice(folded.origins[start], folded.origins[end]).trim();
  const isWhole = tokens.length === 1;
  const addRun = (start: number, end: number) => {
    const text = folded.text.slice(start, end);
    // One character beside a number (3个月内) says little.
    if (isWhole || Array.from(text).length > 1 || quantities.length === 0)
      units.push(...readRun(text, sourceOf(start, end), isWhole && quantities.length === 0));
  };
  let from = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const start = Math.max(from, token.start);
    if (start >= token.end) {
      at += 1;
      continue;
    }
    const quantity = quantities.find((some) => some.end > start && some.start < token.end);
    if (quantity && (token.kind !== 'han' || quantity.start <= start)) {
      const { end } = quantity;
      units.push({
        kind: 'number',
        text: folded.text.slice(start, end),
        source: sourceOf(start, end),
        quantity,
      });
      from = end;
      continue;
    }
    if (token.kind === 'han') {
      const end = quantity ? quantity.start : token.end;
      addRun(start, end);
      from = end;
      continue;
    }
    const size = countCompound(tokens, at, folded.text, names);
    const end = tokens[at + size - 1]?.end ?? token.end;
    const source = sourceOf(token.start, end);
    from = end;
    at += size;
    if (size > 1 || token.kind === 'word') {
      const text = folded.text.slice(token.start, end).replace(/[\s'’.-]+/g, ' ');
      units.push({ kind: 'word', text, source });
      continue;
    }
    const next = tokens[at];
    const measure = next?.kind === 'han' && next.start === end ? readMeasure(next.text) : '';
    units.push({ kind: 'number', text: token.text, measure, source: `${source}${measure}` });
    if (!next || measure === '') continue;
    from = next.start + measure.length;
    if (Array.from(next.text.slice(measure.length)).length < 2) from = next.end;
  }
  return units;
}

/**
 * How many tokens from `at` form one word: GPT-5, or a name of several words such as “open source”.
 */
function countCompound(tokens: readonly Token[], at: number, text: string, names: Names): number {
  for (let size = LONGEST_NAME; size > 1; size--) {
    const part = tokens.slice(at, at + size);
    const isRow =
      part.length === size &&
      part.every(
        (token, index) =>
          token.kind !== 'han' &&
          (index === 0 || /^[\s-]+$/.test(text.slice(part[index - 1]?.end ?? 0, token.start))),
      );
    if (isRow && findName(part.map((token) => token.text).join(' '), names)) return size;
  }
  let size = 1;
  const hyphenated = () =>
    /^[-'’.]$/.test(text.slice(tokens[at + size - 1]?.end ?? 0, tokens[at + size]?.start ?? 0));
  while (tokens[at + size] !== undefined && tokens[at + size]?.kind !== 'han' && hyphenated())
    size += 1;
  return tokens.slice(at, at + size).some(({ kind }) => kind === 'word') ? size : 1;
}

/** The glossary's entry for a word, or another form of the word. */
export function findName(word: string, names: Names): string | undefined {
  return [word, ...listInflections(word)].find((form) => names.has(form));
}

function readMeasure(run: string): string {
  return MEASURE.exec(run)?.[0] ?? '';
}

function readRun(run: string, source: string, isWhole: boolean): Unit[] {
  const pieces = dropQuestionWords(run).map((piece) =>
    trimParticles(piece, isWhole && piece === run),
  );
  const telling = pieces.filter((piece) =>
    Array.from(piece).some((character) => !isParticle(character)),
  );
  if (telling.length === 0) return [{ kind: 'han', text: run, source }];
  if (isWhole && telling.length === 1 && Array.from(telling[0] ?? '').length < 2)
    return [{ kind: 'han', text: run, source }];
  return telling.map((text) => ({
    kind: 'han',
    text,
    source: telling.length === 1 && text.length === run.length ? source : text,
  }));
}

/** A name such as IT; AND, OR and NOT are operators elsewhere, and join words here. */
const IN_CAPITALS = /^(?!AND$|OR$|NOT$)[A-Z]{2,}$/;

/**
 * Marks words that only join others. A Latin word beside Chinese is not one: 开发A is being typed. A
 * query that holds only English words of this kind asks for nothing, unless they are written in
 * capitals: IT. Nor do single digits beside such words or each other, as they are everywhere.
 */
function markJoiningWords(units: readonly Unit[]): Unit[] {
  const isEnglish = units.every(({ kind }) => kind !== 'han');
  const marked = units.map((unit) => {
    const joins =
      unit.kind === 'word'
        ? isEnglish && isEnglishStopWord(unit.text) && !IN_CAPITALS.test(unit.source)
        : unit.kind === 'han' &&
          dropQuestionWords(unit.text).every((piece) => Array.from(piece).every(isParticle));
    return joins ? { ...unit, joins } : unit;
  });
  const isNothing = units.length > 1 && marked.every((unit) => unit.joins || isLoneDigit(unit));
  if (isEnglish && isNothing) return marked.map((unit) => ({ ...unit, joins: true }));
  return isEnglish || !marked.every(({ joins }) => joins) ? marked : [...units];
}

function isLoneDigit({ kind, text, measure = '' }: Unit): boolean {
  return kind === 'number' && /^\d$/.test(text) && measure === '';
}
