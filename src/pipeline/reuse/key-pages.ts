import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Essay } from '../../core/essay/types.ts';
import type { Reading } from '../content/read-content.ts';

/**
 * Names, for each essay by its id, all of the content that its pages are made of: the files beside
 * it, which other files there are, the content outside of essays, and the essays that are built as
 * modules, with which the site's programs and styles are made. An essay that is a module has no
 * name, as files that are not read here may be part of it.
 */
export function keyPages({
  files,
  otherFiles,
  library: { essays },
}: Pick<Reading, 'files' | 'otherFiles' | 'library'>): Map<string, string> {
  const folders = Map.groupBy(files.values(), ({ file }) =>
    file.startsWith('content/essays/') ? path.posix.dirname(file) : '',
  );
  const textsOf = (folder: string) => folders.get(folder)?.map(({ file, text }) => [file, text]);
  const folderOf = ({ file }: Essay) => path.posix.dirname(file);
  const [modules, prose] = [
    essays.filter(({ html }) => html === null),
    essays.filter(({ html }) => html !== null),
  ];
  const shared = digest([
    textsOf(''),
    [...files.keys()],
    otherFiles,
    modules.map((essay) => textsOf(folderOf(essay))),
  ]);
  return new Map(prose.map((essay) => [essay.id, digest([shared, textsOf(folderOf(essay))])]));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
