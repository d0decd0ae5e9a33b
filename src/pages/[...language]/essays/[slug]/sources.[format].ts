import type { APIRoute } from 'astro';
import { getReviewedEssayPaths, getSources, type EssayData } from '../../../../site/essay-data.ts';
import { writeBiblatex } from '../../../../core/formats/biblatex.ts';
import { toCslJson } from '../../../../core/formats/csl-json.ts';
import { formatGbt } from '../../../../core/formats/gbt7714.ts';
import { writeRis } from '../../../../core/formats/ris.ts';
import { listKnownSources, type KnownSource } from '../../../../core/formats/known-sources.ts';
import { listUses } from '../../../../core/reviews/source-uses.ts';
import { uiStrings } from '../../../../i18n/ui-strings.ts';

/** What the reviews of an essay rest on, in the formats of its references. */
const WRITERS: Readonly<Record<string, (known: readonly KnownSource[], title: string) => string>> =
  {
    bib: (known, title) =>
      writeBiblatex(
        known.map(({ key, item }) => toCslJson(key, item)),
        [title],
      ),
    ris: (known) => writeRis(known),
    'csl.json': (known) =>
      `${JSON.stringify(
        known.map(({ key, item }) => toCslJson(key, item)),
        null,
        2,
      )}\n`,
    txt: (known) => known.map(({ number, item }) => `[${number}] ${formatGbt(item)}\n`).join(''),
  };

export const getStaticPaths = async () =>
  (await getReviewedEssayPaths()).flatMap(({ params, props }) =>
    Object.keys(WRITERS).map((format) => ({ params: { ...params, format }, props })),
  );

export const GET: APIRoute<EssayData> = async ({
  params: { format = '' },
  props: { essay, claims },
}) => {
  const { title, language } = essay.data;
  const known = listKnownSources(listUses(claims, await getSources()), language);
  return new Response(WRITERS[format]?.(known, uiStrings(language).exports.sourcesComment(title)));
};
