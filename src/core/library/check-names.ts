import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { EssayFile } from '../essay/types.ts';
import { findTagFault, isSlug } from '../shared/names.ts';
import { msg } from '../shared/message.ts';

/**
 * Checks that the folders of essays and the names of their files can be parts of addresses, on
 * every host.
 */
export function checkNames(essays: ReadonlyMap<string, readonly EssayFile[]>): Diagnostic[] {
  return [...essays].flatMap(([slug, editions]) => [
    ...checkSlug(slug, editions),
    ...editions.flatMap(checkLanguage),
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

function checkLanguage({ file, language }: EssayFile): Diagnostic[] {
  const fault = findTagFault(language);
  if (!fault) return [];
  const hint = msg`${fault.hint}, and name the file after it; "draft: true" keeps an essay from readers, and so does a folder that begins with _`;
  return [errorAt(file, { line: 1, column: 1 }, 'unfit-name', fault.message, hint)];
}
