import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isModel, type Figure } from '../../core/figures/figure-schemas.ts';
import { writeCsv } from '../../core/formats/csv.ts';
import { KINDS } from '../../figures/kinds.ts';
import { startState } from '../../figures/shared/state.ts';
import { makeView } from '../../figures/shared/view.ts';

export const getStaticPaths = async () =>
  (await getCollection('figures')).map(({ id, data }) => ({ params: { name: id }, props: data }));

/** A figure's data, as they are drawn; those that a model computes are of the published case. */
export const GET: APIRoute<Figure> = ({ props: { header, rows, chart } }) => {
  const kind = isModel(chart) ? KINDS[chart.kind] : undefined;
  const computed =
    isModel(chart) &&
    kind?.listData?.(makeView(chart, { header, rows }, 'en', startState(kind, chart)));
  return new Response(writeCsv(computed || [header, ...rows]));
};
