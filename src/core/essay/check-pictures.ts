import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { decodeEscapes } from '../shared/decode-uri.ts';
import { findForeignAddress, findSitePlace } from '../shared/url-safety.ts';
import { readAttribute } from '../text/jsx-attributes.ts';
import { type PictureFault, type PictureUse, tellOfPicture } from './picture-use.ts';
import { suggestPicture } from './suggest-picture.ts';
import { msg } from '../shared/message.ts';

/** What Astro can read the size of: https://docs.astro.build/en/guides/images/ */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

/**
 * Checks that the pictures of a text exist: those of Markdown in an essay beside it or in public/,
 * those of `<img>`, which stay as they are written, and those of other pages in public/.
 *
 * @param files paths below the project's root of the files beside essays, and below public/ of the
 *   files there
 * @returns the faults, and the pictures that are there
 */
export function checkPictures(
  tree: Root,
  { file, page, isEssay }: { readonly file: string; readonly page: string; isEssay: boolean },
  files: ReadonlySet<string>,
): { pictures: PictureUse[]; diagnostics: Diagnostic[] } {
  const pictures: PictureUse[] = [];
  const diagnostics: Diagnostic[] = [];
  const shown = listShown(tree);
  visit(tree, (node) => {
    const isMarkdown =
      node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier));
    const url = isMarkdown ? node.url : readAttribute(node, 'src');
    // Addresses of other sites are faults of their own.
    if (url === undefined || findForeignAddress(url)) return;
    const isBeside = isEssay && isMarkdown && !url.startsWith('/');
    const place = findSitePlace(url, isBeside ? file : page);
    if (!place) return;
    const path = isBeside ? place.path : `public/${place.path}`;
    const at = node.position?.start ?? { line: 1, column: 1 };
    const fault = findFault({ url, path, file, files, isBeside: isEssay && isMarkdown });
    if (fault) diagnostics.push(tellOfPicture({ file, ...at, url }, 'missing-picture', fault));
    else pictures.push({ file, line: at.line, column: at.column, url, path });
  });
  return { pictures, diagnostics };
}

interface Sought {
  readonly url: string;
  /** Where it should be. */
  readonly path: string;
  readonly file: string;
  readonly files: ReadonlySet<string>;
  /** Whether it may be beside the text. */
  readonly isBeside: boolean;
}

function findFault({ url, path, file, files, isBeside }: Sought): PictureFault | undefined {
  if (/[?#%]/.test(decodeEscapes(url)))
    return [
      msg`has an address with ?, # or %`,
      msg`name the file with letters, digits and hyphens`,
    ];
  if (PICTURE.test(path) && files.has(path)) return undefined;
  const shown = [...files].filter(
    (known) => PICTURE.test(known) && (isBeside || known.startsWith('public/')),
  );
  const meant = suggestPicture(url, file, shown);
  const hint = meant === undefined ? undefined : msg`did you mean ${meant}?`;
  if (!PICTURE.test(path))
    return [
      msg`is of a kind that pages do not show`,
      hint ?? msg`use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file`,
    ];
  return [
    msg`is not there: the project has no ${path}`,
    hint ??
      msg`put the file there, or correct the address; one that begins with / names a file of public/`,
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
