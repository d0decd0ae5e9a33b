import type { APIRoute } from 'astro';
import { toAnnotations } from '../../../../core/formats/annotations.ts';
import { addressOf, besideEssay } from '../../../../core/shared/routes.ts';
import { uiStrings } from '../../../../i18n/ui-strings.ts';
import { getReviewedEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { getSite } from '../../../../site/site-data.ts';

export const getStaticPaths = getReviewedEssayPaths;

/**
 * The checks as annotations. Where the site's address is not known, theirs are relative to the
 * file.
 */
export const GET: APIRoute<EssayData> = async ({ props: { essay, claims }, site }) => {
  const { title, page, language } = essay.data;
  const { settings } = await getSite(language);
  const annotations = toAnnotations(claims, {
    essay: addressOf(page, site) ?? `../${page.split('/').at(-1)}`,
    claims: addressOf(besideEssay(page, 'claims'), site) ?? 'claims.html',
    title,
    language,
    reviewer: settings.reviewer ?? settings.author,
    nameVerdict: (verdict) => uiStrings(language).verdicts.names[verdict],
  });
  return new Response(`${JSON.stringify(annotations, null, 2)}\n`);
};
