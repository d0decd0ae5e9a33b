import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import {
  describeHidden,
  findHidden,
  type HiddenCharacter,
  nameCharacter,
  removeHidden,
} from '../shared/hidden-characters.ts';
import { readLiterals, readText } from './jsx-attributes.ts';
import { msg } from '../shared/message.ts';

/**
 * Finds invisible characters that mean nothing where they are. Reports each once a line.
 * @param file the file of the text
 */
export function checkHiddenCharacters(text: string, file: string): Diagnostic[] {
  // A byte order mark is not part of the text.
  const lines = text.replace(/^\uFEFF/, ' ').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) =>
    [...Map.groupBy(findHidden(line), ({ character }) => character).values()].flatMap((found) =>
      describe(line, found, file, index + 1),
    ),
  );
}

function describe(
  line: string,
  found: readonly HiddenCharacter[],
  file: string,
  number: number,
): Diagnostic[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const { index, character, kind } = first;
  const end = index + character.length;
  const before = removeHidden(line.slice(Math.max(0, index - 8), index));
  const after = removeHidden(line.slice(end, end + 8));
  const diagnostic = errorAt(
    file,
    { line: number, column: index + 1 },
    'hidden-character',
    msg`${nameCharacter(character)}, ${describeHidden(kind)}, is hidden here`,
    msg`delete it, between "${before}" and "${after}"`,
  );
  if (kind !== 'unseen') return [diagnostic];
  const find = line.slice(index, last.index + character.length);
  return [{ ...diagnostic, fix: { find, text: find.replaceAll(character, '') } }];
}

/**
 * Finds such characters that an essay writes in another way: as references such as `&#x202E;`, or
 * as escapes in a string.
 * @param tree of the essay
 * @param body the text that the tree was read from
 */
export function checkEscapedCharacters(tree: Root, body: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node: Nodes) => {
    const { start, end } = node.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const hidden = listTexts(node)
      .flatMap(findHidden)
      .filter(({ character }) => !written.includes(character));
    for (const { character, kind } of hidden)
      diagnostics.push(
        errorAt(
          file,
          start ?? { line: 1, column: 1 },
          'hidden-character',
          msg`${nameCharacter(character)}, ${describeHidden(kind)}, is written here as a reference or an escape`,
          msg`leave it out`,
        ),
      );
  });
  return diagnostics;
}

/** The texts of a node that a reader or a browser is shown; code is shown as it is written. */
function listTexts(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'image') return [node.url, node.alt ?? '', node.title ?? ''];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return (readLiterals(node.data?.estree) ?? []).map(String);
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? (readText(attribute) ?? []) : [],
  );
}
