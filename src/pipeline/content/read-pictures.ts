import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PictureContents } from '../../core/essay/check-picture-contents.ts';

/** A picture as last read. */
export interface ReadPicture {
  /** Changes whenever the file is written; '' where the file is gone. */
  readonly stamp: string;
  readonly contents: PictureContents;
}

/** The length of the beginning that shows whether a file is a picture, in bytes. */
const BEGINNING = 2048;

/**
 * Reads pictures whole, so that one is found that is cut off. What was read before and has not
 * changed is not read again.
 *
 * @param paths from the project's root
 */
export async function readPictures(
  root: string,
  paths: ReadonlySet<string>,
  before: ReadonlyMap<string, ReadPicture> = new Map(),
): Promise<Map<string, ReadPicture>> {
  const pictures = new Map<string, ReadPicture>();
  // One after the other: a decoded picture may take hundreds of megabytes.
  for (const name of paths) {
    const place = path.join(root, name);
    const stamp = await stampPicture(place);
    if (stamp === '') continue;
    const known = before.get(name);
    pictures.set(
      name,
      known?.stamp === stamp ? known : { stamp, contents: await readPicture(place) },
    );
  }
  return pictures;
}

/** Whether pictures are those that were read. */
export async function hasSamePictures(
  root: string,
  pictures: ReadonlyMap<string, ReadPicture>,
): Promise<boolean> {
  const same = await Promise.all(
    [...pictures].map(
      async ([name, { stamp }]) => stamp === (await stampPicture(path.join(root, name))),
    ),
  );
  return same.every(Boolean);
}

async function stampPicture(place: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  return found ? `${found.mtimeMs} ${found.ctimeMs} ${found.size}` : '';
}

async function readPicture(place: string): Promise<PictureContents> {
  const bytes = await readFile(place);
  const format = await readFormat(bytes, place);
  const isDrawing = format === 'svg' || place.toLowerCase().endsWith('.svg');
  return {
    text: (isDrawing ? bytes : bytes.subarray(0, BEGINNING)).toString('utf8'),
    format,
    failure: bytes.length > 0 ? await findFailure(bytes) : 'empty',
  };
}

/** As the build reads it. */
async function readFormat(bytes: Uint8Array, place: string): Promise<string | undefined> {
  const { imageMetadata } = await import('astro/assets/utils');
  try {
    return (await imageMetadata(bytes, place)).format;
  } catch {
    return undefined;
  }
}

/** Decodes a picture as the build does, but does not overlook that a part of it is missing. */
async function findFailure(bytes: Uint8Array): Promise<string | undefined> {
  // Loading the decoder takes longer than reading a site without pictures.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    await sharp(bytes, { failOn: 'error', pages: -1 }).resize(32).raw().toBuffer();
    return undefined;
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return message.replace(/^Input buffer has corrupt header: /, '').split('\n')[0];
  }
}
