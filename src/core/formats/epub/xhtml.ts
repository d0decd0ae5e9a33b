import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { escapeMarkup } from '../../shared/escape-markup.ts';

// What HTML may leave out and XML may not.
const stringifier = unified().use(rehypeStringify, {
  closeSelfClosing: true,
  collapseEmptyAttributes: false,
  characterReferences: { useNamedReferences: false },
  closeEmptyElements: true,
});

/** A tree of HTML as XML. */
export function toXhtml(tree: Root): string {
  // XML 1.0, 2.4: this sequence is not allowed in text.
  return stringifier.stringify(tree).replaceAll(']]>', ']]&gt;');
}

/**
 * A document of a book.
 * @param body XHTML
 */
export function xhtmlDocument(title: string, language: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeMarkup(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}
