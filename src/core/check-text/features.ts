import type { Span } from '../text/markers.ts';
import { findQuantities } from './quantities.ts';
import { isEnglishStopWord, isParticle } from '../search/query/stop-words.ts';
import { findTokens, splitBigrams } from '../search/text/tokens.ts';

/** Begins the feature of an amount. */
export const AMOUNT_SIGN = '#';

/**
 * Lists the features by which folded texts are compared: every two neighbouring Han characters but
 * two particles, the stems of other words but joining ones, and the values of amounts.
 */
export function listFeatures(folded: string): Set<string> {
  const quantities = findQuantities(folded).filter(({ isLoose }) => !isLoose);
  const features = new Set(quantities.map(({ value }) => `${AMOUNT_SIGN}${value.toPrecision(4)}`));
  for (const { kind, text } of findTokens(blank(folded, quantities))) {
    if (kind === 'han') {
      for (const pair of splitBigrams(text))
        if (!Array.from(pair).every(isParticle)) features.add(pair);
    } else if (kind === 'word' && !isEnglishStopWord(text)) features.add(stemWord(text));
  }
  return features;
}

/** Puts spaces in the place of stretches, so that a number with its unit makes no words. */
export function blank(text: string, stretches: readonly Span[]): string {
  return stretches.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/**
 * Takes the commonest English endings off a word, so that its forms are equal. The stem need not be
 * a word.
 */
export function stemWord(word: string): string {
  return word
    .replace(/(?<=\w{3})ies$/, 'y')
    .replace(/(?<=\w{3})(?:ing|ed|es|s)$/, '')
    .replace(/(?<=\w{2})e$/, '')
    .replace(/([^aeiouls])\1$/, '$1');
}
