import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
 * The hundreds of programs that tests start share compiled code; it goes with the tests, as most is
 * of copies of the project that are gone too.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const compiled = await mkdtemp(path.join(tmpdir(), 'yinju-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  const site = await makeSite();
  const { code, output } = await buildSite(site);
  if (code !== 0) throw new Error(`The site did not build:\n${output}`);
  project.provide('dist', site.dist);
  return async () => {
    await site.remove();
    await rm(compiled, { recursive: true, force: true });
  };
}
