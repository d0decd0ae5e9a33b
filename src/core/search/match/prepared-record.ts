import { foldText, compactText, type Folded, type CompactText } from '../text/fold-text.ts';
import type { SearchRecord } from '../index/record.ts';
import type { Terms } from '../index/tables.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { findTokens, type Token } from '../text/tokens.ts';

/** A record's text made ready for comparison. */
export interface Readable {
  readonly record: SearchRecord;
  readonly folded: Folded;
  readonly compact: CompactText;
  readonly tokens: readonly Token[];
  /**
   * The folded text with single digits before Han characters spelled out, so that 三个月 finds 3个月.
   * Same length.
   */
  readonly spelled: string;
  /** Its numbers and dates, found when first asked for. */
  readonly quantities: () => readonly Quantity[];
}

const DIGITS = '零一二三四五六七八九';

/** Makes a record's text ready for comparison. */
export function readRecord(record: SearchRecord, { script }: Terms): Readable {
  const folded = foldText(record.text, script);
  let quantities: readonly Quantity[] | undefined;
  return {
    record,
    folded,
    quantities: () => (quantities ??= findQuantities(folded.text)),
    compact: compactText(folded),
    tokens: findTokens(folded.text),
    spelled: folded.text.replace(
      /(?<![\p{L}\p{N}./:]|\p{Script=Han})[1-9](?=\s?\p{Script=Han})|(?<=\p{Script=Han}\s?)[1-9](?=\s?\p{Script=Han})/gu,
      (digit) => DIGITS[Number(digit)] ?? digit,
    ),
  };
}
