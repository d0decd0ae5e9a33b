import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import type { ContentFile } from './content-files.ts';
import { msg } from '../shared/message.ts';

/** Reports files that are not written in UTF-8, once each. */
export function checkEncodings(files: readonly ContentFile[]): Diagnostic[] {
  return files.flatMap(({ file, encoding }) =>
    encoding === undefined
      ? []
      : [
          errorAt(
            file,
            { line: 1, column: 1 },
            'foreign-encoding',
            encoding === null
              ? msg`the file is not UTF-8, and its encoding cannot be detected`
              : msg`the file is not UTF-8; it seems to be ${encoding.toUpperCase()}`,
            msg`open it in an editor so that every letter is right, and save it as UTF-8`,
          ),
        ],
  );
}
