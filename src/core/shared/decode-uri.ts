/** Decodes the percent escapes of an address. Returns a malformed address unchanged. */
export function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
