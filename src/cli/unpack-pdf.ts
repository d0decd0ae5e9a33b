import type { PageItem, PageText } from '../core/import/pdf/page-text.ts';
import type { DocumentFacts } from '../core/import/tree/document.ts';
import type { Fault } from '../core/import/tree/notices.ts';

/** Most pages that are read: a long book. */
const MOST_PAGES = 1_000;

/**
 * Reads the pieces of text on the pages of a PDF. Its scripts, forms and attachments are not read.
 */
export async function unpackPdf(
  bytes: Uint8Array,
): Promise<{ pages: PageText[]; about: DocumentFacts } | Fault> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes over: it gets a copy.
    const file = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
    });
    if (file.numPages > MOST_PAGES) return { fault: 'too-long' };
    const pages: PageText[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items, styles } = await page.getTextContent();
      const isFixed = (font: string) => styles[font]?.fontFamily === 'monospace';
      pages.push({ width, height, items: items.flatMap((item) => readItem(item, isFixed)) });
    }
    const { info } = await file.getMetadata();
    const title = 'Title' in info ? String(info.Title ?? '').trim() : '';
    // Programs write the name of their file as the title.
    const isTitle = /\s|\p{Script=Han}/u.test(title) && !/\.\w{2,5}$/.test(title);
    await file.destroy();
    return { pages, about: isTitle ? { title } : {} };
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'PasswordException') return { fault: 'pdf-locked' };
    return { fault: 'pdf-damaged', detail: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** A piece of upright text. Text along the edge of a page is left out. */
function readItem(item: object, isFixed: (font: string) => boolean): PageItem[] {
  if (!('str' in item) || !('transform' in item)) return [];
  const { str, transform, width, fontName } = item as {
    str: string;
    transform: number[];
    width: number;
    fontName: string;
  };
  const [scale = 0, slant = 0, , height = 0, x = 0, y = 0] = transform;
  if (Math.abs(slant) > 0.1 * Math.abs(scale)) return [];
  const text = str
    .normalize('NFC')
    .replaceAll(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
  return [
    { text, x, y, width, size: Math.abs(height), font: fontName, isFixed: isFixed(fontName) },
  ];
}
