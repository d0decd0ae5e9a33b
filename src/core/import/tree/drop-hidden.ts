import type { Root, RootContent } from 'mdast';
import { findHidden, nameCharacter, removeHidden } from '../../shared/hidden-characters.ts';
import type { ImportedDocument } from './document.ts';
import { replaceNodes } from './edit-tree.ts';
import type { Notice } from './notices.ts';

/**
 * Removes from a document the invisible characters that mean nothing where they are, such as a zero
 * width space between Chinese words. Saved pages are full of them, and the check of an essay
 * refuses them.
 *
 * @returns a notice of each such character, with how often it was removed
 */
export function dropHidden({ tree, about }: Pick<ImportedDocument, 'tree' | 'about'>): {
  about: ImportedDocument['about'];
  notices: Notice[];
} {
  const counts = new Map<string, number>();
  const clean = (text: string): string => {
    for (const { character } of findHidden(text))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    return removeHidden(text);
  };
  cleanTree(tree, clean);
  const cleaned = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [
      name,
      typeof value === 'string' ? clean(value) : value,
    ]),
  );
  const notices = Array.from(
    counts,
    ([character, count]): Notice => ({
      kind: 'control-left-out',
      text: `${nameCharacter(character)} × ${count}`,
    }),
  );
  return { about: cleaned, notices };
}

/** What holds nothing any more is removed too: empty code or emphasis cannot be written. */
function cleanTree(tree: Root, clean: (text: string) => string): void {
  replaceNodes(tree, (node) => {
    if ('alt' in node && typeof node.alt === 'string') node.alt = clean(node.alt);
    if ('title' in node && typeof node.title === 'string') node.title = clean(node.title);
    if ('value' in node && node.value !== '') {
      node.value = clean(node.value);
      return node.value === '' && node.type !== 'code' ? [] : undefined;
    }
    return EMPHASIS.has(node.type) && 'children' in node && node.children.length === 0
      ? []
      : undefined;
  });
}

const EMPHASIS: ReadonlySet<RootContent['type']> = new Set(['strong', 'emphasis', 'delete']);
