import { Tokenizer } from 'htmlparser2';

/** An opening tag of a page. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Offsets of the whole tag. */
  readonly start: number;
  readonly end: number;
}

/** An attribute, its value with character references read. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Offsets of the whole attribute in the page, quotes included. */
  readonly start: number;
  readonly end: number;
}

/**
 * Calls back for each opening tag of a page, one after the other. Builds no tree: that would cost
 * several times as much.
 */
export function scanTags(html: string, tell: (tag: Tag) => void): void {
  let name = '';
  let tagStart = 0;
  let attributes: Attribute[] = [];
  let attribute = { name: '', value: '', start: 0 };
  const endTag = (end: number) => tell({ name, attributes, start: tagStart, end: end + 1 });
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = [];
      },
      onattribname(start, end) {
        attribute = { name: html.slice(start, end).toLowerCase(), value: '', start };
      },
      onattribdata(start, end) {
        attribute.value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        attribute.value += String.fromCodePoint(codePoint);
      },
      onattribend(_quote, end) {
        attributes.push({ ...attribute, end });
      },
      onopentagend: endTag,
      onselfclosingtag: endTag,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
