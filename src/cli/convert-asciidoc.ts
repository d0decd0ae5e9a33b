import { convert, SafeMode } from '@asciidoctor/core';

/**
 * Converts a text in AsciiDoc into a page. Nothing that the text names is read or run: files are
 * not included, and no address is fetched.
 */
export async function convertAsciidoc(text: string): Promise<string> {
  const page: unknown = await convert(text, {
    safe: SafeMode.SECURE,
    standalone: false,
    attributes: { showtitle: true, icons: false },
  });
  return `<article>${String(page)}</article>`;
}
