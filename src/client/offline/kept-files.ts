import { storeName } from './caches.ts';

/** How many files are fetched at once. */
const AT_ONCE = 6;
/** The length of a digest, in characters of Base64: 72 of the 256 bits of SHA-256. */
const DIGEST_LENGTH = 12;

/**
 * The files of one release on the reader's device. Files of another release may be beside them;
 * their digests differ.
 */
export interface KeptFiles {
  /** Whether the reader wants the site kept. */
  isWanted(): Promise<boolean>;
  read(file: string): Promise<Response | undefined>;
  /**
   * Fetches a file from the host, and keeps it where the reader wants the site kept.
   *
   * @param address where it was asked for, if not at its own address
   * @returns undefined when the host answers with anything but the file of this release
   * @throws when the host cannot be reached
   */
  fetch(file: string, address?: string): Promise<Response | undefined>;
  /**
   * Fetches those of the files that are missing.
   *
   * @throws when one cannot be had; those that came before it stay
   */
  complete(files: readonly string[], onFile: () => void): Promise<void>;
  count(files: readonly string[]): Promise<number>;
  /** Deletes the files that are not of this release. */
  clean(): Promise<void>;
}

/**
 * Opens the files of a release on this device.
 *
 * @param root address of the site, with the closing slash
 * @param digests of the release's files, by their paths
 */
export function openKeptFiles(root: string, digests: ReadonlyMap<string, string>): KeptFiles {
  const cacheName = storeName(root);
  const addressOf = (file: string) =>
    new URL(file.split('/').map(encodeURIComponent).join('/'), root).href;
  const keyOf = (file: string) =>
    `${addressOf(file)}?${encodeURIComponent(digests.get(file) ?? '')}`;
  const keysInStore = async () =>
    new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));

  const store: KeptFiles = {
    isWanted: () => caches.has(cacheName),
    read: (file) => caches.match(keyOf(file), { cacheName }),
    async fetch(file, address = addressOf(file)) {
      const answer = await fetch(address, { cache: 'no-cache' });
      const bytes = await answer.arrayBuffer();
      if (!answer.ok || (await shortDigest(bytes)) !== digests.get(file)) return undefined;
      // A new response: a browser does not accept a redirected one for a page.
      const response = new Response(bytes, { headers: answer.headers });
      if (await store.isWanted())
        await (await caches.open(cacheName)).put(keyOf(file), response.clone());
      return response;
    },
    async complete(files, onFile) {
      const kept = await keysInStore();
      const missing = files.filter((file) => !kept.has(keyOf(file)));
      const work = async () => {
        for (let file = missing.shift(); file !== undefined; file = missing.shift()) {
          if (!(await store.fetch(file))) throw new Error(`${file} is of another release.`);
          onFile();
        }
      };
      const stop = (fault: unknown) => {
        missing.length = 0;
        throw fault;
      };
      const works = Array.from({ length: AT_ONCE }, () => work().catch(stop));
      // When this ends, nothing more is written.
      await Promise.allSettled(works);
      await Promise.all(works);
    },
    async count(files) {
      const kept = await keysInStore();
      return files.filter((file) => kept.has(keyOf(file))).length;
    },
    async clean() {
      const cache = await caches.open(cacheName);
      const own = new Set([...digests.keys()].map(keyOf));
      const others = (await cache.keys()).filter(({ url }) => !own.has(url));
      await Promise.all(others.map((key) => cache.delete(key)));
    },
  };
  return store;
}

async function shortDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)).slice(0, DIGEST_LENGTH);
}
