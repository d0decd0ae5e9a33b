import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { decodeEscapes } from '../shared/decode-uri.ts';
import { findForeignAddress, findSitePlace } from '../shared/url-safety.ts';
import { readAttribute } from '../text/jsx-attributes.ts';
import type { EssayFile } from './types.ts';

/** What Astro can read the size of: https://docs.astro.build/en/guides/images/ */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

/**
 * Checks that the pictures of an essay are there: those of Markdown beside the essay or in public/,
 * those of `<img>`, which stay as they are written, in public/.
 *
 * @param files paths below the project's root of what stands beside essays, and below public/ of
 *   what stands there
 */
export function checkPictures(
  tree: Root,
  { file, page }: EssayFile,
  files: ReadonlySet<string>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const isKnown = (path: string) => files.has(path);
  const tell = (at: Root['position'], url: string, [what, hint]: PictureFault) =>
    diagnostics.push(
      errorAt(
        file,
        at?.start ?? { line: 1, column: 1 },
        'missing-picture',
        `the picture ${url} ${what}`,
        hint,
      ),
    );
  const shown = listShown(tree);
  visit(tree, (node) => {
    const isMarkdown =
      node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier));
    const url = isMarkdown ? node.url : readAttribute(node, 'src');
    // Addresses of other sites are faults of their own.
    if (url === undefined || findForeignAddress(url)) return;
    const isBeside = isMarkdown && !url.startsWith('/');
    const place = findSitePlace(url, isBeside ? file : page);
    const fault = place && findFault(url, isBeside ? place.path : `public/${place.path}`, isKnown);
    if (fault) tell(node.position, url, fault);
  });
  return diagnostics;
}

type PictureFault = readonly [what: string, hint: string];

function findFault(
  url: string,
  path: string,
  isKnown: (path: string) => boolean,
): PictureFault | undefined {
  if (/[?#%]/.test(decodeEscapes(url)))
    return ['has an address with ?, # or %', 'name the file with letters, digits and hyphens'];
  if (!PICTURE.test(path))
    return ['is of no kind that pages show', 'use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file'];
  if (isKnown(path)) return undefined;
  return [
    `is not there: the project has no ${path}`,
    'put the file there, or correct the address; one that begins with / stands for a file of public/',
  ];
}

/** The definitions by which Markdown shows pictures. */
export function listShown(tree: Root): Set<string> {
  const identifiers = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    identifiers.add(identifier);
  });
  return identifiers;
}
