// The service worker. It is registered when the reader asks for the site to be kept for offline
// reading. It answers for the files of its release and for nothing else on the origin. A page and
// all it loads come from one release: the kept one or the one on the host, never from both.
import { deleteOldCaches } from './caches.ts';
import { makeFinder } from './find-file.ts';
import { openGuests } from './foreign-pages.ts';
import { openKeptFiles } from './kept-files.ts';
import { NEWER, type Command, type Report } from './messages.ts';
import type { Client, PageEvent, RequestEvent, WorkerScope } from './worker-scope.ts';

// TypeScript takes every file for a page's: this one runs where `self` is a worker.
const scope = self as unknown as WorkerScope;
const { release, whole, others } = scope.yinju;
const root = scope.registration.scope;
/**
 * How long a reader waits to learn which release the host has before the kept one is shown, in
 * milliseconds.
 */
const PATIENCE = 2000;

const digests = new Map([...Object.entries(whole), ...Object.entries(others)]);
const findFile = makeFinder(root, (file) => digests.has(file));
const files = openKeptFiles(root, digests);
/** Pages that came from a newer release on the host while this worker was in charge. */
const guests = openGuests(root);

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => event.waitUntil(obey(event)));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  // A part of a file is the host's to cut.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const file = findFile(request.url);
  if (file !== undefined) event.respondWith(answer(event, file));
});

async function install(): Promise<void> {
  // Without a request: it replaces a worker of an earlier version, and leaves once it is active.
  if (!(await files.isWanted())) return scope.skipWaiting();
  const isUpdate = scope.registration.active !== null;
  // A newer release is fetched unasked, so not where the reader saves data. What has not changed is
  // there already.
  if (!isUpdate || !scope.navigator.connection?.saveData) await keepWhole();
  await activateIfUnused();
}

/** Keeps the common files, and those of the pages that are open. */
async function keepWhole(): Promise<void> {
  const open = (await openPages()).flatMap(({ url }) => findFile(url) ?? []);
  await files.complete([...new Set([...Object.keys(whole), ...open])], () => void report());
}

/** Activates the worker without asking when every open page is of this release already. */
async function activateIfUnused(): Promise<boolean> {
  const known = await guests.reload();
  const isUnused = (await openPages()).every(({ id }) => known.has(id));
  if (isUnused) await scope.skipWaiting();
  return isUnused;
}

async function activate(): Promise<void> {
  await deleteOldCaches(root);
  await guests.forget();
  if (!(await files.isWanted())) {
    await scope.registration.unregister();
    return;
  }
  await files.clean();
  await scope.clients.claim();
}

async function obey({ data, source }: PageEvent): Promise<void> {
  const commands: Readonly<Record<Command, () => Promise<void>>> = {
    activate: () => scope.skipWaiting(),
    claim: () => scope.clients.claim(),
    announce: async () => {
      if (!(await activateIfUnused()) && source && !(await guests.list()).has(source.id))
        source.postMessage(NEWER);
    },
    report: () => report(),
    complete: () =>
      keepWhole().then(
        () => report(),
        () => report(true),
      ),
  };
  if (typeof data === 'string' && Object.hasOwn(commands, data)) await commands[data as Command]();
}

/** Tells every open page how much is kept. */
async function report(hasFailed = false): Promise<void> {
  const names = Object.keys(whole);
  const message: Report = {
    kept: await files.count(names),
    total: names.length,
    hasMore: Object.keys(others).length > 0,
    hasFailed,
  };
  for (const page of await openPages()) if (findFile(page.url)) page.postMessage(message);
}

/**
 * The open pages below the site's root. Some may be pages of other programs, or of a release that
 * had more files.
 */
async function openPages(): Promise<readonly Client[]> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(root));
}

async function answer(event: RequestEvent, file: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const isPage = request.mode === 'navigate' && resultingClientId !== '';
  if (isPage) {
    const current = await readCurrentRelease();
    if (current !== undefined && current !== release) return answerGuest(event);
  } else if ((await guests.list()).has(clientId)) {
    return fetchCurrent(request);
  }
  const kept = await files.read(file);
  if (kept) return kept;
  try {
    const response = await files.fetch(file, request.url);
    if (response) return response;
    if (isPage) return await answerGuest(event);
  } catch {
    // No network.
  }
  return isPage ? Response.redirect(new URL('offline.html', root).href) : Response.error();
}

/** Leaves a page, and all that it will ask for, to the host. */
async function answerGuest({ request, resultingClientId }: RequestEvent): Promise<Response> {
  await guests.add(resultingClientId);
  return fetchCurrent(request);
}

/** Fetches from the host, past what the browser itself has kept. */
function fetchCurrent(request: Request): Promise<Response> {
  return fetch(new Request(request, { cache: 'no-cache' }));
}

/** The name of the release that the host has now; undefined when it cannot be asked in time. */
async function readCurrentRelease(): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('release.txt', root), {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = response.ok ? (await response.text()).trim() : '';
    return /^[\da-f]{16}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
