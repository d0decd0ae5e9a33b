import { experimental_AstroContainer as Container } from 'astro/container';
import type { Claim } from '../../core/reviews/claim-schema.ts';
import type { Source } from '../../core/sources/source-schemas.ts';
import VerdictShapes from '../VerdictShapes.astro';
import DraftPreview from './DraftPreview.astro';

/**
 * Draws a review that is not saved yet, with the components of the site. Runs in the dev server
 * alone.
 */
export async function renderDraft(props: {
  readonly claim: Claim;
  readonly sources: ReadonlyMap<string, Source>;
  readonly page: string;
  readonly language: string;
}): Promise<string> {
  const container = await Container.create();
  return container.renderToString(DraftPreview, { props });
}

/** Draws the shapes of the verdicts, which marks refer to. */
export async function renderShapes(): Promise<string> {
  return (await Container.create()).renderToString(VerdictShapes);
}
