/**
 * Whether this browser runs WebAssembly, which Pagefind is: some have it switched off for safety.
 */
export function runsWebAssembly(): boolean {
  try {
    // The shortest program there is: the mark of the format and its version.
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}
