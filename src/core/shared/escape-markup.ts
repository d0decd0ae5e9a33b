/** Escapes a text for an element or an attribute of HTML or XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Escapes a text for a paragraph of Markdown, in one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&]/g, String.raw`\$&`).replace(/\s+/g, ' ');
}
