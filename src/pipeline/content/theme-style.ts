import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { CONTENT_FILES } from '../../core/library/content-files.ts';

const MODULE = 'virtual:yinju/theme.css';
const ADDRESS = `/${CONTENT_FILES.theme}`;

const withoutQuery = (id: string) => id.replace(/\?.*$/, '');

/** Makes addresses from the site's root relative, so that the site works at any address. */
function placeAddresses(style: string, file: string): string {
  const root = '../'.repeat(file.split('/').length - 1);
  return style.replace(/(?<=url\(\s*["']?)\/(?!\/)/g, root);
}

/**
 * Gives the pages the publisher's own style sheet, an empty one where there is none.
 *
 * @param root the project's folder
 */
export function themeStyle(root: string): Plugin {
  const file = path.join(root, CONTENT_FILES.theme);
  return {
    name: 'yinju-theme',
    enforce: 'pre',
    // In dev a page asks for it by its path, also where there is no such file.
    resolveId: (id) => (id === MODULE || withoutQuery(id) === ADDRESS ? file : undefined),
    load(id) {
      if (withoutQuery(id) !== file) return undefined;
      this.addWatchFile(file);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset' && output.fileName.endsWith('.css'))
          output.source = placeAddresses(String(output.source), output.fileName);
      }
    },
  };
}
