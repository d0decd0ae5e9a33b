import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import type { ClaimsFile } from '../../../../core/essay/claims-file.ts';
import { compareEditors } from '../../../../core/reviews/compare-editors.ts';
import { CLAIMS_SCHEMA } from '../../../../core/shared/routes.ts';

export const getStaticPaths = getEssayPaths;

/** The essay's claims and references as data, as the collections hold them. */
export const GET: APIRoute<EssayData> = ({ props: { essay, claims, references } }) => {
  const { title, slug, page, language, version } = essay.data;
  const comparison = compareEditors(claims);
  const root = '../'.repeat(page.split('/').length);
  // The pass that makes links relative reads pages only.
  const file: ClaimsFile = {
    $schema: `${root}${CLAIMS_SCHEMA}`,
    title,
    slug,
    language,
    version,
    claims: [...claims],
    ...(comparison && { agreement: comparison.agreement }),
    references: [...references],
  };
  return Response.json(file);
};
