import { type Diagnostic, errorAt, type Position } from '../diagnostics/diagnostics.ts';
import { parseYaml, positionAtPath } from '../diagnostics/yaml.ts';
import { pagePath, tagPage } from '../shared/routes.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { EssayFile } from './types.ts';
import { msg } from '../shared/message.ts';

/** A tag at its place in an essay. */
interface TagUse extends Position {
  readonly tag: string;
  readonly file: string;
  /** Path of the page that lists the essays with this tag, from the site's root. */
  readonly page: string;
}

/**
 * Reads the tags of all essays.
 *
 * @param main the site's own language
 * @returns the pages of the tags, and tags that are written differently and have one page
 */
export function readTags(
  essays: readonly EssayFile[],
  main: string,
): { pages: string[]; diagnostics: Diagnostic[] } {
  const uses = essays.flatMap((essay) => listTags(essay, main));
  const diagnostics = [...Map.groupBy(uses, ({ page }) => page).values()].flatMap(
    ([first, ...others]) =>
      others
        .filter(({ tag }) => tag !== first?.tag)
        .map(({ tag, page, file, ...at }) =>
          errorAt(
            file,
            at,
            'invalid-data',
            msg`the tag "${tag}" has the page ${page}, which is that of "${first?.tag}" in ${first?.file}`,
            msg`write "${first?.tag}" here too, or distinguish the two by letters or digits`,
          ),
        ),
  );
  return { pages: uses.map(({ page }) => page), diagnostics };
}

function listTags({ source, file, language }: EssayFile, main: string): TagUse[] {
  // Most essays have none, and front matter takes long to read.
  const cut = /^tags[ \t]*:/m.test(source) ? cutFrontMatter(source) : undefined;
  if (!cut) return [];
  const { yaml } = parseYaml(cut.frontMatter, file, 2);
  const { tags = [] } = Object(yaml.data);
  if (!Array.isArray(tags)) return [];
  // A tag of another form is a fault of its own.
  return tags.flatMap((tag: unknown, index) => {
    const page = typeof tag === 'string' ? tagPage(tag) : undefined;
    if (typeof tag !== 'string' || page === undefined) return [];
    const { line, column } = positionAtPath(yaml, ['tags', index]);
    return [{ tag, file, line, column, page: pagePath(page, language, main) }];
  });
}
