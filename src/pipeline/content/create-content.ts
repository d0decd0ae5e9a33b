import { createHash } from 'node:crypto';
import path from 'node:path';
import { essayFileName } from '../../core/essay/essay-files.ts';
import type { Essay, RenderProse } from '../../core/essay/types.ts';
import type { ParsedPage } from '../../core/pages/read-pages.ts';
import { readDigests } from '../release/digests.ts';
import { readKept, writeKept } from '../reuse/build-cache.ts';
import { digestCode } from '../reuse/code-digest.ts';
import { describeFinished, findFinished } from '../reuse/finished-pages.ts';
import { keyPages } from '../reuse/key-pages.ts';
import { listShard, writeShard } from '../reuse/shards.ts';
import { besideWork } from '../shared/work-folders.ts';
import type { Content } from './content-hook.ts';
import { placeProse } from './prose-files.ts';
import { type ContentView, createReader, type Reading } from './read-content.ts';

/** How the texts of the content become HTML. */
export interface Renderers {
  /** Of an essay. */
  readonly render: RenderProse;
  /** For a page that is not an essay. */
  readonly renderPage: (page: ParsedPage) => string;
}

/**
 * Reads the content of a project.
 *
 * @param cache folder for what outlasts a build; removed, nothing is lost but time
 */
export function createContent(
  root: string,
  { render, renderPage }: Renderers,
  cache: string,
): Content {
  const code = digestCode(root);
  const { memory, finished: known } = readKept(cache, code);
  let view: ContentView = { showsDrafts: true };
  const reader = createReader(root, memory, render, () => view, renderPage);
  let last: Reading | undefined;
  let finished: ReadonlySet<string> = new Set();
  /** What the build rests on. */
  let began: Reading | undefined;
  const read = async () => (last = await reader.read());
  return {
    get view() {
      return view;
    },
    showTo: (to) => {
      view = to;
    },
    load: async () => (await read()).library,
    findEssay: (file) => reader.findEssay(path.relative(root, file).split(path.sep).join('/')),
    versionOf: (essay) => digestVersion(essay, (file) => last?.files.get(file)?.text ?? ''),
    placeProse: (essay) => placeProse(besideWork(root, 'prose'), essay),
    isFinished: ({ id }) => finished.has(id),
    async findFinished(place, stash, shards) {
      began = last ?? (await read());
      const builds = [
        { place, essays: known },
        // Another program would have built other pages.
        ...shards.filter((shard) => shard.code === code),
      ];
      const found = findFinished(keyPages(began), builds, stash);
      finished = found.essays;
      return found;
    },
    async limitTo(shard) {
      began = last ?? (await read());
      const own = listShard(began.library.essays, shard);
      // An essay that is a module is part of every build.
      finished = new Set([...keyPages(began).keys()].filter((id) => !own.has(id)));
    },
    async keepShard(shard, folder, pages) {
      const reading = began ?? (await read());
      const own = listShard(reading.library.essays, shard);
      const essays = describeFinished(
        reading.library.essays.filter(({ id }) => own.has(id)),
        keyPages(reading),
        await readDigests(folder),
        pages,
      );
      writeShard(root, shard, folder, { code, essays });
    },
    async keepFinished(digests, pages) {
      const reading = await read();
      // A change during the build may or may not be in its pages.
      if (reading !== began || digestCode(root) !== code) return;
      writeKept(cache, code, {
        memory,
        finished: describeFinished(reading.library.essays, keyPages(reading), digests, pages),
      });
    },
  };
}

/**
 * The digest of an essay's text in a language: of the essay's file and its references.yaml one
 * behind the other, as `cat zh-CN.mdx references.yaml | sha256sum` shows it, the first 12 digits.
 */
function digestVersion({ file, slug }: Essay, textOf: (file: string) => string): string {
  const text = textOf(file) + textOf(essayFileName(slug, 'references.yaml'));
  // One text has one digest, also where git writes its lines in the manner of Windows.
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}
