import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { replaceWordFormulas } from '../core/import/read/word-formulas.ts';
import type { Fault, Notice } from '../core/import/tree/notices.ts';
import { LONGEST_DOCX } from './import-limits.ts';

// A document has some dozens of parts; an archive made to exhaust memory may have very many.
const MOST_PARTS = 4000;
/** How much of the archive is unpacked at once: a thousand times as much may come out. */
const STEP = 16 * 1024;

/**
 * Reads a Word document as a page. The archive is unpacked here, under a limit that its own headers
 * cannot raise, and only its texts: mammoth gets a new archive made of them.
 */
export async function readDocx(
  bytes: Uint8Array,
): Promise<{ html: string; notices: readonly Notice[] } | Fault> {
  const parts = unpack(bytes);
  if ('fault' in parts) return parts;
  if (!('word/document.xml' in parts.files)) return { fault: 'not-docx' };
  const notices: Notice[] = [];
  const texts = Object.entries(parts.files).map(([name, bytes]): [string, Uint8Array] => {
    if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)) return [name, bytes];
    const { xml, formulas } = replaceWordFormulas(strFromU8(bytes));
    notices.push(...formulas.map((text): Notice => ({ kind: 'formula', text })));
    return [name, strToU8(xml)];
  });
  const buffer = Buffer.from(zipSync(Object.fromEntries(texts), { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return { html: value, notices };
  } catch (fault) {
    return {
      fault: 'not-docx',
      detail: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault),
    };
  }
}

/**
 * Unpacks in steps, so that an archive which says little of itself and holds much is given up as
 * soon as that shows.
 */
function unpack(bytes: Uint8Array): { files: Record<string, Uint8Array> } | Fault {
  const chunks = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((part) => {
    if (chunks.size >= MOST_PARTS) throw new TooLarge();
    if (!/\.(?:xml|rels)$/i.test(part.name)) return;
    const data: Uint8Array[] = [];
    chunks.set(part.name, data);
    part.ondata = (fault, chunk) => {
      if (fault) throw fault;
      total += chunk.length;
      if (total > LONGEST_DOCX) throw new TooLarge();
      data.push(chunk);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (fault) {
    if (fault instanceof TooLarge) return { fault: 'docx-too-large' };
    return { fault: 'not-docx', detail: fault instanceof Error ? fault.message : String(fault) };
  }
  return {
    files: Object.fromEntries(
      [...chunks].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))]),
    ),
  };
}

class TooLarge extends Error {}
