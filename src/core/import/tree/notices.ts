/** Why a text cannot be imported at all. The command words it for the writer. */
export interface Fault {
  readonly fault:
    | 'not-text'
    | 'unknown-encoding'
    | 'pdf-no-text'
    | 'pdf-layout'
    | 'pdf-locked'
    | 'pdf-damaged'
    | 'empty'
    | 'too-long'
    | 'too-dense'
    | 'no-language'
    | 'not-docx'
    | 'docx-too-large'
    | 'references-unreadable';
  /** What it is about, where there is something to name. */
  readonly detail?: string;
}

/** What the import did that its writer should look at. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The words or the address it is about. */
  readonly text: string;
  /**
   * Its place: line of a text or Markdown file, number of the block in a page or document; from 1.
   */
  readonly line?: number;
}

/** A kind of notice. */
export type NoticeKind =
  /** A line or block left out because the writer asked for it. */
  | 'skipped'
  /** A line that looks like an advertisement of the page the text was copied from. */
  | 'suspicious'
  /** A part of a page that is not prose: script, style, navigation. */
  | 'part-left-out'
  /** Text of a page outside its article. */
  | 'outside-article'
  | 'image-left-out'
  | 'comment-left-out'
  /** A key of the front matter that nothing reads. */
  | 'key-left-out'
  /**
   * A link whose address is not of the web, or leads into the page it came from: its words stay as
   * text.
   */
  | 'link-to-text'
  /** A range such as [5-3], written the other way round. */
  | 'reversed-range'
  /** A marker that no words precede or follow: it stays as text, as it could support nothing. */
  | 'lone-marker'
  /** A marker such as 【4:0†source】, whose number is not a place in a bibliography. */
  | 'unknown-marker'
  /** A raised number that looks like an exponent or an ordinal. */
  | 'exponent'
  /** Numbers at the head of a paper that tie its authors to their institutions. */
  | 'affiliation'
  /** A number in brackets that belongs to an array, a rule or an interval. */
  | 'index'
  /** A number that the list gives two sources: the first is taken. */
  | 'twice-listed'
  /** An entry that could not be taken apart: the whole line is its title. */
  | 'whole-line'
  /** A list of references without numbers: it stays in the text, and its entries are offered. */
  | 'unnumbered-list'
  /** Citations by author and year that mean an entry of such a list: they stay words. */
  | 'author-year'
  /**
   * An entry of the references file that no number of the essay asks for, or that could not be
   * read.
   */
  | 'entry-left-out'
  /** A paragraph too long for the build, split at ends of sentences. */
  | 'paragraph-split'
  /** Citations by key, as pandoc has them, whose works no file of references gives. */
  | 'citation-key'
  /** A control character that no text holds. */
  | 'control-left-out'
  /** Numbers in round brackets that may be markers. */
  | 'round-brackets'
  /** Numbers without brackets that were taken for markers, as the list has them. */
  | 'bare-numbers'
  /** An entry that got another number, as several lists give its number to different works. */
  | 'renumbered'
  /** A marker that its own list of several has no entry for. */
  | 'unlisted-here'
  /** A block that cannot be written with its structure: it is kept as plain text. */
  | 'plain-block'
  /** A part that the page hides from its readers. */
  | 'hidden-left-out'
  /** Pages that were read by the places of their words. */
  | 'pdf-pages'
  /** Text of every page, such as its number or a running head. */
  | 'page-furniture'
  /** A mark that only a site generator can fill, such as a shortcode of Hugo. */
  | 'shortcode'
  /** A formula, kept as TeX or as the text that it shows. */
  | 'formula'
  /** A mark of a chat assistant whose source the file does not hold. */
  | 'assistant-mark';
