import type { Literal, Root } from 'mdast';
import type { CslItem } from '../../references/csl-schemas.ts';
import type { Notice } from './notices.ts';

/** A text from elsewhere, read: its blocks as a tree of Markdown, and the data around them. */
export interface ImportedDocument {
  /** Headings, paragraphs, lists, quotes, code, tables and notes; nothing in it is code of MDX. */
  readonly tree: Root;
  /** The data of the file apart from its text: front matter, or the head of a page. */
  readonly about: DocumentFacts;
  readonly notices: readonly Notice[];
}

/** What a file says of its text. */
export interface DocumentFacts {
  readonly title?: string;
  readonly author?: string;
  readonly description?: string;
  /** A whole date such as 2026-11-24. */
  readonly date?: string;
  readonly language?: string;
}

/** A marker in the text of an imported tree: written as it is, where all other text is escaped. */
export interface MarkerNode extends Literal {
  type: 'marker';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    marker: MarkerNode;
  }
  interface RootContentMap {
    marker: MarkerNode;
  }
  interface ListItemData {
    /** The number that the source gives an item, where it is not its place in the list. */
    number?: number | undefined;
    /** The work that the item is, where the source parts its fields. */
    item?: CslItem | undefined;
  }
  interface FootnoteDefinitionData {
    /** The work that the note is, where the source names its fields. */
    item?: CslItem | undefined;
  }
  interface TextData {
    /** The source escaped a bracket of this text: it belongs to no marker. */
    isEscaped?: boolean;
    /** Most signs around this text, so that each of its own is escaped. */
    escapesAll?: boolean;
  }
}

/** What an entry of a list of references says. */
export interface ReferenceEntryText {
  readonly number: number;
  /** The line, without its number. */
  readonly text: string;
  /** Where its words lead, when they are a link. */
  readonly url?: string;
  /** The words of that link. */
  readonly linkText?: string;
  readonly line?: number;
  /** The work itself, where the source names its fields. */
  readonly item?: CslItem;
}
