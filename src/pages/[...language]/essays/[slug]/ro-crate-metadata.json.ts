import type { APIRoute } from 'astro';
import { toResearchObject } from '../../../../core/formats/ro-crate.ts';
import {
  addressOf,
  ANNOTATIONS_FILE,
  BOOK_FILE,
  ESSAY_FILES,
  SOURCE_FILES,
} from '../../../../core/shared/routes.ts';
import { uiStrings } from '../../../../i18n/ui-strings.ts';
import { getEssayPaths, type EssayData } from '../../../../site/essay-data.ts';
import { getSite } from '../../../../site/site-data.ts';

export const getStaticPaths = getEssayPaths;

/** The folder of the essay's files as a research object. */
export const GET: APIRoute<EssayData> = async ({ props: { essay, claims, references }, site }) => {
  const { data } = essay;
  const { name, settings } = await getSite(data.language);
  const { essayNav, exports } = uiStrings(data.language);
  const isReviewed = claims.some(({ review }) => review);
  const files = [
    ...ESSAY_FILES,
    ...(isReviewed ? [...SOURCE_FILES, ANNOTATIONS_FILE] : []),
    ...(data.prose ? [BOOK_FILE] : []),
  ].map((file) => ({ file, name: exports.files[file] }));
  const pages = [
    { file: 'claims.html', name: essayNav.claims },
    { file: 'references.html', name: essayNav.references },
    ...(isReviewed ? [{ file: 'sources.html', name: essayNav.sources }] : []),
  ];
  const crate = toResearchObject(
    {
      ...data,
      address: addressOf(data.page, site),
      publisher: settings.author ?? name,
      licence: exports.noLicence,
    },
    [...pages, ...files],
    references,
  );
  return new Response(`${JSON.stringify(crate, null, 1)}\n`);
};
