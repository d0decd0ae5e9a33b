import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { createContent } from './src/pipeline/content/create-content.ts';
import { yinju } from './src/pipeline/integration.ts';
import { createMarkdownOptions } from './src/pipeline/content/markdown-options.ts';
import { createPageRenderer } from './src/pipeline/content/render-page.ts';
import { createProseRenderer } from './src/pipeline/content/render-prose.ts';
import { readSiteAddress } from './src/pipeline/content/site-address.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const markdown = createMarkdownOptions((file) => content.findEssay(file));
const renderers = {
  render: createProseRenderer(root, markdown),
  renderPage: createPageRenderer(markdown),
};
const content = createContent(root, renderers, `${root}.cache/yinju`);
const { site: settings } = await content.load();
const site = readSiteAddress(process.env.SITE_URL) ?? settings.address;

// Without `defineConfig`, which returns what it is given: to load it takes a sixth of a second.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(site && { site }),
  cacheDir: './.cache',
  // One site for every address: pages by file name, and links that the build makes relative.
  // Of several pages at once one is rendered while others are written.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    // The syntax plugins among the options have GFM, so that the checks and the renderer read one
    // syntax. Colours of code would stand in style attributes, which the pages' policy does not let
    // work.
    syntaxHighlight: false,
    processor: unified({ ...markdown, gfm: false, smartypants: false }),
  },
  // What is static in a module is HTML, written as the prose of essays that need no module.
  integrations: [mdx({ optimize: true }), yinju(content)],
  vite: {
    // Not among the packages, which several copies of a project may share.
    cacheDir: './.cache/vite',
    build: { assetsInlineLimit: 0 },
    experimental: {
      renderBuiltUrl: (_file, { hostType }) =>
        hostType === 'html' ? undefined : { relative: true },
    },
  },
};
