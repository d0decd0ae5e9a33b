import { listed, type Message, msg } from '../shared/message.ts';
import { readNumbers } from '../text/read-numbers.ts';
import { findPassage, normalizeText } from './find-passage.ts';
import { narrowToPlace, type SourceCopy } from './narrow-to-place.ts';
import type { SourcePassage } from './passage-schema.ts';
import type { SourcePlace } from './source-place.ts';

/** What a copy of a source says of a passage. */
export type Proof =
  | {
      readonly kind: 'proved';
      readonly sha256: string;
      readonly file: string;
      /** The numbers of the note that are in the passage, in plain decimals. */
      readonly numbers: readonly string[];
    }
  | { readonly kind: 'changed' | 'missing'; readonly why: Message };

/**
 * Looks for a passage at its place in a copy: its words, its digest, and the numbers that the note
 * takes from it.
 *
 * @param told the numbers of the note, in plain decimals
 * @param digest the SHA-256 of a text, in hexadecimal digits
 */
export function provePassage(
  passage: SourcePassage,
  place: SourcePlace | undefined,
  copy: SourceCopy,
  told: Iterable<string>,
  digest: (text: string) => string,
): Proof {
  const text = place ? narrowToPlace(copy, place) : copy.pages.join('\n');
  if (text === undefined) return { kind: 'missing', why: msg`the copy has no such place` };
  const search = findPassage(text, passage);
  if (search.kind === 'absent')
    return { kind: 'missing', why: msg`“${search.words}” is not there` };
  if (search.kind === 'ambiguous')
    return {
      kind: 'missing',
      why: msg`${search.count} passages there begin and end so; name more words`,
    };
  const sha256 = digest(search.normalized);
  if (passage.sha256 !== undefined && passage.sha256 !== sha256)
    return { kind: 'changed', why: msg`its digest there is ${sha256}, not ${passage.sha256}` };
  if (passage.quote !== undefined && normalizeText(passage.quote) !== search.normalized)
    return { kind: 'changed', why: msg`the quote differs from the words there` };
  const { digits, words } = readNumbers(search.text);
  const held = new Set([...digits.keys(), ...words]);
  const absent = (passage.numbers ?? []).filter((number) => !held.has(number));
  if (absent.length > 0) return { kind: 'changed', why: msg`${listed(absent)} is not in it` };
  return {
    kind: 'proved',
    sha256,
    file: copy.digest,
    numbers: [...told].filter((number) => held.has(number)),
  };
}
