import type { Localized } from '../shared/localized.ts';
import { type Diagnostic, errorAt } from './diagnostics.ts';
import { positionAtPath, type YamlSource } from './yaml.ts';
import { msg } from '../shared/message.ts';

/** Reports the languages in which a text is missing, where there is a text. */
export function checkLanguages(
  yaml: YamlSource,
  path: readonly PropertyKey[],
  texts: Localized | undefined,
  languages: readonly string[],
): Diagnostic[] {
  return languages
    .filter((language) => texts && !(language in texts))
    .map((language) =>
      errorAt(
        yaml.file,
        positionAtPath(yaml, path),
        'missing-translation',
        msg`${path.map(String).join('.')} has no text in ${language}`,
        msg`add "${language}: …" below it`,
      ),
    );
}
