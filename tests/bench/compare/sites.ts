import { appendFile, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../../src/pipeline/shared/list-files.ts';
import { FIRST_SITE_PATH } from '../../first-site.ts';
import { makeSite } from '../../site.ts';
import { toContent, type GeneratedEssay } from '../generate-essays.ts';
import { watchProcess } from '../watch-process.ts';
import type { Figures } from './measure-load.ts';
import { type BenchEssay, type Peer, PEERS, type SearchPlaces, writeMarkdown } from './peers.ts';
import versions from './versions.json' with { type: 'json' };

/** A site of the comparison that can be built with any number of essays. */
export interface BenchSite {
  readonly name: string;
  readonly search: SearchPlaces;
  /** The folder of the built pages. */
  readonly dist: string;
  pageOf(slug: string): string;
  /** Writes the essays, and removes what earlier builds left. */
  write(essays: readonly GeneratedEssay[]): Promise<void>;
  /** Adds a sentence to an essay. */
  edit(slug: string): Promise<void>;
  /** Builds the site. @throws with what the build printed where it fails */
  build(): Promise<Figures>;
}

const SENTENCE = '\n加了一句[1]。\n';

/** This project with other content. */
export interface OwnSite extends BenchSite {
  /** Writes the essays that the project began with, with their reviews, and one more. */
  writeFirst(other: GeneratedEssay): Promise<void>;
  remove(): Promise<void>;
}

/** Copies this project into a temporary folder. */
export async function createOwnSite(): Promise<OwnSite> {
  const { root, dist, remove } = await makeSite({});
  const place = (name: string) => path.join(root, name);
  return {
    name: 'yinju',
    dist,
    remove,
    search: {
      field: '#search-dialog input',
      result: '#search-dialog [data-search-done] [data-search-result]',
    },
    pageOf: (slug) => `essays/${slug}.html`,
    async write(essays) {
      for (const name of ['dist', '.cache', 'content'])
        await rm(place(name), { recursive: true, force: true });
      await writeFiles(place('content'), Object.assign({}, ...essays.map(toContent)));
    },
    async writeFirst(other) {
      for (const name of ['dist', '.cache', 'content'])
        await rm(place(name), { recursive: true, force: true });
      await cp(path.join(FIRST_SITE_PATH, 'content'), place('content'), { recursive: true });
      await writeFiles(place('content'), toContent(other));
    },
    edit: (slug) => appendFile(place(`content/essays/${slug}/zh-CN.mdx`), SENTENCE),
    build: () => measureBuild(['src/cli/astro.ts', 'build'], root, dist),
  };
}

/**
 * @param folder that holds the packages of every peer, which are installed where they are missing
 */
export async function createPeerSites(
  folder: string,
  names: readonly string[],
): Promise<BenchSite[]> {
  const sites: BenchSite[] = [];
  for (const peer of PEERS.filter(({ name }) => names.includes(name))) {
    const root = path.join(folder, peer.name);
    await install(root, versions[peer.name]);
    sites.push(createPeerSite(peer, root));
  }
  return sites;
}

function createPeerSite(peer: Peer, root: string): BenchSite {
  const { name, search, pageOf, sourceOf, files, caches } = peer;
  const dist = path.join(root, peer.out);
  return {
    name,
    search,
    dist,
    pageOf,
    async write(essays) {
      const sources = path.join(root, path.dirname(sourceOf('essay')));
      for (const place of [sources, ...caches.map((cache) => path.join(root, cache))])
        await rm(place, { recursive: true, force: true });
      const pages = essays.map((essay: BenchEssay) => [sourceOf(essay.slug), writeMarkdown(essay)]);
      await writeFiles(root, { ...files, ...Object.fromEntries(pages) });
    },
    edit: (slug) => appendFile(path.join(root, sourceOf(slug)), SENTENCE),
    build: () => measureBuild(peer.build, root, dist),
  };
}

/** Installs packages of these very versions into a folder outside the project, once. */
export async function install(
  root: string,
  packages: Readonly<Record<string, string>>,
): Promise<void> {
  const manifest = JSON.stringify({ private: true, dependencies: packages });
  const stamp = path.join(root, 'node_modules', '.bench-versions');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === manifest) return;
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, 'package.json'), manifest);
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const { code, lines } = await watchProcess('npm', ['install', ...options], root);
  if (code !== 0) throw new Error(`npm install failed in ${root}:\n${textOf(lines)}`);
  await writeFile(stamp, manifest);
}

async function measureBuild(
  build: readonly string[],
  root: string,
  dist: string,
): Promise<Figures> {
  const run = await watchProcess(process.execPath, build, root);
  if (run.code !== 0) throw new Error(`The build failed in ${root}:\n${textOf(run.lines)}`);
  const files = await listFiles(dist);
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(dist, file))).size),
  );
  return {
    'wall s': run.seconds,
    'processor s': run.processor,
    'memory MB': run.peak / 1e6,
    files: files.length,
    'bytes MB': sizes.reduce((sum, size) => sum + size, 0) / 1e6,
  };
}

function textOf(lines: readonly { readonly text: string }[]): string {
  return lines.map(({ text }) => text).join('\n');
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
