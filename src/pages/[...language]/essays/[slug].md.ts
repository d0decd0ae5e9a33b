import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { readEssayFile } from 'virtual:yinju/prose';
import { parseEssay } from '../../../core/essay/analyze-essay.ts';
import { writeEssayMarkdown } from '../../../core/formats/markdown/essay-markdown.ts';
import { figureId } from '../../../core/shared/element-ids.ts';
import { say } from '../../../core/shared/localized.ts';
import { addressOf } from '../../../core/shared/routes.ts';
import { formatDate, uiStrings } from '../../../i18n/ui-strings.ts';
import { getEssayPaths, getSources, type EssayData } from '../../../site/essay-data.ts';
import { essayWords } from '../../../site/essay-words.ts';

export const getStaticPaths = getEssayPaths;

/** The essay as Markdown: its text with markers, its references and its checks. */
export const GET: APIRoute<EssayData> = async ({ site, props: { essay, claims, references } }) => {
  const { title, slug, description, language, page, version, updated, author } = essay.data;
  const t = uiStrings(language);
  const file = essay.filePath ?? '';
  const { tree } = parseEssay({ slug, language, file, page, source: await readEssayFile(file) });
  const figures = new Map((await getCollection('figures')).map(({ id, data }) => [id, data]));
  const own = page.split('/').at(-1) ?? page;
  const root = site?.href ?? '../'.repeat(page.split('/').length - 1);
  const markdown = writeEssayMarkdown(
    {
      title,
      description,
      notes: [
        (author ?? []).join(t.semicolon),
        essay.data.provenance?.note ?? '',
        t.cite.intro(version, formatDate(updated, language)),
        addressOf(page, site) ?? '',
      ].filter(Boolean),
      tree: tree ?? { type: 'root', children: [] },
      claims,
      references,
      sources: await getSources(),
    },
    essayWords(language),
    {
      findFigure: (id) => ({
        title: say(figures.get(id)?.title ?? {}, language),
        address: `${own}#${figureId(id)}`,
      }),
      // A place of the page may be none of the file, which has headings alone.
      addressOf: (target) => target.replace(/^\/(?!\/)/, root).replace(/^#/, `${own}#`),
    },
  );
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
