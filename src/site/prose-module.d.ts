declare module 'virtual:yinju/theme.css';

declare module 'virtual:yinju/prose' {
  /**
   * Reads the HTML of an essay that contains prose only.
   *
   * @param id of the essay in its collection
   */
  export function readProse(id: string): Promise<string>;

  /** Reads the text of a file. @param file from the project's root */
  export function readEssayFile(file: string): Promise<string>;
}
