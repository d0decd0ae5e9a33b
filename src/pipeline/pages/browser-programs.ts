import type { Plugin } from 'vite';

/** The bundler's default replacement of a dynamic import. */
const PRELOAD = '\0vite/preload-helper.js';

/** A file each, where the bundler would make many of a few hundred bytes. The first name counts. */
const FILES = [
  { name: 'shared', test: /preload-helper|\/src\/client\/dom\.ts/ },
  // What the kinds of figures share.
  { name: 'figure', test: /\/src\/(?:figures\/shared|core\/figures|core\/shared\/message)/ },
];

/**
 * Makes the programs of pages few files without ballast. The bundler's own dynamic import preloads
 * style sheets: no program of this site has one, so that the browser's import is enough.
 */
export function browserPrograms(): Plugin {
  return {
    name: 'yinju-browser-programs',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === PRELOAD ? 'export const __vitePreload = (load) => load();' : undefined),
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      return {
        build: {
          // A list of modules to preload would be in every program.
          modulePreload: { polyfill: false, resolveDependencies: () => [] },
          rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
        },
      };
    },
  };
}
