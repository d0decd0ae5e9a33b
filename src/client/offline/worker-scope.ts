/** A page that a worker knows. */
interface Page {
  readonly id: string;
  postMessage(message: string): void;
}

/** An event that lasts until its work is done. */
export interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page or a file is asked for. */
export interface RequestEvent extends WorkEvent {
  readonly request: Request;
  /** The page that asks, and the page that comes of it; empty where there is none. */
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

/** A page says something. */
export interface PageEvent extends WorkEvent {
  readonly data: unknown;
  readonly source: Page | null;
}

/** What is used of a service worker's surroundings: the compiler's own types of them cannot stand beside those of pages. */
export interface WorkerScope {
  /** The release, as the build wrote it in front of the worker: its name, and the files to keep with their digests in Base64. */
  readonly yinju: {
    readonly release: string;
    readonly kept: readonly (readonly [file: string, digest: string])[];
  };
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly Page[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
