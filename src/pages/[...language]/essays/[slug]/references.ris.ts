import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { findKnown } from '../../../../core/references/known-references.ts';
import { writeRis } from '../../../../core/formats/ris.ts';

export const getStaticPaths = getEssayPaths;

/** The essay's references for reference managers. */
export const GET: APIRoute<EssayData> = ({ props: { essay, references } }) =>
  new Response(writeRis(findKnown(essay.data.slug, references)));
