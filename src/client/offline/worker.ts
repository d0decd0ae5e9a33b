// The service worker: it keeps a release of the site on the reader's device. A page and all it asks for come from one release,
// the kept one or the one on the host, never from both. The build writes in front of it what the release holds.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { makeGuests } from './foreign-pages.ts';
import type { PageEvent, RequestEvent, WorkerScope } from './worker-scope.ts';

// The compiler takes every file for a page's: this one runs where `self` is a worker.
const scope = self as unknown as WorkerScope;
const { release, kept } = scope.yinju;
const root = scope.registration.scope;
const visited = `yinju-visited ${root} ${release}`;
/** How long a reader waits to hear which release the host has, before the kept one is shown, in milliseconds. */
const PATIENCE = 2000;
/** How long a file that has come from the host waits to hear of which release it is, in milliseconds. */
const DOUBT = 30_000;

const controller = new PrecacheController();
// By its digest a file is fetched only when it has changed, and refused when it is not the release's.
controller.addToCacheList(
  kept.map(([url, digest]) => ({ url, revision: digest, integrity: `sha256-${digest}` })),
);
const route = new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./] });
/** Pages that came from a newer release on the host while this one was in charge. */
const guests = makeGuests(scope);

scope.addEventListener('install', (event) => event.waitUntil(install(event)));
scope.addEventListener('activate', (event) => event.waitUntil(activate(event)));
scope.addEventListener('message', (event) => event.waitUntil(hear(event)));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(root)) event.respondWith(answer(event));
});

async function install(event: ExtendableEventLike): Promise<void> {
  await controller.install(event);
  await takeOver();
}

/** Comes into charge when every open page is of this release already, so that nobody needs to be asked. */
async function takeOver(): Promise<boolean> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const known = await guests.reload();
  const isFree = pages.every(({ id }) => known.has(id));
  if (isFree) await scope.skipWaiting();
  return isFree;
}

async function activate(event: ExtendableEventLike): Promise<void> {
  await controller.activate(event);
  const own = (name: string) => name.startsWith(`yinju-visited ${root} `) && name !== visited;
  await Promise.all((await caches.keys()).filter(own).map((name) => caches.delete(name)));
  await guests.forget();
  await scope.clients.claim();
}

async function hear({ data, source }: PageEvent): Promise<void> {
  if (data === 'activate') await scope.skipWaiting();
  else if (data === 'claim') await scope.clients.claim();
  else if (
    data === 'waiting' &&
    source &&
    !(await takeOver()) &&
    !(await guests.list()).has(source.id)
  )
    source.postMessage('newer');
}

async function answer(event: RequestEvent): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const isPage = request.mode === 'navigate';
  if (isPage && resultingClientId !== '') {
    const current = await readCurrentRelease(PATIENCE);
    if (current !== undefined && current !== release) return answerGuest(event);
  } else if ((await guests.list()).has(clientId)) {
    return fetchCurrent(request);
  }
  const match = route.match({ url: new URL(request.url), request, event, sameOrigin: true });
  const response = match ? await answerKept(event, match) : await answerVisited(event);
  if (response) return response;
  return isPage ? Response.redirect(new URL('offline.html', root).href) : Response.error();
}

/** Leaves a page, and all that it will ask for, to the host. */
async function answerGuest({ request, resultingClientId }: RequestEvent): Promise<Response> {
  await guests.add(resultingClientId);
  return fetchCurrent(request);
}

/** A file kept from the start. One that the browser has thrown away is fetched again, by its digest. */
async function answerKept(event: RequestEvent, params: object): Promise<Response | undefined> {
  return controller.strategy
    .handle({ event, request: event.request, params })
    .catch(() => undefined);
}

/** A file kept since it was first asked for; on the host it may since have become another release's. */
async function answerVisited(event: RequestEvent): Promise<Response | undefined> {
  const { request, resultingClientId } = event;
  const cache = await caches.open(visited);
  const found = await cache.match(request, { ignoreSearch: true });
  if (found) return found;
  const response = await fetchCurrent(request).catch(() => undefined);
  if (!response) return undefined;
  if ((await readCurrentRelease(DOUBT)) !== release) {
    return request.mode === 'navigate' && resultingClientId !== '' ? answerGuest(event) : undefined;
  }
  if (response.ok && !response.redirected) await cache.put(request, response.clone());
  return response;
}

/** Asks the host, past what the browser itself has kept. */
function fetchCurrent(request: Request): Promise<Response> {
  return fetch(new Request(request, { cache: 'no-cache' }));
}

/** The name of the release that the host has now; undefined when it cannot be asked in a time in milliseconds. */
async function readCurrentRelease(patience: number): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('release.txt', root), {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const text = response.ok ? (await response.text()).trim() : '';
    return /^[\da-f]{16}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

type ExtendableEventLike = Parameters<typeof controller.install>[0];
