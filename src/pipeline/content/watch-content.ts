import type { FSWatcher } from 'vite';

/**
 * When the content is read after a change, in milliseconds. Files of one folder come one by one;
 * what a watcher misses of a new folder is found the second time.
 */
const PAUSES = [80, 1000];

/**
 * Runs something whenever content has changed, after the last of several changes.
 *
 * @param folders of the content, each with the closing slash
 * @param run costs little where nothing has changed
 */
export function watchContent(
  watcher: FSWatcher,
  folders: readonly string[],
  run: () => Promise<void>,
  fail: (fault: unknown) => void,
): void {
  let waiting: NodeJS.Timeout[] = [];
  watcher.on('all', (_event, file) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    waiting.forEach(clearTimeout);
    waiting = PAUSES.map((pause) => setTimeout(() => run().catch(fail), pause));
  });
}
