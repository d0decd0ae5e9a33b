import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { inEnglish, printMessage } from '../../../src/core/shared/message.ts';
import type { ImportedEssay } from '../../../src/core/import/import-types.ts';
import { parseMdx } from '../../../src/core/text/parse-mdx.ts';
import { bodyOf } from './import-text.ts';

/**
 * The words of a source that an import neither kept nor named: words of letters, each as often as
 * it is missing. The numbers of markers may change, so numbers of up to three digits do not count.
 */
export function lostWords(source: string, imported: ImportedEssay): string[] {
  const kept = countWords(
    [
      imported.report.title,
      separateText(imported.essay),
      imported.references ?? '',
      JSON.stringify(parseYaml(imported.references ?? '')),
      ...imported.report.notices.map(({ text }) => text),
    ].join(' '),
  );
  return [...countWords(source)].flatMap(([word, count]) => {
    const missing = count - (kept.get(word) ?? 0);
    return missing > 0 ? [missing > 1 ? `${word} ×${missing}` : word] : [];
  });
}

/** How often each word occurs: a run of Latin letters or digits, or one other letter. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text.normalize('NFKC').match(/[\p{Script=Latin}\p{M}]+|\d{4,}|\p{L}/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What a reader of an essay sees, with a line end between its blocks. */
function separateText(essay: string): string {
  const tree = parseMdx(bodyOf(essay), 'a.mdx');
  if ('rule' in tree)
    throw new Error(`${printMessage(tree.message, inEnglish)}, line ${tree.line}`);
  const parts: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'code') parts.push('\n', node.value, '\n');
    else if ('value' in node) parts.push(node.value);
    else if (!INLINE.has(node.type)) parts.push('\n');
  });
  return parts.join('');
}

const INLINE: ReadonlySet<Nodes['type']> = new Set([
  'strong',
  'emphasis',
  'delete',
  'link',
  'mdxJsxTextElement',
]);
