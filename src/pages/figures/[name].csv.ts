import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { writeCsv } from '../../core/formats/csv.ts';

export const getStaticPaths = async () =>
  (await getCollection('figures')).map(({ id, data }) => ({ params: { name: id }, props: data }));

/** A figure's data, as they are drawn. */
export const GET: APIRoute<{ header: string[]; rows: string[][] }> = ({
  props: { header, rows },
}) => new Response(writeCsv([header, ...rows]));
