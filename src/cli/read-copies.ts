import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { extractText, getDocumentProxy } from 'unpdf';
import { decodeText } from '../core/import/read/decode-text.ts';
import type { SourceCopy } from '../core/sources/narrow-to-place.ts';

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
 * Finds the copy of a source: `<id>/<file>` for a file of a repository, else `<id>.<ending>`.
 *
 * @param folder of copies
 * @param file of the source, where it is a repository
 * @returns undefined where there is none
 */
export async function findCopy(
  folder: string,
  id: string,
  file: string | undefined,
): Promise<string | undefined> {
  if (file !== undefined) {
    const own = path.resolve(folder, id);
    const copy = path.resolve(own, file);
    const isInside = copy.startsWith(own + path.sep);
    return isInside && (await isFile(copy)) ? copy : undefined;
  }
  const names = await readdir(folder);
  const name = names.toSorted().find((candidate) => path.parse(candidate).name === id);
  const copy = name === undefined ? undefined : path.join(folder, name);
  return copy !== undefined && (await isFile(copy)) ? copy : undefined;
}

/**
 * Reads the text of a copy: the text layer of a PDF, the text of an HTML page, the cells of a table, Markdown and other
 * text as it is.
 *
 * @throws Error with a message for people where the file holds no text that can be read
 */
export async function readCopy(file: string): Promise<SourceCopy> {
  const bytes = new Uint8Array(await readFile(file));
  const digest = sha256(bytes);
  const kind = KINDS[path.extname(file).toLowerCase()] ?? 'text';
  if (kind === 'pdf') return { digest, kind, pages: await readPages(bytes, file) };
  const decoded = decodeText(bytes);
  if ('fault' in decoded) throw new Error(`${file} is no text: ${decoded.fault}`);
  return { digest, kind, pages: [readText(decoded.text, path.extname(file).toLowerCase())] };
}

function readText(text: string, ending: string): string {
  if (KINDS[ending] === 'html') return toText(fromHtml(text));
  // A comma between two cells is no comma of a number.
  if (ending === '.csv')
    return csvParseRows(text)
      .map((cells) => cells.join('\t'))
      .join('\n');
  return text.replaceAll('\r\n', '\n');
}

async function readPages(bytes: Uint8Array, file: string): Promise<string[]> {
  try {
    // 0: the library says nothing of faults in fonts, which do not concern the text.
    const { text } = await extractText(await getDocumentProxy(bytes, { verbosity: 0 }), {
      mergePages: false,
    });
    if (text.some((page) => page.trim() !== '')) return text;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${file} cannot be read as PDF: ${why}`, { cause: fault });
  }
  throw new Error(`${file} has no text layer; run it through OCR first`);
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
