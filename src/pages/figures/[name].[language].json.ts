import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isModel, type Model } from '../../core/figures/figure-schemas.ts';
import { say } from '../../core/shared/localized.ts';
import { uiStrings } from '../../i18n/ui-strings.ts';
import { getSiteLanguages } from '../../site/site-data.ts';

interface Props {
  model: Model;
  header: string[];
  rows: string[][];
}

export const getStaticPaths = async () => {
  const figures = await getCollection('figures');
  const languages = await getSiteLanguages();
  return figures.flatMap(({ id, data: { chart, header, rows } }) =>
    isModel(chart)
      ? languages.map((language) => ({
          params: { name: id, language },
          props: { model: chart, header, rows },
        }))
      : [],
  );
};

/**
 * What a browser needs to draw a figure again: its model with the words of a language, and its
 * data.
 */
export const GET: APIRoute<Props> = ({ props: { model, header, rows }, params: { language } }) => {
  const own = language ?? '';
  const words = Object.fromEntries(
    Object.entries(model.words).map(([key, texts]) => [key, { [own]: say(texts, own) }]),
  );
  const { reset, controls } = uiStrings(own).figures;
  return Response.json({
    model: { ...model, words },
    table: { header, rows },
    ui: { reset, controls },
  });
};
