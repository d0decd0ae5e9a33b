const KEY = 'recent-searches';
const MOST = 8;

/** The queries last searched on this device, latest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((query) => typeof query === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Keeps a query. */
export function keepRecent(query: string): void {
  const trimmed = query.trim();
  if (trimmed === '') return;
  write([trimmed, ...readRecent().filter((kept) => kept !== trimmed)].slice(0, MOST));
}

/** Forgets all of them. */
export function clearRecent(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // The reader's browser keeps nothing: then nothing is kept.
  }
}
