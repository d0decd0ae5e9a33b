import type { CommonWords } from '../index/common-words.ts';
import { listInflections } from '../query/english-inflections.ts';
import type { Unit } from '../query/units.ts';

/** The information of a word that is not among the common ones, in bits. */
const RARE = 8;
const OF_NUMBER = 6;
/** The information of any amount of money or time that a question asks for. */
const OF_MEASURE = 3;
/** A character alone may be a part of many words. */
const MOST_OF_CHARACTER = 6;

/**
 * The information of a unit of a query, in bits, by how common it is in the language, whatever the
 * texts are about: a rare word has more than a common one (the self-information of a word, without
 * that of the commonest ones).
 */
export function tellInformation({ kind, text }: Unit, common: CommonWords): number {
  if (kind === 'measure') return OF_MEASURE;
  if (kind === 'number') return OF_NUMBER;
  const forms = kind === 'word' ? [text, ...listInflections(text)] : [text];
  const known = forms.flatMap((form) => common.get(form) ?? []);
  const bits = known.length > 0 ? Math.min(...known) : RARE;
  return Array.from(text).length === 1 ? Math.min(bits, MOST_OF_CHARACTER) : bits;
}
