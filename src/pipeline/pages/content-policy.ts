import { createHash } from 'node:crypto';
import type { ForeignProgram } from '../../core/library/services.ts';
import type { Page } from './html-page.ts';

/**
 * The one policy by which a script may name a program: the worker that keeps the site for reading
 * without a network.
 */
const WORKER_POLICY = 'yinju-worker';

/**
 * The elements that tell a browser what a page may do: only what this build wrote into it. A policy
 * in a page needs no setting of the host. The scripts and style sheets in the page are named by
 * their digests, so the page must not change afterwards. The check of the page has made sure that
 * its scripts are those of the build.
 *
 * @param isPlaced whether the page knows where the site begins
 * @param foreign the programs of other sites that the page loads
 */
export function writePolicy(
  page: Pick<Page, 'scripts' | 'styles' | 'searches'>,
  isPlaced: boolean,
  foreign: readonly ForeignProgram[] = [],
): string {
  const others = [...new Set(foreign.flatMap(({ origins }) => origins))];
  const frames = foreign.flatMap(({ purpose, origins }) => (purpose === 'comments' ? origins : []));
  const directives = [
    ['default-src', "'none'"],
    // Pagefind's search is WebAssembly.
    [
      'script-src',
      "'self'",
      ...(page.searches && isPlaced ? ["'wasm-unsafe-eval'"] : []),
      ...digests(page.scripts.map(({ text }) => text)),
      ...others,
    ],
    ['style-src', "'self'", ...digests(page.styles), ...others],
    ['img-src', "'self'", ...others],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...others],
    ...(frames.length > 0 ? [['frame-src', ...frames]] : []),
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    // A program of another site does as it likes with the page, and few know of trusted types.
    ...(foreign.length > 0
      ? []
      : [
          ['require-trusted-types-for', "'script'"],
          ['trusted-types', isPlaced ? WORKER_POLICY : "'none'"],
        ]),
  ];
  const policy = directives.map((words) => words.join(' ')).join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="same-origin">`;
}

function digests(texts: readonly string[]): string[] {
  return [
    ...new Set(
      texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
    ),
  ].sort();
}
