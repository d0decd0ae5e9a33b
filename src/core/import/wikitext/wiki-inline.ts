import type { Notice } from '../tree/notices.ts';
import { splitBars } from './templates.ts';

/** Escapes what HTML would read, except tags, entities and comments that wikitext may hold. */
function escapeText(text: string): string {
  return text
    .replaceAll(/&(?!#?\w{2,32};)/g, '&amp;')
    .replaceAll(/<(?!\/?(?!ref\b)[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>)/gi, '&lt;');
}

/** Escapes a value of an attribute. */
export function escapeValue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Namespaces of pictures and of categories, in the languages of the largest wikis. */
const FILE =
  /^:?(?:file|image|media|datei|bild|fichier|archivo|imagen|immagine|ficheiro|imagem|plik|bestand|файл|文件|檔案|档案|图像|圖像|ファイル|画像|파일)\s*:/iu;
const CATEGORY =
  /^(?:category|kategorie|catégorie|categoría|categoria|kategoria|категория|分类|分類|カテゴリ|분류)\s*:/iu;
/** A link to the same article in another language: `[[de:Fähre]]`. */
const LANGUAGE = /^(?:[a-z]{2,3}|zh-(?:yue|min-nan|classical)|simple)\s*:\s*\S/;

/**
 * Writes the marks within a line of wikitext as HTML: links, bold and italic letters.
 * @param tell takes what is left out
 */
export function toInlineHtml(text: string, tell: (notice: Notice) => void): string {
  let written = replaceLinks(text, tell);
  written = written.replaceAll(
    /\[((?:https?|ftp):\/\/[^\s\]<>"]+)(?:\s+([^\]\n]*))?\]/g,
    (_, url: string, words?: string) =>
      `<a href="${escapeValue(url)}">${words?.trim() || escapeText(url)}</a>`,
  );
  written = escapeText(written);
  return written
    .replaceAll(/'''''([^\n]+?)'''''/g, '<b><i>$1</i></b>')
    .replaceAll(/'''([^\n]+?)'''(?!')/g, '<b>$1</b>')
    .replaceAll(/''([^\n]+?)''(?!')/g, '<i>$1</i>');
}

/** Replaces `[[target|words]]` from the inside outwards, as captions hold links. */
function replaceLinks(text: string, tell: (notice: Notice) => void): string {
  let written = text;
  for (let round = 0; round < 4; round++) {
    const next = written.replaceAll(
      /\[\[([^[\]]{1,2000})\]\](\p{Ll}*)/gu,
      (_, inner: string, tail) => {
        const [target = '', ...parts] = splitBars(inner);
        const name = target.trim();
        if (FILE.test(name)) {
          tell({ kind: 'image-left-out', text: [name, parts.at(-1) ?? ''].join(' ').trim() });
          return tail as string;
        }
        if (CATEGORY.test(name) || (LANGUAGE.test(name) && parts.length === 0)) {
          tell({ kind: 'key-left-out', text: name });
          return tail as string;
        }
        return `${parts.at(-1)?.trim() || name.replace(/^:/, '')}${tail as string}`;
      },
    );
    if (next === written) break;
    written = next;
  }
  return written;
}
