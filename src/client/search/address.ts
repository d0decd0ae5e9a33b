import type { Filters } from '../../core/search/index/engine.ts';
import { FACET_NAMES } from './facets.ts';

/** A search as the page's address carries it. */
export interface AddressedSearch {
  readonly query: string;
  readonly filters: Filters;
  /** The language searched, where it is not that of the page. */
  readonly language: string | null;
}

/** Writes searches into the page's address. */
export interface AddressWriter {
  write(search: AddressedSearch): void;
  /** Writes at once what still waits. */
  flush(): void;
}

/**
 * Least time between two writes, in milliseconds. Safari refuses more than 100 in 30 seconds,
 * Firefox more than 200 in 10.
 */
const LEAST_INTERVAL = 350;

/** Reads `?q=`, the facets by their names, and `?language=`. */
export function readAddress(): AddressedSearch {
  const { searchParams } = new URL(location.href);
  return {
    query: searchParams.get('q') ?? '',
    filters: Object.fromEntries(
      FACET_NAMES.flatMap((name) => {
        const value = searchParams.get(name);
        return value === null || value === '' ? [] : [[name, [value]]];
      }),
    ),
    language: searchParams.get('language'),
  };
}

/**
 * Creates a writer that keeps below the browsers' limits. The first write is made at once, later
 * ones after a pause.
 */
export function createAddressWriter(): AddressWriter {
  let waiting: AddressedSearch | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const isNew = waiting !== null && writeNow(waiting);
    waiting = null;
    return isNew;
  };
  return {
    write(search) {
      waiting = search;
      if (timer !== undefined || !flush()) return;
      timer = setTimeout(() => {
        timer = undefined;
        flush();
      }, LEAST_INTERVAL);
    },
    flush,
  };
}

/** @returns whether the address is another one now */
function writeNow({ query, filters, language }: AddressedSearch): boolean {
  const address = new URL(location.href);
  const values = [
    ['q', query],
    ['language', language ?? ''],
    ...FACET_NAMES.map((name) => [name, filters[name]?.[0] ?? ''] as const),
  ] as const;
  for (const [name, value] of values) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href === location.href) return false;
  replaceState(history.state, address);
  return true;
}

/**
 * Keeps where the page is scrolled to and how deep it has searched, for the reader who comes back.
 */
export function keepPlace(depth: number): void {
  replaceState({ scroll: scrollY, depth }, location.href);
}

/** Reads what `keepPlace` has kept. */
export function readPlace(): { scroll: number; depth: number } | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return null;
  const depth = 'depth' in state ? Number(state.depth) : 1;
  return { scroll: Number(state.scroll), depth: depth >= 1 ? depth : 1 };
}

/**
 * A browser throws where it has been asked too often. The search does not depend on its address.
 */
function replaceState(state: unknown, address: string | URL): void {
  try {
    history.replaceState(state, '', address);
  } catch (fault) {
    console.warn(fault);
  }
}
