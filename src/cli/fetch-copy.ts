import { digestOf } from '../pipeline/release/digests.ts';
import { HISTORY_FILE } from '../pipeline/release/history.ts';
import { HOST_FILES, RELEASE_FILE, type FileDigest } from '../pipeline/release/manifest.ts';
import { msg } from '../core/shared/message.ts';
import { ToldFault } from './speech.ts';
import { readRelease, type ReadRelease } from './read-release.ts';

/** How many files are fetched at once. */
const AT_ONCE = 8;

/**
 * Fetches every file of a release from a host. What a host has beyond them cannot be asked.
 * @param root address of the site's root, with the closing slash
 */
export async function fetchCopy(
  root: URL,
): Promise<{ release: ReadRelease; history: string; copy: Map<string, FileDigest> }> {
  const text = await fetchFile(root, RELEASE_FILE);
  const release = readRelease(text && new TextDecoder().decode(text), root.href);
  const copy = new Map<string, FileDigest>();
  const files = Object.keys(release.files);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = files.shift(); file !== undefined; file = files.shift()) {
        const content = await fetchFile(root, file);
        const known = release.files[file];
        if (content) copy.set(file, digestOf(content));
        // A host that follows these need not serve them.
        else if (known && HOST_FILES.includes(file)) copy.set(file, known);
      }
    }),
  );
  const history = await fetchFile(root, HISTORY_FILE);
  return { release, copy, history: history ? new TextDecoder().decode(history) : '' };
}

async function fetchFile(root: URL, file: string): Promise<Uint8Array | undefined> {
  const address = new URL(file.split('/').map(encodeURIComponent).join('/'), root);
  const response = await fetch(address, { cache: 'no-store' }).catch((fault: unknown) => {
    const cause =
      fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault);
    throw new ToldFault(msg`${root.href} cannot be reached: ${cause}`);
  });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
