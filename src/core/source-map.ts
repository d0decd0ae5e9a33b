/**
 * Tells where each character of a text node stands in its source, which differ where the source escapes a character
 * (`\[`), writes it as a reference (`&amp;`), or indents or quotes a continued line (`> `).
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
    if (value.charAt(index - 1) === '\n') at += /^[\t >]*/.exec(raw.slice(at))?.[0].length ?? 0;
    const reference = raw.charAt(at) === '&' ? /^&[#\w]+;/.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (raw.charAt(at) === '\\' && raw.charAt(at + 1) === character && character !== '\\') {
      characters.push({ offset: at, literal: false });
      at += 2;
    } else if (reference && !value.startsWith(reference, index)) {
      characters.push({ offset: at, literal: false });
      at += reference.length;
    } else if (raw.startsWith('\\\\', at) && character === '\\') {
      characters.push({ offset: at, literal: false });
      at += 2;
    } else {
      characters.push({ offset: at, literal: true });
      at += 1;
    }
  }
  return characters;
}

/** Where a character was written, and whether as itself rather than escaped or as a reference. */
export interface SourceCharacter {
  readonly offset: number;
  readonly literal: boolean;
}
