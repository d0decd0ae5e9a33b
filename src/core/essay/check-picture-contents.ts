import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { findDrawingCode } from './drawing-code.ts';
import { type PictureFault, type PictureUse, tellOfPicture } from './picture-use.ts';
import { msg } from '../shared/message.ts';

/** What a file that should be a picture was found to hold. */
export interface PictureContents {
  /** The whole text of a file of text; otherwise its beginning. */
  readonly text: string;
  /**
   * The format found in the file, such as `jpg`; undefined where no format or no size was found.
   */
  readonly format: string | undefined;
  /** Why a decoder could not read the whole picture; undefined where it could. */
  readonly failure: string | undefined;
}

const SAVE_AGAIN = msg`save, export or copy it again, and open it to see that it is whole`;
const CONVERT = msg`export it as JPEG, PNG, WebP or AVIF`;

/** Contents that are often saved under the name of a picture. */
const NO_PICTURES: readonly (readonly [beginning: RegExp, fault: PictureFault])[] = [
  [/^$/, [msg`is empty`, SAVE_AGAIN]],
  [
    /^version https:\/\/git-lfs/,
    [msg`is a pointer of Git LFS, not the picture itself`, msg`run git lfs pull`],
  ],
  [
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i,
    [msg`is a web page, not a picture`, msg`open the picture itself in a browser, and save that`],
  ],
  [/^%PDF-/, [msg`is a PDF file, not a picture`, msg`export its page as SVG or PNG`]],
];

const NO_DRAWING_SIZE: PictureFault = [
  msg`has no size`,
  msg`write viewBox="0 0 <width> <height>" into its <svg>`,
];
/** How libxml2, which reads drawings, reports a fault. */
const SYNTAX_FAULT = /on line (\d+) column (\d+) of data: (.*?)\s*$/;

/** The formats by the endings of files; every other ending is the name of its format. */
const FORMATS: Readonly<Record<string, string>> = { jpeg: 'jpg', tif: 'tiff' };
const SHOWN: ReadonlySet<string> = new Set(['avif', 'gif', 'jpg', 'png', 'svg', 'tiff', 'webp']);
const NAMES: Readonly<Record<string, string>> = { jpg: 'JPEG', webp: 'WebP' };

/**
 * Checks what the files hold that are shown as pictures.
 *
 * @param contents by the picture's path; a picture without any is not checked
 */
export function checkPictureContents(
  uses: readonly PictureUse[],
  contents: ReadonlyMap<string, PictureContents>,
): Diagnostic[] {
  return uses.flatMap((use) => {
    const found = contents.get(use.path);
    const fault = found && (findBroken(use, found) ?? findDrawingFault(found));
    if (fault) return [tellOfPicture(use, 'broken-picture', fault)];
    return found ? findMisnamed(use, found) : [];
  });
}

function findBroken(
  { path }: PictureUse,
  { text, format, failure }: PictureContents,
): PictureFault | undefined {
  const known = NO_PICTURES.find(([beginning]) => beginning.test(text));
  if (known) return known[1];
  if (format !== undefined && !SHOWN.has(nameFormat(format)))
    return [msg`is a file of the format ${format}, which browsers do not show`, CONVERT];
  const isDrawing = format === 'svg' || readEnding(path) === 'svg';
  const [, line, column, syntax] = SYNTAX_FAULT.exec(failure ?? '') ?? [];
  if (isDrawing && syntax !== undefined)
    return [msg`is not well-formed SVG: line ${line}, column ${column}: ${syntax}`, SAVE_AGAIN];
  if (isDrawing && /bad dimensions/.test(failure ?? '')) return NO_DRAWING_SIZE;
  if (/pixel limit/.test(failure ?? ''))
    // A drawing is shown unchanged, and has no pixels.
    return isDrawing
      ? undefined
      : [msg`has more pixels than can be processed`, msg`make it smaller`];
  if (failure !== undefined) return [msg`is damaged, cut off or not a picture`, SAVE_AGAIN];
  // A picture of public/ is not processed: its page needs no size.
  if (format !== undefined || path.startsWith('public/')) return undefined;
  return isDrawing ? NO_DRAWING_SIZE : [msg`has no size that can be read`, CONVERT];
}

function findDrawingFault({ format, text }: PictureContents): PictureFault | undefined {
  const code = format === 'svg' ? findDrawingCode(text) : undefined;
  return code === undefined
    ? undefined
    : [msg`holds code: ${code}`, msg`export it as plain SVG, or take that out`];
}

function findMisnamed(use: PictureUse, { format }: PictureContents): Diagnostic[] {
  const ending = readEnding(use.path);
  const wanted = nameFormat(format ?? ending);
  if (nameFormat(ending) === wanted) return [];
  const fault = [
    msg`is a ${NAMES[wanted] ?? wanted.toUpperCase()} file with the ending .${ending}`,
    msg`give it the ending .${wanted}, here too`,
  ] as const;
  // A browser identifies a bitmap by its content, and a drawing by its ending alone.
  const isShown = ending !== 'svg' && wanted !== 'svg';
  return [
    { ...tellOfPicture(use, 'misnamed-picture', fault), severity: isShown ? 'warning' : 'error' },
  ];
}

function readEnding(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

function nameFormat(name: string): string {
  return FORMATS[name] ?? name;
}
