import { minifySync } from 'rolldown/utils';

/**
 * The places of Pagefind's script that are changed: how often each is there, and its replacement.
 */
const CHANGES: readonly (readonly [pattern: RegExp, times: number, replacement: string])[] = [
  // Pagefind 1.6 ignores a missing file of the index and then answers that nothing was found. Later
  // versions try again: https://github.com/Pagefind/pagefind/pull/1329
  [/("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, 2, '$1'],
  // Search opens one index at a time on the page's own thread: the code that merges several indexes
  // and the code that speaks to a worker are then removed as unused.
  [/export\{[^}]+\};?\s*$/g, 1, 'export{PagefindInstance};'],
];

/**
 * Makes Pagefind's script report errors, and reduces it to the code that search uses.
 *
 * @param content pagefind.js as Pagefind writes it
 * @throws Error when this version of Pagefind does not contain what is to be changed
 */
export function preparePagefind(content: Uint8Array): string {
  const script = CHANGES.reduce((text, [pattern, times, replacement]) => {
    if (text.match(pattern)?.length !== times)
      throw new Error(`pagefind.js does not contain ${pattern} ${times} times`);
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
