import { convert, SafeMode } from '@asciidoctor/core';

/**
 * Converts a text in AsciiDoc into a page. Nothing that the text names is read or run: files are
 * not included, and no address is fetched.
 */
export async function convertAsciidoc(text: string): Promise<string> {
  const page: unknown = await convert(text.replace(CITATION, writeKeys), {
    safe: SafeMode.SECURE,
    standalone: false,
    attributes: { showtitle: true, icons: false },
  });
  const html = String(page).replaceAll(OPEN, '[').replaceAll(CLOSE, ']');
  return `<article>${html}</article>`;
}

/** The macro of asciidoctor-bibtex, which AsciiDoc itself does not know. */
const CITATION = /\bcite(?:np)?:\[([^\][\n]{1,400})\]/g;

/** Private-use characters in place of brackets, which would close the note around a citation. */
const [OPEN, CLOSE] = ['\uF8F0', '\uF8F1'];

/** Writes citations as pandoc does: `cite:[lind(12), berg]` as `[@lind, 12; @berg]`. */
function writeKeys(_macro: string, keys: string): string {
  const written = keys.split(',').map((key) => `@${key.trim().replace(/\((.*)\)$/, ', $1')}`);
  return `${OPEN}${written.join('; ')}${CLOSE}`;
}
