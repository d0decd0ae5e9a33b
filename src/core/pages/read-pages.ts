import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { cutFrontMatter } from '../essay/front-matter.ts';
import { filledText } from '../shared/field-schemas.ts';
import { pagePath } from '../shared/routes.ts';
import { checkSafety } from '../text/check-safety.ts';
import { checkShape } from '../text/check-shape.ts';
import { listMdxFaults, parseMdx } from '../text/parse-mdx.ts';
import { msg } from '../shared/message.ts';

/**
 * The file of a page: its path below content/pages, and its language where that is not the site's.
 */
export const PAGE_FILE =
  /^content\/pages\/((?:[a-z0-9][a-z0-9-]*\/)*(?!index\b)[a-z0-9][a-z0-9-]*)(?:\.([A-Za-z][A-Za-z0-9-]+))?\.mdx$/;

/** How the files of pages are named. */
export const PAGE_HINT = msg`a page is content/pages/<name>.mdx in the site’s language, or <name>.<language>.mdx, such as imprint.en.mdx; the name is of small letters, digits and hyphens, and not index`;

const frontMatterSchema = z.strictObject({
  title: filledText,
  /** One sentence for search engines and shared links. */
  description: filledText.optional(),
});

/** A page of the site's own, such as an imprint: no essay, with no claims or references. */
export interface OwnPage {
  /** Path of its page from the site's root. */
  readonly page: string;
  /** The same path in the site's own language, which its editions share. */
  readonly name: string;
  readonly language: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** A page with its text. */
export interface ParsedPage extends OwnPage {
  /** From the project's root. */
  readonly file: string;
  readonly tree: Root;
}

/**
 * Reads the pages of content/pages.
 *
 * @param languages the site's own language, then those of its essays
 * @param taken the pages that the site has besides
 */
export function readPages(
  files: readonly { readonly file: string; readonly text: string }[],
  languages: readonly string[],
  taken: ReadonlySet<string>,
): { pages: ParsedPage[]; diagnostics: Diagnostic[] } {
  const results = files
    .filter(({ file }) => PAGE_FILE.test(file))
    .map(({ file, text }) => readPage(file, text, languages, taken));
  return {
    pages: results.flatMap(({ page }) => page ?? []),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Returns the path of the page that a file holds; undefined where it holds none. */
export function pageOfFile(file: string, main: string): string | undefined {
  const [, path, language = main] = PAGE_FILE.exec(file) ?? [];
  return path === undefined ? undefined : pagePath(`${path}.html`, language, main);
}

function readPage(
  file: string,
  source: string,
  languages: readonly string[],
  taken: ReadonlySet<string>,
): { page?: ParsedPage; diagnostics: Diagnostic[] } {
  const start = { line: 1, column: 1 };
  const [main = ''] = languages;
  const [, path = '', tag = main] = PAGE_FILE.exec(file) ?? [];
  const page = pagePath(`${path}.html`, tag, main);
  const diagnostics: Diagnostic[] = [];
  if (!languages.includes(tag))
    diagnostics.push(
      errorAt(
        file,
        start,
        'unfit-name',
        msg`no essay of the site is in the language ${tag}`,
        msg`name the file ${path.split('/').at(-1)}.mdx, or write an essay in that language first`,
      ),
    );
  if (taken.has(page))
    diagnostics.push(
      errorAt(file, start, 'unfit-name', msg`the site has a page ${page} already`, PAGE_HINT),
    );
  const cut = cutFrontMatter(source);
  if (!cut) {
    const hint = msg`begin the file with ---, then title, then ---`;
    diagnostics.push(errorAt(file, start, 'invalid-data', msg`the page has no front matter`, hint));
    return { diagnostics };
  }
  const { yaml, diagnostics: malformed } = parseYaml(cut.frontMatter, file, 2);
  diagnostics.push(...malformed);
  if (!yaml.isReadable) return { diagnostics };
  const { data, diagnostics: faults } = validate(frontMatterSchema, yaml.data, yaml);
  const unreadable = checkShape(cut.body, file);
  const tree = unreadable.length > 0 ? null : parseMdx(cut.body, file);
  diagnostics.push(...faults, ...unreadable);
  if (tree && 'rule' in tree) diagnostics.push(...listMdxFaults(cut.body, file));
  if (!data || !tree || 'rule' in tree) return { diagnostics };
  diagnostics.push(...checkSafety(tree, file));
  return { page: { file, page, name: `${path}.html`, language: tag, ...data, tree }, diagnostics };
}
