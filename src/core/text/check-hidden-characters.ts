import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';

// Controls other than tab and line break; marks that embed, override or isolate a direction of writing, by which a text can be
// shown in another order than the one it has: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Finds characters that nobody sees and that change how a text reads. Of one kind the first in a line is told.
 * @param file where the text stands
 */
export function checkHiddenCharacters(text: string, file: string): Diagnostic[] {
  if (text.search(HIDDEN) < 0) return [];
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const first = new Map<string, number>();
    for (const { 0: character, index: at } of line.matchAll(HIDDEN))
      if (!first.has(character)) first.set(character, at);
    return [...first].map(([character, at]) => {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const what =
        character < '\u2000'
          ? 'a control character'
          : 'which changes the order in which text is shown';
      return errorAt(
        file,
        { line: index + 1, column: at + 1 },
        'hidden-character',
        `${name}, ${what}, stands here unseen`,
        describePlace(line, at),
      );
    });
  });
}

function describePlace(line: string, at: number): string {
  const clean = (text: string) => text.replace(HIDDEN, '');
  return `delete it, between "${clean(line.slice(Math.max(0, at - 8), at))}" and "${clean(line.slice(at + 1, at + 9))}"`;
}
