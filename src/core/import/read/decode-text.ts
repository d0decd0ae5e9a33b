import type { Fault } from '../tree/notices.ts';

/** A text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes the bytes of a text: by its byte order mark, else as UTF-8 where they are valid UTF-8, else as UTF-16 where every
 * other byte is empty, else as GB18030, which holds GBK and GB2312, where that gives Chinese.
 *
 * @returns the text without its mark, or the fault where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | Fault {
  const encoding = encodingOfMark(bytes) ?? guessEncoding(bytes);
  const text = decode(bytes, encoding);
  // A byte that stands for nothing, or a control sign that no text holds, says that the file is something else.
  if (text === null || hasControls(text)) return { fault: 'not-text' };
  return { text, encoding };
}

function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function guessEncoding(bytes: Uint8Array): string {
  if (bytes.includes(0)) return guessUtf16(bytes);
  return decode(bytes, 'utf-8') === null ? 'gb18030' : 'utf-8';
}

/** Where the empty bytes of Latin letters and marks stand tells the order; a text without any is not recognised. */
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
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding !== 'gb18030' || isPlausibleChinese(text) ? text : null;
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return null;
  }
}

/** Bytes of nearly any kind are characters of GB18030, but rare ones: a Chinese text is made of those that GB2312 has. */
function isPlausibleChinese(text: string): boolean {
  const others = text.replace(/[\s!-~]/g, '');
  const usual =
    others.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026\u00b7\u2460-\u249b]/g)
      ?.length ?? 0;
  return usual >= others.length * 0.9;
}

function hasControls(text: string): boolean {
  return /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text);
}
