/**
 * Finds the place of each character of a text node in its source, which differ where the source
 * escapes a character (`\[`), writes it as a reference (`&amp;`), or indents or quotes a continued
 * line (`> `).
 *
 * @param value the text as read
 * @param raw the stretch of source it was read from
 * @returns for each character of `value` its offset in `raw`, and whether it was written as it is
 */
export function alignSource(value: string, raw: string): SourceCharacter[] {
  const characters: SourceCharacter[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (value.charAt(index - 1) === '\n') at += lengthOf(/^[\t >]*/, raw, at);
    // Spaces at the end of a line are not read.
    if (/[\r\n]/.test(character)) at += lengthOf(/^[\t ]*/, raw, at);
    const last = characters.at(-1);
    if (last && isSecondOfReference(character, raw, at)) {
      characters.push(last);
      continue;
    }
    const written = lengthOfWritten(character, raw, at);
    characters.push({ offset: at, literal: written === 1 });
    at += written;
  }
  return characters;
}

/** How many characters of the source, from `at`, stand for one character of the text. */
function lengthOfWritten(character: string, raw: string, at: number): number {
  const first = raw.charAt(at);
  if (first === '\\' && raw.charAt(at + 1) === character && /[!-/:-@[-`{-~]/.test(character))
    return 2;
  if (first !== '&') return 1;
  // An unknown reference, such as &nosuch;, is text, beginning with the & itself.
  const isRead = character !== '&' || /^&(?:amp|AMP|#0*38|#[xX]0*26);/.test(raw.slice(at, at + 10));
  return isRead ? Math.max(1, lengthOf(REFERENCE, raw, at)) : 1;
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/;

/** Whether a character is the second of the two that one reference stands for: `&#x1F600;`. */
function isSecondOfReference(character: string, raw: string, at: number): boolean {
  if (raw.charAt(at - 1) !== ';' || raw.charAt(at) === character) return false;
  // No reference stands for the second half of a surrogate pair alone.
  return /[\uDC00-\uDFFF]/.test(character) || lengthOfWritten(character, raw, at) === 1;
}

function lengthOf(pattern: RegExp, raw: string, at: number): number {
  return pattern.exec(raw.slice(at, at + 1000))?.[0].length ?? 0;
}

/** Where a character was written, and whether as itself rather than escaped or as a reference. */
export interface SourceCharacter {
  readonly offset: number;
  readonly literal: boolean;
}
