/**
 * What makes a query match, as pure functions: they run in the browser, in Node and in tests, and
 * reach Pagefind and the tables through interfaces (engine.ts, tables.ts).
 */

/**
 * A text as it is compared, with the place of every one of its characters in the text as written.
 */
export interface Folded {
  /** Compared form: NFKC, small letters, Simplified script, no thousands separators. */
  readonly text: string;
  /**
   * Offset in the written text of each UTF-16 unit of `text`, and at the end the length of the
   * written text.
   */
  readonly origins: readonly number[];
}

/** Traditional character → the Simplified one it is compared as. */
export type ScriptMap = ReadonlyMap<string, string>;

/**
 * Brings a text into the form in which query and claim are compared.
 *
 * @example foldText('Ｒ１ 開源 5,900', script).text => 'r1 开源 5900'
 */
export function foldText(written: string, script: ScriptMap): Folded {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of written) {
    const folded = isThousandsSeparator(written, at) ? '' : foldCharacter(character, script);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) origins.push(at);
    at += character.length;
  }
  origins.push(written.length);
  return { text, origins };
}

/** A folded text without white space. */
export interface CompactText extends Folded {
  /** Offsets in `text` before which there was white space. */
  readonly gaps: ReadonlySet<number>;
}

/**
 * Takes the white space out of a folded text, for phrases: writers differ on spaces between 中文 and
 * Latin words.
 */
export function compactText({ text, origins }: Folded): CompactText {
  const gaps = new Set<number>();
  const kept: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) gaps.add(kept.length);
    else kept.push(at);
  }
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    origins: [...kept.map((at) => origins[at] ?? 0), origins.at(-1) ?? 0],
    gaps,
  };
}

function foldCharacter(character: string, script: ScriptMap): string {
  // Most characters are of this block, where NFKC and small letters change nothing.
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return script.get(character) ?? character;
  // Soft hyphens and zero-width marks come along when text is pasted.
  if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(character)) return '';
  const plain = stripDiacritics(character.normalize('NFKC').toLowerCase().replace('\u2044', '/'));
  return Array.from(plain, (part) => script.get(part) ?? part).join('');
}

/**
 * é is compared as e, as many leave out what their keyboard has not. Marks of other scripts change
 * the letter.
 */
function stripDiacritics(text: string): string {
  if (/^\p{M}$/u.test(text)) return /[\u0300-\u036F]/.test(text) ? '' : text;
  return /\p{Script=Latin}/u.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
}

const SEPARATORS = ",\u2009\u202F'";

/**
 * Whether the comma at `at` only groups digits: 5,900. A full-width comma joins sentences instead.
 */
function isThousandsSeparator(text: string, at: number): boolean {
  return (
    SEPARATORS.includes(text.charAt(at)) &&
    /[0-9０-９]/.test(text.charAt(at - 1)) &&
    /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(at + 1))
  );
}
