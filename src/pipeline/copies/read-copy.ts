import { createHash } from 'node:crypto';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { extractText, getDocumentProxy } from 'unpdf';
import { decodeText } from '../../core/import/read/decode-text.ts';
import type { SourceCopy } from '../../core/sources/narrow-to-place.ts';

const KINDS: Readonly<Record<string, SourceCopy['kind']>> = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The SHA-256 of a text or of bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Reads the text of a copy of a source: the text layer of a PDF, the text of an HTML page, the
 * cells of a table, Markdown and other text as it is.
 *
 * @param name of the file, whose ending gives its format
 * @throws Error with a message for people where the bytes hold no text that can be read
 */
export async function readCopyBytes(bytes: Uint8Array, name: string): Promise<SourceCopy> {
  const digest = sha256(bytes);
  const ending = path.extname(name).toLowerCase();
  const kind = KINDS[ending] ?? 'text';
  if (kind === 'pdf') return { digest, kind, pages: await readPages(bytes, name) };
  const decoded = decodeText(bytes);
  if ('fault' in decoded) throw new Error(`${name} is no text: ${decoded.fault}`);
  return { digest, kind, pages: [readText(decoded.text, ending)] };
}

function readText(text: string, ending: string): string {
  if (KINDS[ending] === 'html') return toText(fromHtml(text));
  // A comma between two cells is not a comma of a number.
  if (ending === '.csv')
    return csvParseRows(text)
      .map((cells) => cells.join('\t'))
      .join('\n');
  return text.replaceAll('\r\n', '\n');
}

async function readPages(bytes: Uint8Array, name: string): Promise<string[]> {
  try {
    // 0: the library says nothing of faults in fonts, which do not concern the text.
    const { text } = await extractText(await getDocumentProxy(bytes, { verbosity: 0 }), {
      mergePages: false,
    });
    if (text.some((page) => page.trim() !== '')) return text;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${name} cannot be read as PDF: ${why}`, { cause: fault });
  }
  throw new Error(`${name} has no text layer; run it through OCR first`);
}
