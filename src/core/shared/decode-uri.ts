/** Decodes the percent escapes of an address; one that is malformed stays as it stands, as a stray % is no reason to fail. */
export function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
