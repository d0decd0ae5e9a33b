import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Options of the plugin: the words around the author's notes, in the language of an essay's file.
 */
export interface RehypeNotesOptions {
  readonly words: (file: string) => NoteWords;
}

/** The words around the author's notes. */
export interface NoteWords {
  /** Above the notes at the end. */
  readonly heading: string;
  /**
   * The text before the number of a note's call, so that it cannot be taken for a reference: 注1.
   */
  readonly call: string;
  /** The accessible name of a link back to the text. */
  readonly back: (number: string) => string;
}

/**
 * Rehype plugin: the author's notes (GFM footnotes) are not references. They get the roles of
 * DPUB-ARIA (https://www.w3.org/TR/dpub-aria-1.1/), another look than a citation, and words in the
 * essay's language.
 */
export function rehypeNotes({ words }: RehypeNotesOptions) {
  return (tree: Root, file: VFile): void => {
    const { heading, call, back } = words(file.path);
    visit(tree, 'element', (element) => {
      const { properties } = element;
      if ('dataFootnotes' in properties) properties['role'] = 'doc-endnotes';
      if (properties['id'] === 'footnote-label') setText(element, heading);
      if ('dataFootnoteRef' in properties) {
        properties['role'] = 'doc-noteref';
        delete properties['ariaDescribedBy'];
        setText(element, call + textOf(element));
      }
      if ('dataFootnoteBackref' in properties) {
        properties['role'] = 'doc-backlink';
        properties['ariaLabel'] = back(String(properties['ariaLabel'] ?? ''));
        // Few fonts hold the default arrow with a hook.
        element.children = [{ type: 'text', value: '↑' }, ...element.children.slice(1)];
      }
    });
  };
}

function setText(element: Element, value: string): void {
  element.children = [{ type: 'text', value }];
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
