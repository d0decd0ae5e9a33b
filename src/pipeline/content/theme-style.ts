import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { CONTENT_FILES } from '../../core/library/content-files.ts';
import type { SiteSettings } from '../../core/library/site.ts';

const MODULE = 'virtual:yinju/theme.css';
const ADDRESS = `/${CONTENT_FILES.theme}`;

/**
 * The publisher's accent, in the layer of the colours it replaces, so that paper still prints
 * black. It comes behind them.
 */
function writeAccent({ accent }: Pick<SiteSettings, 'accent'>): string {
  return accent
    ? `@layer tokens{:root{--accent:${accent.light}}@supports (color:light-dark(#000,#fff)){:root{--accent:light-dark(${accent.light},${accent.dark})}}}`
    : '';
}

const withoutQuery = (id: string) => id.replace(/\?.*$/, '');

/** Makes addresses from the site's root relative, so that the site works at any address. */
function placeAddresses(style: string, file: string): string {
  const root = '../'.repeat(file.split('/').length - 1);
  return style.replace(/(?<=url\(\s*["']?)\/(?!\/)/g, root);
}

/**
 * Gives the pages the publisher's accent and own style sheet, as far as there are any.
 *
 * @param root the project's folder
 * @param readSite reads the publisher's settings
 */
export function themeStyle(root: string, readSite: () => Promise<SiteSettings>): Plugin {
  const file = path.join(root, CONTENT_FILES.theme);
  return {
    name: 'yinju-theme',
    enforce: 'pre',
    // In dev a page asks for it by its path, also where there is no such file.
    resolveId: (id) => (id === MODULE || withoutQuery(id) === ADDRESS ? file : undefined),
    async load(id) {
      if (withoutQuery(id) !== file) return undefined;
      this.addWatchFile(file);
      this.addWatchFile(path.join(root, CONTENT_FILES.site));
      const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return `${own}\n${writeAccent(await readSite())}`;
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset' && output.fileName.endsWith('.css'))
          output.source = placeAddresses(String(output.source), output.fileName);
      }
    },
  };
}
