import type { AstroIntegration } from 'astro';
import type { Essay } from '../core/essay.ts';
import type { Library } from '../core/library.ts';

/** What the loaders of the collections ask. */
export interface Content {
  load(): Promise<Library>;
  /** The HTML of an essay's text; undefined where only a module of MDX can show it. */
  render(essay: Essay): Promise<string | undefined>;
  /** The digest of an essay's text, by which a citation says which text it means. */
  readVersion(essay: Essay): Promise<string>;
  /** Removes from the cache what this build did not need. */
  removeUnused(): void;
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      'yinju:content': () => Content;
    }
  }
}

/**
 * Finds the content as the site's own integration has read it. Astro runs the configuration of the collections as a program
 * of its own, with other copies of the site's modules: there all would be read and analysed a second time.
 */
export function findContent(integrations: readonly AstroIntegration[]): Content {
  const give = integrations.map(({ hooks }) => hooks['yinju:content']).find((hook) => hook !== undefined);
  if (!give) throw new Error('the integration yinju is missing in astro.config.mjs');
  return give();
}
