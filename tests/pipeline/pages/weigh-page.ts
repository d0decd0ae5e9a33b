import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readInline } from '../../read-inline.ts';

/**
 * What a page costs a reader who opens it first: bytes packed with Brotli, fetches and elements.
 */
export interface PageWeight {
  readonly page: number;
  readonly style: number;
  readonly script: number;
  readonly requests: number;
  readonly elements: number;
}

/** A part of what a page loads, with its bytes. */
export interface Asset {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Weighs a page of a built site with what it loads unasked.
 *
 * @param dist folder of the built site
 * @param file path of the page from there
 * @param known sizes of files that pages share, by path; what is weighed is added
 * @returns also the files that make up its style and its script, the largest first
 */
export async function weighPage(
  dist: string,
  file: string,
  known: Map<string, Promise<number>>,
): Promise<{ weight: PageWeight; style: readonly Asset[]; script: readonly Asset[] }> {
  const read = (name: string) => readFile(path.join(dist, name), 'utf8');
  const html = await read(file);
  const named = (pattern: RegExp) =>
    Array.from(html.matchAll(pattern), ([, address = '']) =>
      path.posix.join(path.posix.dirname(file), address),
    );
  const scripts = new Set([
    ...named(/<script [^>]*src="([^"]+)"/g),
    ...named(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
  ]);
  // A set lists also what is added to it on the way.
  for (const script of scripts)
    for (const [, other = ''] of (await read(script)).matchAll(STATIC_IMPORT))
      scripts.add(path.posix.join(path.posix.dirname(script), other));
  const styles = named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const sizeOf = (name: string) => {
    const size = known.get(name) ?? read(name).then(compress);
    known.set(name, size);
    return size;
  };
  const weigh = async (names: Iterable<string>) =>
    Promise.all([...names].map(async (name) => ({ name, bytes: await sizeOf(name) })));
  const inline = { name: `${file}, inline`, bytes: compress(readInline(html).scripts.join('\n')) };
  const scriptAssets = [inline, ...(await weigh(scripts))];
  const styleAssets = await weigh(styles);
  const sum = (assets: readonly Asset[]) => assets.reduce((total, { bytes }) => total + bytes, 0);
  return {
    weight: {
      page: compress(html),
      style: sum(styleAssets),
      script: sum(scriptAssets),
      requests: 1 + scripts.size + styles.length,
      elements: html.match(/<[a-z]/gi)?.length ?? 0,
    },
    style: styleAssets.toSorted((a, b) => b.bytes - a.bytes),
    script: scriptAssets.toSorted((a, b) => b.bytes - a.bytes),
  };
}

// Behind another the semicolon is that one's too.
const STATIC_IMPORT = /(?<=^|[;\n}])import[^(;]*?["'`](\.\/[^"'`]+)["'`];/g;

function compress(text: string): number {
  return brotliCompressSync(text).length;
}
