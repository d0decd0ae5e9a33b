import { toString } from 'mdast-util-to-string';
import { readPlainText } from '../import/read/read-plain.ts';
import { findUnits } from '../text/claim-units.ts';
import { findMarkers } from '../text/markers.ts';
import { partList } from './pasted-list.ts';

/** A pasted text as the import reads it. */
export interface PastedText {
  readonly sentences: readonly PastedSentence[];
  /** The numbers of the entries in its list of references. */
  readonly entries: readonly number[];
}

/** What one marker closes, or a sentence that none closes. */
export interface PastedSentence {
  readonly text: string;
  /** Which paragraph it belongs to, from 0. */
  readonly block: number;
  /** Numbers that its markers cite. */
  readonly numbers: readonly number[];
}

/** Reads a pasted text: paragraphs, sentences, markers, and the list of references at its end. */
export function readPasted(text: string): PastedText {
  const { children } = readPlainText(text).tree;
  const { length, entries } = partList(children.map((node) => toString(node)));
  const sentences = children.slice(0, length).flatMap((node, block) => {
    if (node.type === 'heading') return [];
    const words = toString(node).replace(/\s+/g, ' ').trim();
    return findUnits(words, findMarkers(words)).map(({ start, end, markers }) => ({
      text: words.slice(start, end),
      block,
      numbers: [...new Set(markers.flatMap(({ numbers }) => numbers))],
    }));
  });
  return { sentences, entries };
}
