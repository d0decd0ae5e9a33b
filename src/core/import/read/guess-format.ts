// The page that checks a text asks this too: the readers themselves stay out of it.

/** A kind of text that can be imported. */
export type TextFormat = 'text' | 'markdown' | 'html' | 'rst' | 'asciidoc' | 'wikitext' | 'org';

const BY_ENDING: Readonly<Record<string, TextFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  rst: 'rst',
  rest: 'rst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  wiki: 'wikitext',
  wikitext: 'wikitext',
  mediawiki: 'wikitext',
  mw: 'wikitext',
  org: 'org',
  qmd: 'markdown',
  rmd: 'markdown',
};

/**
 * Tells what a text is by the ending of its file's name, or, where that says nothing, by what it
 * holds: the beginning of a page, or signs of Markdown that prose does not have.
 */
export function guessFormat(name: string, text: string): TextFormat {
  const known = BY_ENDING[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  const isPage =
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article)\b/i.test(
      text.slice(0, 4000),
    );
  // The ending of a saved page may say that it is a text.
  if (isPage || (known === 'text' && isMarkup(text))) return 'html';
  if ((known === undefined || known === 'text') && isRestructured(text)) return 'rst';
  if ((known === undefined || known === 'text') && isWikitext(text)) return 'wikitext';
  if ((known === undefined || known === 'text') && isOrg(text)) return 'org';
  if (known) return known;
  return /^(?:#{1,6} \S|```|\[\^?[^\]\n]{1,40}\]:\s*\S|---\n[\w-]+: )/m.test(text) ||
    /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(https?:/.test(text)
    ? 'markdown'
    : 'text';
}

/** Whether a text is a part of a page: it begins with a tag and closes several paragraphs. */
function isMarkup(text: string): boolean {
  return (
    /^\s*<[a-z][a-z\d]*(?:\s[^<>]*)?>/i.test(text) &&
    (text.match(/<\/(?:p|div|li|h[1-6])>/gi)?.length ?? 0) >= FEWEST_CLOSED
  );
}

/** Fewest blocks that such a part closes. */
const FEWEST_CLOSED = 3;

/** Whether a text is written in reStructuredText: it has marks of citation that no other has. */
function isRestructured(text: string): boolean {
  return (
    /^\.\. (?:\[[\w#*]+\]|[\w-]+::|_[^:\n]+:)/m.test(text) &&
    /\]_|^={3,}\s*$|^-{3,}\s*$/m.test(text)
  );
}

/** Whether a text is wikitext, the source of a page of Wikipedia: no other format has its signs. */
function isWikitext(text: string): boolean {
  const hasHeading = /^={2,5}[^=\n]+={2,5}[ \t]*$/m.test(text);
  const hasLink = /\[\[[^[\]\n]{1,200}\]\]/.test(text);
  const hasNote = /<ref(?:\s[^<>]*)?\/?>/i.test(text);
  const hasTemplate = /^\{\{[^{}\n]{2,}|\{\{(?:cite |reflist|sfn\|)/im.test(text);
  return [hasHeading, hasLink, hasNote, hasTemplate].filter(Boolean).length >= 3;
}

/** Whether a text is written in Org: it has a keyword of Org, and headings or notes as Org does. */
function isOrg(text: string): boolean {
  return /^#\+[a-z_]+:/im.test(text) && /^\*+ \S|\[fn:|\[\[[^\]\n]+\]\[|^#\+begin_/im.test(text);
}
