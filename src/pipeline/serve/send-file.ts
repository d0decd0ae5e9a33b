import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { readRange } from './byte-range.ts';
import type { OpenFile } from './open-file.ts';

/** Smaller files gain nothing by being packed, in bytes. */
const WORTH_PACKING = 1024;
const PACKABLE = /^text\/|javascript|json|xml|wasm/;

/**
 * Answers a request by a file and closes it: whole, packed where the client takes gzip, or the part
 * of it that is asked for. A client that goes away ends the reading.
 *
 * @param name of the file, for its type
 * @param status of the answer when it is the whole file: 404 for the page that says so
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
  name: string,
  status: 200 | 404 = 200,
): Promise<void> {
  try {
    const type = nameType(name);
    const etag = `W/"${file.size.toString(36)}-${file.modified.toString(36)}"`;
    const headers: OutgoingHttpHeaders = {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(status === 200 && { ETag: etag, 'Accept-Ranges': 'bytes' }),
    };
    const isFound = status === 200;
    if (isFound && matchesAny(request.headers['if-none-match'], etag))
      return void response.writeHead(304, headers).end();
    // A part must be of the same file as the parts before, which a weak validator does not promise.
    const mayCut = isFound && request.headers['if-range'] === undefined;
    const range = mayCut ? readRange(request.headers.range, file.size) : undefined;
    if (range === 'none') {
      headers['Content-Range'] = `bytes */${file.size}`;
      return void response.writeHead(416, headers).end();
    }
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    const isPacked =
      !range && file.size >= WORTH_PACKING && takesGzip(request) && PACKABLE.test(type);
    if (range) headers['Content-Range'] = `bytes ${start}-${end}/${file.size}`;
    if (isPacked) headers['Content-Encoding'] = 'gzip';
    else headers['Content-Length'] = end - start + 1;
    response.writeHead(range ? 206 : status, headers);
    if (request.method === 'HEAD' || end < start) return void response.end();

    const bytes = file.handle.createReadStream({ start, end, autoClose: false });
    if (isPacked) await pipeline(bytes, createGzip(), response);
    else await pipeline(bytes, response);
  } catch (fault) {
    // A client that is still connected sees that the answer is not whole.
    response.destroy();
    if (!isGone(fault)) console.error(fault);
  } finally {
    await file.handle.close();
  }
}

/** Whether a list of validators, or `*`, names the file as it is. */
function matchesAny(list: string | undefined, etag: string): boolean {
  const names = (list ?? '').split(',').map((name) => name.trim().replace(/^W\//, ''));
  return names.includes('*') || names.includes(etag.replace(/^W\//, ''));
}

function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(
    String(headers['accept-encoding'] ?? ''),
  );
}

/** The type of a file, with the encoding where a browser would guess it. */
function nameType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /\.(?:html|txt)$/.test(name) ? `${type};charset=utf-8` : type;
}

function isGone(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
