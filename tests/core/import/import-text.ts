import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { inEnglish, printMessage } from '../../../src/core/shared/message.ts';
import { importWords } from '../../../src/cli/import-words.ts';
import { readFrontMatter } from '../../../src/core/essay/front-matter.ts';
import type { ImportedDocument } from '../../../src/core/import/tree/document.ts';
import { importEssay } from '../../../src/core/import/import-essay.ts';
import type { ImportedEssay, ImportOptions } from '../../../src/core/import/import-types.ts';
import { readPlainText } from '../../../src/core/import/read/read-plain.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';

/** Imports a text as plain text, or a document that was read already; it must be possible. */
export function importText(
  text: string,
  document: ImportedDocument = readPlainText(text),
  options: Partial<ImportOptions> = {},
): ImportedEssay {
  const imported = importEssay(document, {
    language: 'zh-CN',
    roundBrackets: false,
    fallbackTitle: '试文',
    today: '2026-01-02',
    references: undefined,
    hasLines: true,
    skipped: 0,
    words: importWords,
    ...options,
  });
  if ('fault' in imported) throw new Error(`The text cannot be imported: ${imported.fault}`);
  return imported;
}

/** The body of an essay's file. */
export function bodyOf(essay: string): string {
  return readFrontMatter(essay, 'a.mdx', 'zh-CN').body.trim();
}

/** What a reader of an essay's file sees below the title, in the order of the text. */
export function visibleText(essay: string): string {
  const tree = parseMdx(bodyOf(essay), 'a.mdx');
  if ('rule' in tree)
    throw new Error(`${printMessage(tree.message, inEnglish)}, line ${tree.line}`);
  const parts: string[] = [];
  visit(tree, (node: Nodes) => {
    if (
      node.type === 'text' ||
      node.type === 'inlineCode' ||
      node.type === 'code' ||
      node.type === 'inlineMath'
    )
      parts.push(node.value);
    if (/^mdx.*(?:Expression|Esm)$/.test(node.type)) throw new Error('The essay holds code');
  });
  return parts.join('');
}
