import type { APIRoute } from 'astro';
import { describeClaimsFile } from '../../core/essay/claims-file.ts';

/** What each field of an essay's claims.json means. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(describeClaimsFile(), null, 2)}\n`);
