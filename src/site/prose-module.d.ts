declare module 'virtual:yinju/prose' {
  /** The HTML of the text of an essay that is prose alone. @param id of the essay in its collection */
  export function readProse(id: string): Promise<string>;
}
