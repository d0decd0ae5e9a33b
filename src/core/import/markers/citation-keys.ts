import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ReferencesFile } from '../references/read-references.ts';
import { lineOf } from '../tree/edit-tree.ts';
import type { Notice } from '../tree/notices.ts';

/** Citations by key: https://pandoc.org/MANUAL.html#citation-syntax */
const CITATION = /\[([^[\]]*@[^[\]]+)\]/g;
/** LaTeX's commands, with the texts before and after the keys. */
const COMMAND =
  /\\(?:auto|foot|paren|text|super)?cite[a-z]{0,3}\*?(?:\[([^\]\n]{0,200})\]){0,2}\{([^{}\n]{1,400})\}/g;
const KEY = /(?<![\w@])-?@\{?([\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*[\p{L}\d_/]|[\p{L}\d_])\}?/gu;

/**
 * Writes citations by key, such as `[@lind1931, p. 4; @berg]`, as the numbers of their works in a
 * file of references, in the order of the text. The words beside a key, such as a page, are kept in
 * round brackets.
 *
 * @returns the file, numbered by this order, and the citations that it has no work for
 */
export function numberKeys(
  tree: Root,
  file: ReferencesFile | undefined,
): { references: ReferencesFile | undefined; notices: Notice[] } {
  const known = new Set(file?.references.flatMap(({ key }) => key ?? []));
  const numbers = new Map<string, number>();
  const notices: Notice[] = [];
  visit(tree, 'text', (node) => {
    const value = node.value.replace(COMMAND, (whole: string, place: unknown, list: string) => {
      const keys = list.split(',').map((key) => key.trim());
      if (keys.every((key) => known.has(key)))
        return `[${keys.map((key) => `@${key}`).join('; ')}${place ? `, ${String(place)}` : ''}]`;
      notices.push({ kind: 'citation-key', text: whole, ...lineOf(node) });
      return whole;
    });
    node.value = value.replace(CITATION, (whole: string, inner: string) => {
      const keys = [...inner.matchAll(KEY)].map(([, key = '']) => key);
      if (keys.length === 0 || /\w@/.test(inner)) return whole;
      if (!keys.every((key) => known.has(key))) {
        notices.push({ kind: 'citation-key', text: whole, ...lineOf(node) });
        return whole;
      }
      for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      const words = inner
        .split(';')
        .map((part) => part.replace(KEY, '').replace(/^[\s,]+|[\s,]+$/g, ''))
        .filter((part) => part !== '');
      const beside = words.length > 0 ? `(${words.join('; ')})` : '';
      return `${beside}[${keys.map((key) => numbers.get(key)).join(', ')}]`;
    });
  });
  if (!file || numbers.size === 0) return { references: file, notices };
  const cited = file.references.filter(({ key }) => key !== undefined && numbers.has(key));
  const others = file.references.filter((reference) => !cited.includes(reference));
  const references = [
    ...cited.map((entry) => ({ ...entry, number: numbers.get(entry.key ?? '') ?? 0 })),
    ...others.map((entry, index) => ({ ...entry, number: numbers.size + index + 1 })),
  ];
  return { references: { ...file, references }, notices };
}
