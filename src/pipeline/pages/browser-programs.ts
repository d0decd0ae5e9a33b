import path from 'node:path';
import type { Plugin } from 'vite';

/** The bundler's default replacement of a dynamic import. */
const PRELOAD = '\0vite/preload-helper.js';

/** A file each, where the bundler would make many of a few hundred bytes. The first name counts. */
const FILES = [
  { name: 'shared', test: /preload-helper|\/src\/client\/dom\.ts/ },
  // What the search and the check of a text share.
  {
    name: 'words',
    test: /\/src\/(?:core\/search\/(?:text\/|query\/stop-words)|core\/text\/markers|client\/draw-verdict)/,
  },
  // What every search needs; the rest is fetched where a query asks for it.
  {
    name: 'start-search',
    test: /\/src\/(?:client\/search\/(?!arrival)|core\/shared\/memoize-async|core\/search\/(?:search\.ts|index\/|lookup\/(?!describe-step)|match\/|query\/))/,
  },
  // What the kinds of figures share.
  { name: 'figure', test: /\/src\/(?:figures\/shared|core\/figures|core\/shared\/message)/ },
];

/** All that a file has which only passes on what another file exports. */
const PASSES_ON = /^export\{(?<names>[^}]+)\}from"(?<file>\.\/[^"]+)";?\s*$/;

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
    /** Has programs import from where a thing stands, with no wait for a file that passes it on. */
    generateBundle(_options, bundle) {
      const programs = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const { fileName, code } of programs) {
        const { names = '', file } = PASSES_ON.exec(code)?.groups ?? {};
        if (file === undefined) continue;
        const asked = `import(\`./${path.posix.basename(fileName)}\`)`;
        const given = names.split(',').map((name) => {
          const [inside = '', outside = inside] = name.split(' as ');
          return `${outside}:e.${inside}`;
        });
        for (const program of programs)
          program.code = program.code.replaceAll(
            asked,
            `import(\`${file}\`).then(e=>({${given.join(',')}}))`,
          );
        delete bundle[fileName];
      }
    },
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
