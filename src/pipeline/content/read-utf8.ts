import { readFile } from 'node:fs/promises';
import type { ContentFile } from '../../core/library/content-files.ts';

/**
 * Reads a content file. One that is not UTF-8 is read in the encoding that its bytes show, and the
 * encoding is named, so that one fault is reported instead of each wrong character.
 */
export async function readUtf8(place: string): Promise<Pick<ContentFile, 'text' | 'encoding'>> {
  const bytes = await readFile(place);
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text };
  // Its tables are of use for such files alone.
  const { decodeText } = await import('../../core/import/read/decode-text.ts');
  const decoded = decodeText(bytes);
  return 'fault' in decoded
    ? { text: bytes.toString('utf8'), encoding: null }
    : { text: decoded.text, encoding: decoded.encoding };
}

/** @returns undefined where the bytes are not UTF-8, or hold empty bytes, as UTF-16 does */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return undefined;
  }
}
