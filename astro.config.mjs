import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { createEssayFinder } from './src/build/essay-finder.ts';
import { yinju } from './src/build/integration.ts';
import { loadLibrary } from './src/build/read-content.ts';
import { readSiteAddress } from './src/build/site-address.ts';
import { SYNTAX_PLUGINS } from './src/core/parse-mdx.ts';
import { languageOfFile, uiStrings, verdictWords } from './src/i18n/ui-strings.ts';
import { rehypeHeadingLinks } from './src/markdown/rehype-heading-links.ts';
import { rehypeNotes } from './src/markdown/rehype-notes.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';

const strings = (file) => uiStrings(languageOfFile(file));

const root = fileURLToPath(new URL('.', import.meta.url));
const { site: settings } = await loadLibrary(root);
const site = readSiteAddress(process.env.SITE_URL) ?? settings.address;

export default defineConfig({
  ...(site && { site }),
  cacheDir: './.cache',
  // One site for every address: pages by file name, and links that the build makes relative.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false, // SYNTAX_PLUGINS has it, so that the checks and the renderer read one syntax
      smartypants: false,
      remarkPlugins: [
        ...SYNTAX_PLUGINS,
        [remarkCitations, {
          label: (number, file) => strings(file).citation.label(number),
          verdicts: (file) => verdictWords(strings(file)),
          findEssay: createEssayFinder(root),
        }],
      ],
      rehypePlugins: [
        [rehypeNotes, { words: (file) => strings(file).notes }],
        rehypeSlug,
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
