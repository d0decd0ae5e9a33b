import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FILES, type ContentFile } from '../core/library/content-files.ts';
import { formatDiagnosticIn } from '../core/diagnostics/diagnostics.ts';
import { analyzeLibrary } from '../core/library/library.ts';
import { translatorFor } from '../i18n/messages.ts';
import { listFiles } from '../pipeline/shared/list-files.ts';

/**
 * Finds what the build would refuse of files that are not written yet, in the site they are for.
 *
 * @param root the project's folder
 * @param written the files, by path from the root
 * @returns each fault as it is printed, in the site's language
 */
export async function findBuildFaults(
  root: string,
  written: ReadonlyMap<string, string>,
): Promise<string[]> {
  const folders = new Set([...written.keys()].map((file) => path.posix.dirname(file)));
  const beside = await Promise.all(
    [...folders].map(async (folder) =>
      (await listFiles(path.join(root, folder)))
        .filter((name) => /\.(?:mdx|ya?ml)$/.test(name))
        .map((name) => `${folder}/${name}`),
    ),
  );
  const files = await Promise.all(
    [...Object.values(CONTENT_FILES), ...beside.flat()]
      .filter((file) => !written.has(file))
      .map(async (file): Promise<ContentFile[]> => {
        const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
        return text === undefined ? [] : [{ file, text }];
      }),
  );
  const ours = [...written].map(([file, text]) => ({ file, text }));
  const { diagnostics, messageLanguage } = analyzeLibrary(
    [...files.flat(), ...ours],
    await listFiles(path.join(root, 'public')),
  );
  return diagnostics
    .filter(({ severity, file }) => severity === 'error' && written.has(file))
    .map(formatDiagnosticIn(translatorFor(messageLanguage)));
}
