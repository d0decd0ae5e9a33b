import { guestsName } from './caches.ts';

/**
 * Remembers pages by their ids, also when the browser has stopped and started the worker in
 * between.
 */
export interface Guests {
  list(): Promise<ReadonlySet<string>>;
  /** Reads again what another worker of the site may have added. */
  reload(): Promise<ReadonlySet<string>>;
  add(id: string): Promise<void>;
  forget(): Promise<void>;
}

/**
 * Opens the memory that a worker shares with the one that follows it.
 *
 * @param root address of the site, with the closing slash
 */
export function openGuests(root: string): Guests {
  const name = guestsName(root);
  const addressOf = (id: string) => new URL(`?guest=${encodeURIComponent(id)}`, root);
  let known: Promise<Set<string>> | undefined;
  const read = () =>
    (known ??= (async () => {
      if (!(await caches.has(name))) return new Set<string>();
      const requests = await (await caches.open(name)).keys();
      return new Set(requests.map(({ url }) => new URL(url).searchParams.get('guest') ?? ''));
    })());
  return {
    list: read,
    reload() {
      known = undefined;
      return read();
    },
    async add(id) {
      (await read()).add(id);
      await (await caches.open(name)).put(addressOf(id), new Response());
    },
    async forget() {
      known = undefined;
      await caches.delete(name);
    },
  };
}
