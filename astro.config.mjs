import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { yinju } from './src/build/integration.ts';
import { readSiteAddress } from './src/build/site-address.ts';
import { SYNTAX_PLUGINS } from './src/core/parse-mdx.ts';
import { languageOfFile, uiStrings } from './src/i18n/ui-strings.ts';
import { rehypeHeadingLinks } from './src/markdown/rehype-heading-links.ts';
import { rehypeNotes } from './src/markdown/rehype-notes.ts';
import { rehypeTableClasses } from './src/markdown/rehype-table-classes.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';

const strings = (file) => uiStrings(languageOfFile(file));

const site = readSiteAddress(process.env.SITE_URL);

export default defineConfig({
  ...(site && { site }),
  cacheDir: './.cache',
  // One site for every address: pages by file name, and links that the build makes relative.
  build: { format: 'file', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false, // SYNTAX_PLUGINS has it, so that the checks and the renderer read one syntax
      smartypants: false,
      remarkPlugins: [
        ...SYNTAX_PLUGINS,
        [remarkCitations, { label: (number, file) => strings(file).citation.label(number) }],
      ],
      rehypePlugins: [
        [rehypeNotes, { words: (file) => strings(file).notes }],
        rehypeSlug,
        rehypeTableClasses,
        [rehypeHeadingLinks, { label: (heading, file) => strings(file).essay.headingLink(heading) }],
      ],
      // The number of the call is all the label need hold: rehypeNotes puts it into words.
      remarkRehype: { clobberPrefix: 'note-', footnoteBackLabel: (call, again) => (again > 1 ? `${call + 1}-${again}` : `${call + 1}`) },
    }),
  },
  integrations: [mdx(), yinju()],
  vite: {
    build: { assetsInlineLimit: 0 },
    experimental: {
      renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
  },
});
