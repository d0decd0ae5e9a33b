import type { CssNode } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { type Diagnostic, errorAt, type Position, warningAt } from '../diagnostics/diagnostics.ts';
import type { Rule } from '../diagnostics/rules.ts';
import { findForeignAddress } from '../shared/url-safety.ts';
import { foreign, type Message, msg } from '../shared/message.ts';

/**
 * Checks the publisher's own style sheet: a browser drops what it cannot read without a word, and
 * the pages load no file of another site. What the parser does not know may yet be CSS, such as
 * `@supports (not (…))`, so that this is a warning.
 *
 * @param otherFiles the files below public/ and content/, by path from the project's root
 */
export function checkTheme(
  text: string,
  file: string,
  otherFiles: ReadonlySet<string>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const tell = (at: Position, rule: Rule, message: Message, hint: Message) =>
    diagnostics.push(errorAt(file, { line: at.line, column: at.column }, rule, message, hint));
  const tree = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError(fault) {
      // What follows on the same line comes of the first fault.
      if (diagnostics.at(-1)?.line === fault.line) return;
      const reason = `${fault.message.charAt(0).toLowerCase()}${fault.message.slice(1)}`;
      diagnostics.push(
        warningAt(
          file,
          fault,
          'invalid-style',
          msg`this seems not to be CSS: ${foreign(reason)}`,
          msg`look at the line; what a browser cannot read it leaves out`,
        ),
      );
    },
  });
  for (const { url, start } of listAddresses(tree)) {
    const foreign = findForeignAddress(url);
    if (foreign) {
      tell(start, 'foreign-file', msg`${url}: ${foreign.message}`, FILE_HINT);
      continue;
    }
    const place = decodeURI(url.replace(/[?#].*$/, ''));
    const own = place.startsWith('/')
      ? `public${place}`
      : `content/${place.replace(/^(?:\.\/)+/, '')}`;
    if (place !== '' && !otherFiles.has(own))
      tell(start, 'misplaced-file', msg`${url}: there is no ${own}`, FILE_HINT);
  }
  return diagnostics;
}

const FILE_HINT = msg`put the file into public/ and name it with a leading /, such as url(/fonts/a.woff2)`;

/** The addresses of files that a style sheet names, each with its place. */
function listAddresses(tree: CssNode): { url: string; start: Position }[] {
  const addresses: { url: string; start: Position }[] = [];
  walk(tree, function (node) {
    const isImport = node.type === 'String' && this.atrule?.name === 'import';
    if ((node.type === 'Url' || isImport) && node.loc)
      addresses.push({ url: node.value, start: node.loc.start });
  });
  return addresses;
}
