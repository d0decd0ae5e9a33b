import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Essay } from '../../core/essay/types.ts';
import { compareText } from '../../core/shared/compare-text.ts';
import type { KnownBuild } from './finished-pages.ts';

/** A part of the essays that one machine builds: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A shard as a machine built it. */
export interface BuiltShard extends KnownBuild {
  /** Digest of the program that built it. */
  readonly code: string;
}

/** Why shards make no site: some are missing, or they come of several divisions. */
type UnfitShards = { readonly missing: readonly string[] } | { readonly mixed: readonly string[] };

/** The folder of built shards, from the project's root. */
const SHARDS = 'shards';
const PAGES = 'pages';
const RECORD = 'essays.bin';
const NAME = /^(\d+)-of-(\d+)$/;

/**
 * Reads which shard is asked for.
 *
 * @returns undefined where it is none
 * @example parseShard('3/8') => { index: 3, count: 8 }
 */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index <= shard.count ? shard : undefined;
}

/** Where a shard is put, from the project's root. */
export function shardFolder({ index, count }: Shard): string {
  return path.join(SHARDS, `${index}-of-${count}`);
}

/**
 * Lists the ids of the essays of a shard. Essays are dealt out by turns in the order of their
 * names, each in all of its languages.
 */
export function listShard(essays: readonly Essay[], { index, count }: Shard): Set<string> {
  const slugs = [...new Set(essays.map(({ slug }) => slug))].sort(compareText);
  const own = new Set(slugs.filter((_slug, at) => at % count === index - 1));
  return new Set(essays.filter(({ slug }) => own.has(slug)).map(({ id }) => id));
}

/**
 * Moves the pages of a shard to where the assembly finds them, in place of what was there.
 *
 * @param from the built site, on the same disk
 */
export function writeShard(
  root: string,
  shard: Shard,
  from: string,
  { code, essays }: Pick<BuiltShard, 'code' | 'essays'>,
): void {
  const place = path.join(root, shardFolder(shard));
  rmSync(place, { recursive: true, force: true });
  for (const file of [...essays.values()].flatMap(({ files }) => [...files.keys()])) {
    const to = path.join(place, PAGES, file);
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(path.join(from, file), to);
  }
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, RECORD), serialize({ code, essays }));
}

/**
 * Reads all shards of a site.
 *
 * @returns what is missing instead, where not all are there or one cannot be read; or the shards
 *   found, where they are of several divisions and it is unclear which is meant
 */
export function readShards(root: string): BuiltShard[] | UnfitShards {
  const folder = path.join(root, SHARDS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : [];
  if (names.length === 0) return { missing: [`${SHARDS}/`] };
  const counts = new Set(names.map((name) => Number(NAME.exec(name)?.[2])));
  const [count = 0] = counts;
  if (counts.size > 1)
    return { mixed: names.sort(compareText).map((name) => path.join(SHARDS, name)) };
  const found = Array.from({ length: count }, (_, at) => {
    const name = shardFolder({ index: at + 1, count });
    return { name, shard: readShard(path.join(root, name)) };
  });
  const missing = found.filter(({ shard }) => !shard).map(({ name }) => name);
  return missing.length > 0 ? { missing } : found.flatMap(({ shard }) => shard ?? []);
}

function readShard(folder: string): BuiltShard | undefined {
  try {
    // The digest in it shows whether this program wrote it.
    const record = deserialize(readFileSync(path.join(folder, RECORD))) as Omit<
      BuiltShard,
      'place'
    >;
    return { ...record, place: path.join(folder, PAGES) };
  } catch {
    return undefined;
  }
}
