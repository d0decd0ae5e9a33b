import type { Library } from '../../core/library/library.ts';
import { type ForeignProgram, listForeignPrograms } from '../../core/library/services.ts';
import type { FileDigest } from '../release/manifest.ts';

/** The messages of a build while it runs and when it has ended. */
export interface BuildReport {
  begin(library: Library): void;
  index(): void;
  /** @param taken how many of the editions of essays were built elsewhere @param all of them */
  assemble(taken: number, all: number): void;
  /** @param folder in which the shard is */
  endShard(folder: string): void;
  /** @param digests of the files of the site @param folder it is in */
  end(digests: ReadonlyMap<string, FileDigest>, folder: string): void;
}

/** @param language of the site */
export function createReport(language: string): BuildReport {
  const words = /^zh\b/i.test(language) ? CHINESE : ENGLISH;
  const started = performance.now();
  let counts = { essays: 0, claims: 0 };
  let foreign: readonly ForeignProgram[] = [];
  return {
    begin({ essays, site }) {
      foreign = listForeignPrograms(site);
      counts = {
        essays: new Set(essays.map(({ slug }) => slug)).size,
        claims: essays.reduce((sum, { claims }) => sum + claims.length, 0),
      };
      console.log(words.begin(counts.essays));
    },
    index: () => console.log(words.index),
    assemble: (taken, all) => console.log(words.assemble(taken, all)),
    endShard: (folder) => console.log(words.endShard(folder)),
    end(digests, folder) {
      const files = [...digests];
      console.log(
        words.end({
          ...counts,
          pages: files.filter(([name]) => name.endsWith('.html')).length,
          size: new Intl.NumberFormat(language, {
            style: 'unit',
            unit: 'megabyte',
            maximumFractionDigits: 1,
          }).format(files.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1e6),
          seconds: Math.round((performance.now() - started) / 1000),
          folder,
        }),
      );
      for (const { purpose, origins } of foreign)
        console.log(words.foreign[purpose](origins.join(', ')));
    },
  };
}

interface Counts {
  readonly essays: number;
  readonly claims: number;
  readonly pages: number;
  readonly size: string;
  readonly seconds: number;
  readonly folder: string;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const ENGLISH = {
  begin: (essays: number) => `Building the pages of ${count(essays, 'essay')} …`,
  index: 'Checking the links and indexing the site …',
  assemble: (taken: number, all: number) =>
    `Taken from shards and the last build: the pages of ${taken} of ${count(all, 'edition')}; the others are built here.`,
  endShard: (folder: string) =>
    `The shard is in ${folder}/. "npm run assemble" makes the site where all shards are in one shards/.`,
  end: ({ essays, claims, pages, size, seconds, folder }: Counts) =>
    `Built ${count(essays, 'essay')} with ${count(claims, 'claim')}: ${count(pages, 'page')}, ${size}, in ${count(seconds, 'second')}. The site is in ${folder}/`,
  foreign: {
    comments: (origins: string) =>
      `The pages of essays load comments from another site: their content policy lets in ${origins}.`,
    statistics: (origins: string) =>
      `The pages but for “Check a text” load a counter from another site: their content policy lets in ${origins}.`,
  },
};

const CHINESE: typeof ENGLISH = {
  begin: (essays) => `正在生成${essays}篇文章的页面……`,
  index: '正在检查链接、建立索引……',
  assemble: (taken, all) =>
    `${all}个版本的页面里，${taken}个取自各个分片和上次的构建，其余在这里生成。`,
  endShard: (folder) =>
    `这一片在 ${folder}/。各片放进同一个 shards/ 以后，用“npm run assemble”合成网站。`,
  end: ({ essays, claims, pages, size, seconds, folder }) =>
    `已生成${essays}篇文章、${claims}条论断：${pages}个页面，${size}，用时${seconds}秒。网站在 ${folder}/`,
  foreign: {
    comments: (origins) => `文章页从别的网站加载评论，内容策略放行 ${origins}。`,
    statistics: (origins) =>
      `除“核对一段文字”外，页面从别的网站加载访问统计，内容策略放行 ${origins}。`,
  },
};
