import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { EssayFile } from '../essay/types.ts';
import { findTagFault, isSlug, normalizeTag } from '../shared/names.ts';
import { type Message, msg } from '../shared/message.ts';

/**
 * Checks that the folders of essays and the names of their files can be parts of addresses, on
 * every host.
 */
export function checkNames(essays: ReadonlyMap<string, readonly EssayFile[]>): Diagnostic[] {
  return [...essays].flatMap(([slug, editions]) => [
    ...checkSlug(slug, editions),
    ...editions.flatMap((edition) =>
      checkLanguage(
        edition,
        editions.filter((other) => other !== edition).map(({ language }) => language),
      ),
    ),
  ]);
}

function checkSlug(slug: string, [first]: readonly EssayFile[]): Diagnostic[] {
  if (isSlug(slug) || !first) return [];
  return [
    errorAt(
      first.file,
      { line: 1, column: 1 },
      'unfit-name',
      msg`the folder ${JSON.stringify(slug)} cannot be the name of an essay in addresses`,
      msg`name it with small letters, digits and hyphens, such as on-stars; Windows has no con, prn, aux, nul, com1 or lpt1`,
    ),
  ];
}

/** The rest of a tag, behind that of a language: a region or a script. */
const SUBTAG = /^[-_](?:[a-z]{2}|[a-z]{4}|\d{3})$/i;

/** @param others the languages after which the files beside it are named */
function checkLanguage(
  { file, language, source }: EssayFile,
  others: readonly string[],
): Diagnostic[] {
  const fault = findTagFault(language);
  if (!fault) return [];
  const at = { line: 1, column: 1 };
  const original = others.find((other) => {
    const rest = language.slice(other.length);
    return language.startsWith(other) && /^[-_ (]/.test(rest) && !SUBTAG.test(rest);
  });
  if (original !== undefined) {
    const message = msg`${language}.mdx seems to be a copy of ${original}.mdx`;
    const hint = msg`keep what you need of it in ${original}.mdx, and delete it; a folder that begins with _ keeps a text from readers`;
    return [errorAt(file, at, 'unfit-name', message, hint)];
  }
  const [, written = ''] = /^language:[ \t]*["']?([\w-]+)/m.exec(source) ?? [];
  const tag = [language, written].map(normalizeTag).find((one) => one && !others.includes(one));
  const name =
    tag === undefined
      ? msg`name the file after the language of its text, such as en.mdx`
      : nameAfter(tag, written);
  const hint = msg`${name}; "draft: true" keeps an essay from readers, and so does a folder that begins with _`;
  return [errorAt(file, at, 'unfit-name', fault.message, hint)];
}

function nameAfter(tag: string, written: string): Message {
  return tag === written
    ? msg`name the file ${tag}.mdx`
    : msg`write "language: ${tag}", and name the file ${tag}.mdx`;
}
