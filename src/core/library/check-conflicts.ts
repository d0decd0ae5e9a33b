import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import type { ContentFile } from './content-files.ts';
import { msg } from '../shared/message.ts';

/** The lines that git writes where two versions of a file cannot be merged. */
const MARKS = [/^<{7} .*$/m, /^={7}\r?$/m, /^>{7} .*$/m];

/** Reports files that hold the marks of a merge that was not finished, once each. */
export function checkConflicts(files: readonly ContentFile[]): Diagnostic[] {
  return files.flatMap(({ file, text }) => {
    if (!MARKS.every((mark) => mark.test(text))) return [];
    const line = text.slice(0, text.search(MARKS[0] ?? '')).split('\n').length;
    return [
      errorAt(
        file,
        { line, column: 1 },
        'merge-conflict',
        msg`two versions of the text are here, as git leaves them where it cannot merge`,
        msg`keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>`,
      ),
    ];
  });
}
