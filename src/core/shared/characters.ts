/** Whether a character is a Han ideograph. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}

/** Whether a text holds anything to read: a letter, an ideograph or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a character belongs to East Asian text alone: ideographs and full-width marks. */
function isEastAsian(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character);
}

/** Whether a line break next to this character is dropped in Chinese text: quotes, dashes, dots. */
function isWide(character: string | undefined): boolean {
  return (
    isEastAsian(character) ||
    (character !== undefined && /[\u2018-\u201D\u2026\u2014]/u.test(character))
  );
}

/**
 * Whether a line break between two characters disappears, as Chinese has no space between words.
 * HTML would show the break as a space.
 */
export function joinsAcrossLines(before: string | undefined, after: string | undefined): boolean {
  return (isEastAsian(before) && isWide(after)) || (isWide(before) && isEastAsian(after));
}
