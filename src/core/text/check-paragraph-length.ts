import { errorAt, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { msg } from '../shared/message.ts';

/**
 * The most characters between two empty lines: ten times what any reader would read in one piece.
 */
const LONGEST = 50_000;

/**
 * Checks that no paragraph of an essay is too long to be read. The parser's time grows with the
 * square of a paragraph's length, so these are not given to it.
 *
 * @param body the essay's text, in the lines of its file
 */
export function checkLength(body: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let first = 1;
  let length = 0;
  const close = (next: number) => {
    if (length > LONGEST) {
      diagnostics.push(
        errorAt(
          file,
          { line: first, column: 1 },
          'overlong-paragraph',
          msg`${length} characters follow one another without an empty line`,
          msg`split them, so that none has more than ${LONGEST}`,
        ),
      );
    }
    first = next;
    length = 0;
  };
  body.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') close(index + 2);
    else length += line.length;
  });
  close(0);
  return diagnostics;
}
