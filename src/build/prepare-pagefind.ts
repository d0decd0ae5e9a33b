import { minifySync } from 'vite';

/** What has to be different in Pagefind's script: where it stands, how often, and what stands there instead. */
const REPAIRS: readonly (readonly [pattern: RegExp, times: number, replacement: string])[] = [
  // It keeps silent about a file of the index that is missing, and then answers that nothing was found.
  [/("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, 2, '$1'],
  // It starts by itself and leaves a failure to the browser's console, besides telling it with the first search.
  [/this\.init\((\w+)\?\.language\);/g, 1, 'this.init($1?.language).catch(()=>{});'],
];

/**
 * Makes Pagefind's script tell what went wrong, once and to those who asked; and smaller.
 *
 * @throws when this version of Pagefind is written otherwise
 */
export function preparePagefind(content: Uint8Array): string {
  const script = REPAIRS.reduce((text, [pattern, times, replacement]) => {
    if (text.match(pattern)?.length !== times) throw new Error(`pagefind.js does not hold ${pattern} ${times} times`);
    return text.replace(pattern, replacement);
  }, new TextDecoder().decode(content));
  return minifySync('pagefind.js', script, { module: true }).code;
}
