/**
 * The name of the cache that holds the kept files of a site. It exists exactly as long as the
 * reader wants the site kept: the page opens it before it registers the worker, and deletes it to
 * stop.
 *
 * @param root address of the site, with the closing slash
 */
export function storeName(root: string): string {
  return `yinju-files ${root}`;
}

/** The name of the cache that remembers which open pages are of a newer release than the worker. */
export function guestsName(root: string): string {
  return `yinju-guests ${root}`;
}

/** Deletes what workers of earlier versions kept, also of other programs on the origin. */
export async function deleteOldCaches(root: string): Promise<void> {
  const isOld = (name: string) =>
    name.startsWith(`yinju-visited ${root} `) || name === `workbox-precache-v2-${root}`;
  await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
}
