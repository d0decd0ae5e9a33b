import rehypeSlug from 'rehype-slug';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import type { Essay } from '../../core/essay/types.ts';
import { SYNTAX_PLUGINS } from '../../core/text/parse-mdx.ts';
import { splitTitle } from '../../core/text/title-words.ts';
import { languageOfFile, uiStrings, verdictWords } from '../../i18n/ui-strings.ts';
import { FORMULA_HANDLERS } from '../../markdown/formula-handlers.ts';
import { rehypeCodeColours } from '../../markdown/rehype-code-colours.ts';
import { rehypeFormulaMarks } from '../../markdown/rehype-formula-marks.ts';
import { rehypeHeadingLinks } from '../../markdown/rehype-heading-links.ts';
import { rehypeHeadingWords } from '../../markdown/rehype-heading-words.ts';
import { rehypeNotes } from '../../markdown/rehype-notes.ts';
import { rehypePictures } from '../../markdown/rehype-pictures.ts';
import { rehypeScrollers } from '../../markdown/rehype-scrollers.ts';
import { rehypeTables } from '../../markdown/rehype-tables.ts';
import { remarkCitations } from '../../markdown/remark-citations.ts';
import { createCodeReader } from './read-code.ts';

/** The plugins that turn an essay into HTML, for MDX modules and for essays that need none. */
export interface MarkdownOptions {
  readonly remarkPlugins: PluggableList;
  readonly remarkRehype: RemarkRehypeOptions;
  readonly rehypePlugins: PluggableList;
}

/** @param findEssay returns the essay in a file, by the file's path on this machine */
export function createMarkdownOptions(
  findEssay: (file: string) => Promise<Essay | undefined>,
): MarkdownOptions {
  const strings = (file: string) => uiStrings(languageOfFile(file));
  return {
    remarkPlugins: [
      ...SYNTAX_PLUGINS,
      [
        remarkCitations,
        {
          label: (number: number, file: string) => strings(file).citation.label(number),
          verdicts: (file: string) => verdictWords(strings(file)),
          findEssay,
        },
      ],
    ],
    // The number of the call is all the label need hold: rehypeNotes puts it into words.
    remarkRehype: {
      clobberPrefix: 'note-',
      handlers: FORMULA_HANDLERS,
      footnoteBackLabel: (call, again) => (again > 1 ? `${call + 1}-${again}` : `${call + 1}`),
    },
    rehypePlugins: [
      [rehypeNotes, { words: (file: string) => strings(file).notes }],
      rehypeSlug,
      rehypeTables,
      rehypeFormulaMarks,
      rehypeScrollers,
      [rehypeCodeColours, { read: createCodeReader() }],
      rehypePictures,
      [
        rehypeHeadingLinks,
        { label: (heading: string, file: string) => strings(file).essay.headingLink(heading) },
      ],
      [
        rehypeHeadingWords,
        { split: (text: string, file: string) => splitTitle(text, languageOfFile(file)) },
      ],
    ],
  };
}
