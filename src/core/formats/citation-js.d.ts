// The parts of citation-js that are used here; its packages carry no types.
declare module '@citation-js/core' {
  /** A set of works, read from CSL-JSON or from the text of a format that a plugin knows. */
  export class Cite {
    /**
     * @param options `forceType`: the format, so that an input is never taken for an address to
     *   fetch
     */
    constructor(
      input: unknown,
      options?: { readonly forceType: string; readonly generateGraph: boolean },
    );
    readonly data: readonly Record<string, unknown>[];
    format(name: string): string;
  }
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { readonly format: BibtexFormat } };
  };
  interface BibtexFormat {
    /** Write the id of an item as the key of its entry. */
    useIdAsLabel: boolean;
    /** Take signs out of keys. */
    checkLabel: boolean;
    /** Escape or drop all that is not ASCII. */
    asciiOnly: boolean;
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
