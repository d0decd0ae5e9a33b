import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { listCslJson } from '../../../../core/formats/csl-json.ts';

export const getStaticPaths = getEssayPaths;

/** The essay's references as CSL-JSON. */
export const GET: APIRoute<EssayData> = ({ props: { essay, references } }) =>
  new Response(`${JSON.stringify(listCslJson(essay.data.slug, references), null, 2)}\n`);
