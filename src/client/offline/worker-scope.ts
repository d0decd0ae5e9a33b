/** What the build writes in front of the worker: the release that it answers for. */
export interface KnownRelease {
  /** The name of the release, as in release.txt. */
  readonly release: string;
  /** The files that a reader's device keeps when asked, with their digests (see `shortDigest`). */
  readonly whole: Readonly<Record<string, string>>;
  /** The files that are kept once they are opened: what grows with every essay of a large site. */
  readonly others: Readonly<Record<string, string>>;
}

/** An open page, as the worker sees it. */
export interface Client {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

/** An event that lasts until its work is done. */
export interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page or a file is requested. */
export interface RequestEvent extends WorkEvent {
  readonly request: Request;
  /** The page that asks; empty where there is none. */
  readonly clientId: string;
  /** The page that a navigation leads to; empty where there is none. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

/** A page sends a message. */
export interface PageEvent extends WorkEvent {
  readonly data: unknown;
  readonly source: Client | null;
}

/**
 * The part of a service worker's global scope that is used. TypeScript's own types for it clash
 * with those of pages.
 */
export interface WorkerScope {
  readonly yinju: KnownRelease;
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  readonly registration: {
    readonly scope: string;
    readonly active: object | null;
    unregister(): Promise<boolean>;
  };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
