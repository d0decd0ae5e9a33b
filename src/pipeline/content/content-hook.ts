import type { AstroIntegration } from 'astro';
import type { Essay } from '../../core/essay/types.ts';
import type { Library } from '../../core/library/library.ts';
import type { CheckedPage } from '../pages/check-page.ts';
import type { ContentView } from './read-content.ts';
import type { FileDigest } from '../release/manifest.ts';
import type { Finished } from '../reuse/finished-pages.ts';
import type { BuiltShard, Shard } from '../reuse/shards.ts';

/** What the collections are loaded from, and the build's own steps. */
export interface Content {
  load(): Promise<Library>;
  /** Who the content is read for; at first who writes it. */
  readonly view: ContentView;
  /** Sets who it is read for from now on. */
  showTo(view: ContentView): void;
  /**
   * What is known of the essay in a file, by the file's path on this machine; undefined where
   * nothing is.
   */
  findEssay(file: string): Promise<Essay | undefined>;
  /**
   * The digest of an essay's text as it was last loaded, by which a citation says which text it
   * means.
   */
  versionOf(essay: Essay): string;
  /**
   * Puts an essay's text as HTML where its page finds it.
   *
   * @returns whether it has any; without it a module of MDX shows the text
   */
  placeProse(essay: Essay): boolean;
  /** Whether the pages of an essay are left to another build, or taken over from one. */
  isFinished(essay: Essay): boolean;
  /**
   * Finds what can be taken over from the last build, and from shards that were built elsewhere.
   *
   * @param place of the last build
   * @param stash folder to keep it in
   */
  findFinished(place: string, stash: string, shards: readonly BuiltShard[]): Promise<Finished>;
  /** Leaves the pages of essays of other shards to other builds. */
  limitTo(shard: Shard): Promise<void>;
  /**
   * Puts the pages of a shard to where the assembly finds them.
   *
   * @param folder the built site
   * @param pages what is known of them
   */
  keepShard(shard: Shard, folder: string, pages: ReadonlyMap<string, CheckedPage>): Promise<void>;
  /**
   * Records the data of a published build for later ones.
   *
   * @param digests of its files
   * @param pages what is known of them
   */
  keepFinished(
    digests: ReadonlyMap<string, FileDigest>,
    pages: ReadonlyMap<string, CheckedPage>,
  ): Promise<void>;
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      'yinju:content': () => Content;
    }
  }
}

/**
 * Finds the content as the site's own integration has read it. Astro runs the configuration of the
 * collections as a program of its own, with other copies of the site's modules: there all would be
 * read and analysed a second time.
 *
 * @throws Error where the site's own integration is not among the integrations
 */
export function findContent(integrations: readonly AstroIntegration[]): Content {
  const give = integrations
    .map(({ hooks }) => hooks['yinju:content'])
    .find((hook) => hook !== undefined);
  if (!give) throw new Error('the integration yinju is missing in astro.config.mjs');
  return give();
}
