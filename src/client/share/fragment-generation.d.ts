declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /**
   * A part of a text by its words (URL Fragment Text Directives): each word group is text of the
   * page.
   */
  export interface TextFragment {
    readonly textStart: string;
    readonly textEnd?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  /** @returns status 0 when the fragment names the range alone */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: TextFragment;
  };
}
