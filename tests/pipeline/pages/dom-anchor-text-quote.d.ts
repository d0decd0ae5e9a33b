declare module 'dom-anchor-text-quote' {
  /**
   * Finds where the words of a selector stand in the text of an element; null where they do not.
   */
  export function toTextPosition(
    root: Node | null,
    selector: { readonly exact: string },
  ): { readonly start: number; readonly end: number } | null;
}
