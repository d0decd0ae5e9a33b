import type { Notice } from '../tree/notices.ts';

/** A text without the marks that chat assistants leave in it. */
export interface CleanedText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/** What becomes of a mark: the words that stay, and whether its removal is reported. */
interface Outcome {
  readonly words: string;
  readonly isReported: boolean;
}

type Form = readonly [pattern: RegExp, read: (...groups: (string | undefined)[]) => Outcome];

const gone: Outcome = { words: '', isReported: true };
const keep = (words = ''): Outcome => ({ words, isReported: true });
const SOURCE = String.raw`turn\d{1,3}[a-z]{3,12}\d{1,3}`;
const NAME = String.raw`(?:"(?:[^"\\\n]|\\.){0,200}")`;

/** Marks of one line each; the patterns are bounded, so that each takes linear time. */
const FORMS: readonly Form[] = [
  // ChatGPT, with the private characters that part name, sources and end.
  [
    /\uE200([a-z_]{1,40})\uE202?([^\uE200\uE201\n]{0,4000})\uE201/,
    (name, content) => readPrivate(name ?? '', content ?? ''),
  ],
  // The same after a program removed those characters.
  [
    new RegExp(
      String.raw`[【[(]?\b(?:file)?cite(?:[\s,:]{0,2}${SOURCE}(?:L\d{1,5}-L?\d{1,5})?){1,40}[】\])]?`,
    ),
    () => gone,
  ],
  [new RegExp(String.raw`[【[(]\s?(?:${SOURCE}[\s,]{0,3}){1,40}[】\])]`), () => gone],
  [new RegExp(String.raw`(?<![A-Za-z0-9])(?:${SOURCE}){1,40}(?![A-Za-z0-9])`), () => gone],
  [
    new RegExp(String.raw`(?<![A-Za-z])entity\[${NAME},\s?(${NAME})(?:,\s?${NAME}){0,3}\]`),
    (name) => keep(readString(name)),
  ],
  [/(?<![A-Za-z])image_group\{[^{}\n]{0,2000}\}/, () => gone],
  [/:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/, () => gone],
  // Gemini.
  [/\[cite_(?:start|end)\]/, () => gone],
  // Numbers above 999 are places in a file that the assistant was given.
  [/\[cite:\s?(?=[\d\s,，–-]{0,2000}\d{4})[\d\s,，–-]{1,2000}\]/, () => gone],
  [/\[span_\d{1,4}\]\((?:start|end)_span\)/, () => gone],
  // Grok and Claude.
  [
    /<grok:render\b[^>]{0,400}>(?:<argument name="citation_id">(\d{1,3})<\/argument>)?[^<]{0,40}<\/grok:render>/,
    (number) => (number === undefined ? gone : { words: `[web:${number}]`, isReported: false }),
  ],
  [/<\/?antml:cite\b[^>]{0,200}>/, () => gone],
  [
    /\[(?:post|x|image|video):\d{1,4}(?:[,，]\s?(?:post|x|image|video):\d{1,4}){0,20}\]/,
    () => gone,
  ],
];

const ANY =
  /[\uE200-\uE206]|turn\d|entity\[|image_group|oaicite|cite_|\[cite:|span_|grok:|antml:|\[(?:post|x|image|video):/;

/**
 * Removes the marks of chat assistants that name no source of the file, and reads the names in some
 * of them. Lines keep their places; the code of a Markdown text is left alone.
 */
export function cleanAssistantMarks(text: string): CleanedText {
  if (!ANY.test(text)) return { text, notices: [] };
  const notices: Notice[] = [];
  let fence: string | undefined;
  const lines = text.split('\n').map((line, index) => {
    const [mark] = /^\s{0,3}(?:```|~~~)/.exec(line) ?? [];
    if (mark !== undefined) {
      const sign = mark.trim();
      if (fence === undefined) fence = sign;
      else if (fence === sign) fence = undefined;
      return line;
    }
    return fence === undefined && ANY.test(line) ? cleanLine(line, index + 1, notices) : line;
  });
  return { text: lines.join('\n'), notices };
}

function cleanLine(line: string, number: number, notices: Notice[]): string {
  let clean = line;
  for (const [pattern, read] of FORMS) {
    const parts: string[] = [];
    let at = 0;
    for (const match of clean.matchAll(new RegExp(pattern, 'g'))) {
      const { words, isReported } = read(...match.slice(1));
      if (isReported)
        notices.push({
          kind: 'assistant-mark',
          text: match[0].replaceAll(/[\uE200-\uE206]/g, ' ').trim(),
          line: number,
        });
      parts.push(clean.slice(at, match.index), words);
      at = match.index + match[0].length;
      // The space between the mark and the next sentence is removed with it.
      if (
        words === '' &&
        /(?:^|[\s。！？；，、”）])$/.test(clean.slice(0, match.index)) &&
        clean[at] === ' '
      )
        at += 1;
    }
    clean = parts.length > 0 ? parts.join('') + clean.slice(at) : clean;
  }
  // What is left of these characters marks the words that a source supports.
  return clean.replaceAll('\uE202', ' ').replaceAll(/[\uE200-\uE206]/g, '');
}

function readPrivate(name: string, content: string): Outcome {
  const parts = content.split('\uE202');
  if (name === 'entity') {
    const [, found] = new RegExp(String.raw`^\s?\[${NAME},\s?(${NAME})`).exec(content) ?? [];
    return keep(readString(found));
  }
  if (name === 'link_title' || name === 'url') return keep(parts[0]);
  return gone;
}

/** @param text a string of JSON */
function readString(text: string | undefined): string {
  if (text === undefined) return '';
  try {
    return String(JSON.parse(text));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return text.slice(1, -1);
  }
}
