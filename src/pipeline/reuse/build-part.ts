import type { AstroIntegration } from 'astro';
import type { BuiltShard, Shard } from './shards.ts';

/** What a build makes that is not the usual one of a whole site. */
export type BuildPart =
  | { readonly kind: 'shard'; readonly shard: Shard }
  /** A whole site whose essays other machines have built. */
  | { readonly kind: 'assembly'; readonly shards: readonly BuiltShard[] };

declare global {
  namespace Astro {
    interface IntegrationHooks {
      'yinju:part': () => BuildPart;
    }
  }
}

/** Tells the site's own integration what to build: Astro passes no options on. */
export function askForPart(part: BuildPart): AstroIntegration {
  return { name: 'yinju-part', hooks: { 'yinju:part': () => part } };
}

/** @returns undefined for the usual build */
export function findPart(integrations: readonly AstroIntegration[]): BuildPart | undefined {
  return integrations.map(({ hooks }) => hooks['yinju:part']).find((hook) => hook)?.();
}
