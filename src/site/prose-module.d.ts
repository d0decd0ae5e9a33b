declare module 'virtual:yinju/theme.css';

declare module 'virtual:yinju/prose' {
  /**
   * Reads the HTML of an essay that contains prose only.
   *
   * @param id of the essay in its collection
   */
  export function readProse(id: string): Promise<string>;
}
