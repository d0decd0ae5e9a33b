import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import { decodeText, type DecodedText } from '../core/import/read/decode-text.ts';
import { hasDeepHtml, hasDenseMarkdown } from '../core/import/read/limits.ts';
import type { ImportedDocument } from '../core/import/tree/document.ts';
import { guessFormat, type TextFormat } from '../core/import/read/guess-format.ts';
import type { Fault, Notice } from '../core/import/tree/notices.ts';
import { readHtml } from '../core/import/read/read-html.ts';
import { pageOfMhtml } from '../core/import/read/mhtml.ts';
import { readMarkdown } from '../core/import/read/read-markdown.ts';
import { readOrg } from '../core/import/read/read-org.ts';
import { readRst } from '../core/import/read/read-rst.ts';
import { readPlainText } from '../core/import/read/read-plain.ts';
import { writeDollars } from '../core/import/read/tex-delimiters.ts';
import { remarkFormulas } from '../core/text/formula-syntax.ts';
import { readWikitext } from '../core/import/wikitext/read-wikitext.ts';
import { readPdf } from '../core/import/pdf/read-pdf.ts';
import { LARGEST_FILE, LONGEST_TEXT } from './import-limits.ts';
import { unpackPdf } from './unpack-pdf.ts';

/** A file's bytes, and its name without a folder; '' of the standard input. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text as it was read, and how. */
export interface ReadInput {
  readonly document: ImportedDocument;
  readonly format: TextFormat | 'docx' | 'pdf';
  /** Of a text, HTML or Markdown file. */
  readonly encoding: string | undefined;
}

/**
 * Reads a file, or the standard input for `-`.
 * @param root the folder that a relative path begins at
 * @throws Node's error where it cannot be read
 */
export async function readInput(
  given: string,
  root: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<InputFile | Fault> {
  if (given !== '-') {
    const file = path.resolve(root, given);
    if ((await stat(file)).size > LARGEST_FILE) return { fault: 'too-long' };
    return { name: path.basename(file), bytes: await readFile(file) };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > LARGEST_FILE) return { fault: 'too-long' };
    chunks.push(chunk);
  }
  return { name: '', bytes: Buffer.concat(chunks) };
}

/**
 * Reads a text in any of the formats: DOCX by its bytes, the others by the file's name or their own
 * signs.
 */
export async function readDocument(
  { name, bytes }: InputFile,
  skip: number,
): Promise<ReadInput | Fault> {
  if (
    /\.docx$/i.test(name) ||
    (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)
  ) {
    // Most texts are in no format whose reader takes long to load.
    const { readDocx } = await import('./unpack-docx.ts');
    const page = await readDocx(bytes);
    if ('fault' in page) return page;
    if (hasDeepHtml(page.html)) return { fault: 'too-dense' };
    const read = readHtml(page.html, skip);
    const document = { ...read, notices: [...page.notices, ...read.notices] };
    return limit({ document, format: 'docx', encoding: undefined });
  }
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46)
    return readPdfFile(bytes, skip);
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return decoded;
  const read = await readText(decoded, name, skip);
  if ('fault' in read) return read;
  const { document } = read;
  return limit({
    ...read,
    document: { ...document, notices: [...decoded.notices, ...document.notices] },
  });
}

async function readPdfFile(bytes: Uint8Array, skip: number): Promise<ReadInput | Fault> {
  const file = await unpackPdf(bytes);
  if ('fault' in file) return file;
  const document = readPdf(file.pages, file.about);
  if ('fault' in document) return document;
  const skipped = document.tree.children
    .splice(0, skip)
    .map((node, index): Notice => ({ kind: 'skipped', text: toString(node), line: index + 1 }));
  return limit({
    document: { ...document, notices: [...skipped, ...document.notices] },
    format: 'pdf',
    encoding: undefined,
  });
}

async function readText(
  { text: decoded, encoding }: DecodedText,
  name: string,
  skip: number,
): Promise<ReadInput | Fault> {
  const page = pageOfMhtml(decoded);
  const text = page ?? decoded;
  const format = page === undefined ? guessFormat(name, text) : 'html';
  // Much of a page is not prose.
  if (format !== 'html' && text.length > LONGEST_TEXT) return { fault: 'too-long' };
  if (format === 'html' ? hasDeepHtml(text) : format !== 'text' && hasDenseMarkdown(text))
    return { fault: 'too-dense' };
  if (format === 'asciidoc') {
    const { convertAsciidoc } = await import('./convert-asciidoc.ts');
    const html = await convertAsciidoc(text);
    return hasDeepHtml(html)
      ? { fault: 'too-dense' }
      : { document: readHtml(html, skip), format, encoding };
  }
  const read = {
    text: () => readPlainText(writeDollars(text), skip),
    markdown: () => readMarkdown(writeDollars(text), skip, [remarkFormulas]),
    rst: () => readRst(text, skip, [remarkFormulas]),
    org: () => readOrg(text, skip, [remarkFormulas]),
    wikitext: () => readWikitext(text, skip),
    html: () => readHtml(text, skip),
  }[format];
  return { document: read(), format, encoding };
}

/** Holds the prose to the limit, whatever it was read from. */
function limit(input: ReadInput | Fault): ReadInput | Fault {
  if ('fault' in input) return input;
  let length = 0;
  const count = (node: object): void => {
    if ('value' in node && typeof node.value === 'string') length += node.value.length;
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(count);
  };
  count(input.document.tree);
  return length > LONGEST_TEXT ? { fault: 'too-long' } : input;
}
