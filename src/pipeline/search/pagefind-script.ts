import { minifySync } from 'vite';

const UNPACK =
  'new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer())';

/** What has to be different in Pagefind's script: where it stands, how often, and what stands there instead. */
const REPAIRS: readonly (readonly [pattern: RegExp, times: number, replacement: string])[] = [
  // It keeps silent about a file of the index that is missing, and then answers that nothing was found.
  [/("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, 2, '$1'],
  // Browsers unpack by themselves.
  [/\bdecompress\(data,/g, 1, 'async decompress(data,'],
  [/gz_default\(data\)/g, 1, UNPACK],
  [/var u8=Uint8Array;.+?var gz_default=gunzipSync;/g, 1, ''],
  [/this\.decompress\(/g, 5, 'await this.decompress('],
  // Search marks what was found by itself.
  [/const excerpt_start=(?:(?!return).)+sub_results=[^;]+;(?=return fragment)/g, 1, ''],
  // One index at a time on the page's own thread: what merges several and what speaks to a worker stays out.
  [/export\{[^}]+\};?\s*$/g, 1, 'export{PagefindInstance};'],
];

/**
 * Makes Pagefind's script tell what went wrong, once and to those who asked; and leaves of it what search uses.
 *
 * @throws when this version of Pagefind is written otherwise
 */
export function preparePagefind(content: Uint8Array): string {
  const script = REPAIRS.reduce((text, [pattern, times, replacement]) => {
    if (text.match(pattern)?.length !== times)
      throw new Error(`pagefind.js does not hold ${pattern} ${times} times`);
    return text.replace(pattern, replacement);
  }, new TextDecoder().decode(content));
  return minifySync('pagefind.js', script, {
    module: true,
    compress: {
      unused: true,
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    },
  }).code;
}
