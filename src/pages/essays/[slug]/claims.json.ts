import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../components/essay-data.ts';
import { DEFAULT_LANGUAGE } from '../../../core/routes.ts';

export const getStaticPaths = () => getEssayPaths(DEFAULT_LANGUAGE);

/** The essay's claims and references as data, as the collections hold them. */
export const GET: APIRoute<EssayData> = ({ props: { essay, claims, references } }) => {
  const { title, slug, language } = essay.data;
  return Response.json({ title, slug, language, claims, references });
};
