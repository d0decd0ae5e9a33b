import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { listCslJson } from '../../../../core/formats/csl-json.ts';
import { writeBiblatex } from '../../../../core/formats/biblatex.ts';
import { formatReference } from '../../../../core/formats/reference-text.ts';
import { uiStrings } from '../../../../i18n/ui-strings.ts';

export const getStaticPaths = getEssayPaths;

/** The essay's references for LaTeX, with a note of those whose source is unknown. */
export const GET: APIRoute<EssayData> = ({ props: { essay, references } }) => {
  const { title, slug, language } = essay.data;
  const t = uiStrings(language).exports;
  const left = references
    .filter(({ source }) => 'unlisted' in source)
    .map((reference) => t.left(formatReference(reference, t.unlisted)));
  return new Response(writeBiblatex(listCslJson(slug, references), [t.comment(title), ...left]));
};
