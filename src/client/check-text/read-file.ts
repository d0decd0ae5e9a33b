import { guessFormat } from '../../core/import/read/guess-format.ts';

/**
 * Reads a chosen or dropped file as text. Of a page, only its text.
 *
 * @returns null where the file is not text
 */
export async function readTextFile(file: File): Promise<string | null> {
  // Its tables of encodings are of use for files alone.
  const { decodeText } = await import('../../core/import/read/decode-text.ts');
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  return 'fault' in decoded ? null : takeText(file.name, decoded.text);
}

/**
 * Takes the text out of what was pasted or read, where it is the source of a page.
 *
 * @param name of its file, if any
 */
export async function takeText(name: string, text: string): Promise<string> {
  if (guessFormat(name, text) !== 'html') return text;
  const { readHtmlText } = await import('../../core/check-text/html-text.ts');
  return readHtmlText(text);
}
