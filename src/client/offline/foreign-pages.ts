import type { WorkerScope } from './worker-scope.ts';

/** Remembers pages by their ids, also when the browser has stopped and started the worker in between. */
export interface Guests {
  list(): Promise<ReadonlySet<string>>;
  /** What another worker of the site has noted since. */
  reload(): Promise<ReadonlySet<string>>;
  add(id: string): Promise<void>;
  forget(): Promise<void>;
}

/** Makes the memory of a worker and of the one that follows it. */
export function makeGuests({ registration }: WorkerScope): Guests {
  const name = `yinju-guests ${registration.scope}`;
  const addressOf = (id: string) => new URL(`?guest=${encodeURIComponent(id)}`, registration.scope);
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
