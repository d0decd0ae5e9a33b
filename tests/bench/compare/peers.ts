import type { GeneratedEssay } from '../generate-essays.ts';

/** An essay as every site of the comparison gets it. */
export type BenchEssay = Pick<GeneratedEssay, 'slug' | 'title' | 'body' | 'referenceList'>;

/** Where a site's search is, as CSS selectors; it opens by Ctrl+K. */
export interface SearchPlaces {
  readonly field: string;
  readonly result: string;
}

/** Another site generator, with what a site of it needs. */
export interface Peer {
  /** As in versions.json. */
  readonly name: 'starlight' | 'vitepress' | 'docusaurus';
  /** Arguments of `node` that build the site. */
  readonly build: readonly string[];
  readonly out: string;
  /** What its builds keep, removed before a cold one. */
  readonly caches: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** Where the text of an essay is written. */
  sourceOf(slug: string): string;
  /** Path of the built page. */
  pageOf(slug: string): string;
  readonly search: SearchPlaces;
}

/** An essay as a Markdown page. */
export function writeMarkdown({ title, body, referenceList }: BenchEssay): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n${referenceList}`;
}

export const PEERS: readonly Peer[] = [
  {
    name: 'starlight',
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    out: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: 'Bench', locales: { root: { label: '中文', lang: 'zh-CN' } } })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    sourceOf: (slug) => `src/content/docs/${slug}.md`,
    pageOf: (slug) => `${slug}/index.html`,
    search: { field: 'dialog input', result: 'dialog .pagefind-ui__result mark' },
  },
  {
    name: 'vitepress',
    build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
    out: '.vitepress/dist',
    caches: ['.vitepress/dist', '.vitepress/cache'],
    files: {
      '.vitepress/config.mjs': `export default {
  lang: 'zh-CN', title: 'Bench', srcDir: 'docs',
  themeConfig: { search: { provider: 'local' } },
};
`,
    },
    sourceOf: (slug) => `docs/${slug}.md`,
    pageOf: (slug) => `${slug}.html`,
    search: { field: '.VPLocalSearchBox input', result: '.VPLocalSearchBox .results .result' },
  },
  {
    name: 'docusaurus',
    build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    out: 'build',
    caches: ['build', '.docusaurus', 'node_modules/.cache'],
    files: {
      'docusaurus.config.js': `export default {
  title: 'Bench', url: 'https://bench.invalid', baseUrl: '/', onBrokenLinks: 'ignore',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
  markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', {
    hashed: true, language: ['en', 'zh'], docsRouteBasePath: '/', indexBlog: false,
  }]],
};
`,
    },
    sourceOf: (slug) => `docs/${slug}.md`,
    pageOf: (slug) => `${slug}/index.html`,
    search: { field: '.navbar__search-input', result: '.navbar__search [class*="suggestion"]' },
  },
];

/** The essay alone: what a page costs that has nothing beside its text. */
export function writeBarePage({ title, body, referenceList }: BenchEssay): string {
  const blocks = `${body}\n${referenceList}`.split(/\n{2,}/).map((block) => {
    const text = block.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const words = text.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replace(/^#+ /, '');
    return text.startsWith('## ') ? `<h2>${words}</h2>` : `<p>${words}</p>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${blocks.join('\n')}</html>\n`;
}
