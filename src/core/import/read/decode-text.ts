import { analyse } from 'chardet';
import type { Fault, Notice } from '../tree/notices.ts';

/** A text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Control characters that were left out, one notice a line. */
  readonly notices: readonly Notice[];
}

/** Encodings of East Asian scripts, with the confidence from which chardet's finding is taken. */
const MULTIBYTE = /^(?:GB18030|Big5|Shift_JIS|EUC-JP|EUC-KR)$/;
const SURE = 30;
/** Of encodings with one byte a character, whose bytes are characters of every other one too. */
const SURE_OF_BYTES = 50;
const LATIN = /^(?:ISO-8859-1|windows-1252)$/;
/**
 * One control character in so many characters may be a slip of the keyboard; a file with more is
 * not text.
 */
const CONTROLS = 50;

/**
 * Decodes the bytes of a text: by its byte order mark, else as UTF-8 where they are valid UTF-8,
 * else as UTF-16 where every other byte is empty, else by what chardet finds in them. A stray
 * control character is left out.
 *
 * @returns the text without its mark, or the fault where the bytes are not text, or may be in more
 *   than one encoding
 */
export function decodeText(bytes: Uint8Array): DecodedText | Fault {
  const encoding = encodingOfMark(bytes) ?? guessEncoding(bytes);
  if (encoding === undefined) return { fault: hasText(bytes) ? 'unknown-encoding' : 'not-text' };
  const text = decode(bytes, encoding);
  if (text === null) return { fault: 'not-text' };
  const { cleaned, notices, count } = dropControls(text);
  return count * CONTROLS > text.length
    ? { fault: 'not-text' }
    : { text: cleaned, encoding, notices };
}

function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return guessUtf16(bytes);
  if (decode(bytes, 'utf-8') !== null) return 'utf-8';
  for (const { name, confidence } of analyse(bytes)) {
    const isSure = confidence >= (MULTIBYTE.test(name) ? SURE : SURE_OF_BYTES);
    const isLatin = LATIN.test(name) && isMostlyAscii(bytes);
    if ((isSure || isLatin) && decode(bytes, name) !== null) return name.toLowerCase();
  }
  const chinese = decode(bytes, 'gb18030');
  return chinese !== null && isPlausibleChinese(chinese) ? 'gb18030' : undefined;
}

/** Latin-1 is recognised by letters with accents among many without. */
function isMostlyAscii(bytes: Uint8Array): boolean {
  const others = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return others * 4 <= bytes.length;
}

/** Whether bytes of no known encoding hold no byte that a text never has. */
function hasText(bytes: Uint8Array): boolean {
  const controls = bytes.reduce(
    (count, byte) =>
      count + (byte < 0x20 && !/[\t\n\f\r\x1b]/.test(String.fromCharCode(byte)) ? 1 : 0),
    0,
  );
  return controls * CONTROLS <= bytes.length;
}

/** The byte order is recognised by the positions of the zero bytes of Latin letters and marks. */
function guessUtf16(bytes: Uint8Array): string {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (fault) {
    // TypeError: the bytes are none of the encoding; RangeError: the encoding has no decoder.
    if (!(fault instanceof TypeError) && !(fault instanceof RangeError)) throw fault;
    return null;
  }
}

/**
 * Nearly all bytes are characters of GB18030, but rare ones: a Chinese text is made of those that
 * GB2312 has. Few of them may as well be Korean or Japanese.
 */
function isPlausibleChinese(text: string): boolean {
  const others = text.replace(/[\s!-~]/g, '');
  const usual =
    others.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026\u00b7\u2460-\u249b]/g)
      ?.length ?? 0;
  return others.length >= 6 && usual >= others.length * 0.9;
}

/** Leaves out control characters that no text holds, such as a backspace. */
function dropControls(text: string): { cleaned: string; notices: Notice[]; count: number } {
  const notices: Notice[] = [];
  let count = 0;
  const lines = text.split('\n').map((line, index) => {
    const found = line.match(CONTROL) ?? [];
    if (found.length === 0) return line;
    count += found.length;
    notices.push({
      kind: 'control-left-out',
      text: found.map(nameCharacter).join(' '),
      line: index + 1,
    });
    return line.replace(CONTROL, '');
  });
  return { cleaned: count === 0 ? text : lines.join('\n'), notices, count };
}

const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g;

/** @example nameCharacter('\b') => 'U+0008' */
function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
