import type { TestProject } from 'vitest/node';
import { buildSite, makeSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The content that this project began with, built: the folder of its pages. */
    dist: string;
  }
}

/**
 * Builds the site that this project began with once for all tests, apart from the developer's dist.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await makeSite();
  const { code, output } = await buildSite(site);
  if (code !== 0) throw new Error(`The site did not build:\n${output}`);
  project.provide('dist', site.dist);
  return site.remove;
}
