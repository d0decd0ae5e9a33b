import { Parser } from 'htmlparser2';

const UNREAD = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'nav',
  'form',
  'button',
  'select',
]);
const LINES = new Set(
  (
    'address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p ' +
    'pre section summary table td th tr ul'
  ).split(' '),
);

/**
 * Takes the text out of a page, each block on lines of its own. What a reader of the page does not
 * see stays out.
 */
export function readHtmlText(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread += 1;
      if (LINES.has(name)) text += '\n';
    },
    ontext(words) {
      if (unread === 0) text += words.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread -= 1;
      if (LINES.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
