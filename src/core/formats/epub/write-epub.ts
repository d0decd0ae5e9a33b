import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from '../../shared/escape-markup.ts';

/** A document of a book. */
export interface Chapter {
  /** Name of its file, such as `text.xhtml`. */
  readonly file: string;
  readonly title: string;
  /** A whole XHTML document. */
  readonly xhtml: string;
  /** Its parts for the table of contents: where each begins, by id. */
  readonly sections?: readonly { readonly id: string; readonly title: string }[];
}

/** What an EPUB file is made of. */
export interface Book {
  /** A URN or URL that names this version alone. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly publisher: string;
  readonly author: readonly string[] | undefined;
  /** The page it was made of, where its address is known. */
  readonly address: string | undefined;
  /** Days, as YYYY-MM-DD. */
  readonly published: string;
  readonly updated: string;
  readonly contents: string;
  readonly chapters: readonly Chapter[];
  readonly style: string;
}

// The earliest day that a zip file can name, so that the same text makes the same file.
const DAY = new Date(1980, 0, 1);

/**
 * Writes a book as an EPUB 3.3 file. The type is the first entry and uncompressed, as OCF 4.2
 * requires.
 */
export function writeEpub(book: Book): Uint8Array {
  const files = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }] as [Uint8Array, { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(writePackage(book)),
    'EPUB/nav.xhtml': strToU8(writeNavigation(book)),
    'EPUB/style.css': strToU8(book.style),
    ...Object.fromEntries(book.chapters.map(({ file, xhtml }) => [`EPUB/${file}`, strToU8(xhtml)])),
  };
  return zipSync(files, { mtime: DAY, level: 9 });
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function writePackage(book: Book): string {
  const { id, title, description, language, publisher, author = [], address } = book;
  const items = book.chapters.map(({ file }) => ({ id: file.replace(/\.xhtml$/, ''), file }));
  const fields = [
    `<dc:identifier id="id">${escapeMarkup(id)}</dc:identifier>`,
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    `<dc:language>${escapeMarkup(language)}</dc:language>`,
    ...author.map((name) => `<dc:creator>${escapeMarkup(name)}</dc:creator>`),
    `<dc:publisher>${escapeMarkup(publisher)}</dc:publisher>`,
    `<dc:description>${escapeMarkup(description)}</dc:description>`,
    `<dc:date>${book.published}</dc:date>`,
    address && `<dc:source>${escapeMarkup(address)}</dc:source>`,
    `<meta property="dcterms:modified">${book.updated}T00:00:00Z</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ].filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    ${fields.join('\n    ')}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${items.map((item) => `<item id="${item.id}" href="${item.file}" media-type="application/xhtml+xml"/>`).join('\n    ')}
  </manifest>
  <spine>
    ${items.map((item) => `<itemref idref="${item.id}"/>`).join('\n    ')}
  </spine>
</package>
`;
}

function writeNavigation({ language, contents, chapters }: Book): string {
  const entries = chapters.map(({ file, title, sections = [] }) => {
    const parts = sections.map(
      ({ id, title: part }) =>
        `<li><a href="${file}#${encodeURIComponent(id)}">${escapeMarkup(part)}</a></li>`,
    );
    return `<li><a href="${file}">${escapeMarkup(title)}</a>${parts.length > 0 ? `<ol>${parts.join('')}</ol>` : ''}</li>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeMarkup(contents)}</title></head>
<body><nav epub:type="toc"><h1>${escapeMarkup(contents)}</h1><ol>${entries.join('')}</ol></nav></body>
</html>
`;
}
