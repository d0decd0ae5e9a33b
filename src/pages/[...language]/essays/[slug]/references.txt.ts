import type { APIRoute } from 'astro';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { listReferences } from '../../../../core/formats/reference-text.ts';
import { uiStrings } from '../../../../i18n/ui-strings.ts';

export const getStaticPaths = getEssayPaths;

/** The essay's references as GB/T 7714-2015 prints them. */
export const GET: APIRoute<EssayData> = ({ props: { essay, references } }) =>
  new Response(listReferences(references, uiStrings(essay.data.language).exports.unlisted));
