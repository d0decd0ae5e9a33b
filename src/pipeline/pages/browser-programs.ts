import path from 'node:path';
import type { Plugin } from 'vite';

/** The bundler's part that wraps a dynamic import in one that first preloads style sheets. */
const PRELOADER = 'native:import-analysis-build';

/** A file each, where the bundler would make many of a few hundred bytes. The first name counts. */
const FILES = [
  { name: 'shared', test: /\/src\/client\/dom\.ts/ },
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

/** Astro names the program of a component by its place in it, which every page would carry. */
const nameEntry = ({ name }: { readonly name: string }) =>
  `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js`;

/**
 * Makes the programs of pages few files without ballast. No program of this site has a style sheet,
 * so that the browser's own dynamic import is enough: the bundler's would be one more file to wait
 * for on every page.
 */
export function browserPrograms(): Plugin {
  return {
    name: 'yinju-browser-programs',
    enforce: 'pre',
    apply: 'build',
    configResolved({ plugins }) {
      const preloader = plugins.find(({ name }) => name === PRELOADER);
      if (preloader) preloader.applyToEnvironment = () => false;
    },
    /**
     * Makes programs import from the file that defines a name, with no wait for a file that passes
     * it on.
     */
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
          rolldownOptions: {
            output: { codeSplitting: { groups: FILES }, entryFileNames: nameEntry },
          },
        },
      };
    },
  };
}
