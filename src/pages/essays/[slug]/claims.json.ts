import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../components/essay-data.ts';
import type { ClaimsFile } from '../../../core/claims-file.ts';
import { CLAIMS_SCHEMA, DEFAULT_LANGUAGE } from '../../../core/routes.ts';

export const getStaticPaths = () => getEssayPaths(DEFAULT_LANGUAGE);

/** The essay's claims and references as data, as the collections hold them. */
export const GET: APIRoute<EssayData> = ({ props: { essay, claims, references } }) => {
  const { title, slug, language, version } = essay.data;
  // The pass that makes links relative reads pages only.
  const file: ClaimsFile = { $schema: `../../${CLAIMS_SCHEMA}`, title, slug, language, version, claims: [...claims], references: [...references] };
  return Response.json(file);
};
